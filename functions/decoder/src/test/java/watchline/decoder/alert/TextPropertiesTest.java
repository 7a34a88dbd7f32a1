package watchline.decoder.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import watchline.decoder.rule.Detail;
import watchline.decoder.rule.setting.Level;
import watchline.decoder.rule.setting.Vital;
import watchline.decoder.sms.Gsm7;
import watchline.decoder.words.Words;
import watchline.dialect.model.AlarmType;
import watchline.dialect.model.Fix;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of every text, whatever people, watches and tables say. */
class TextPropertiesTest {

    private static final String SEED = "20261122";
    private static final String LINK = "https://ack.example.org/a/" + "x".repeat(30);
    private static final Set<String> LANGUAGES = new TreeSet<>(Words.LANGUAGES);

    /** One alarm and how it is told. */
    record Case(Alert alert, Telling telling) {

        AlertText text(boolean link) {
            return new AlertText(alert, link ? LINK : null, telling, null);
        }

        boolean saysPlace() {
            AlertPlace place = alert.place();
            return place != null && !alert.stage().over();
        }
    }

    @Property(tries = 4000, seed = SEED)
    void anSmsIsOne_onOneLineAndInItsAlphabet(@ForAll("cases") Case any, @ForAll boolean link) {
        String sms = any.text(link).sms();

        assertThat(Gsm7.length(sms)).as(sms).isLessThanOrEqualTo(Gsm7.MAX_SMS);
        assertThat(Gsm7.containsAll(sms)).as(sms).isTrue();
        assertThat(sms).doesNotContain("\n", "\r", "\f", "null", "{0}", "{1}", "  ");
    }

    @Property(tries = 2000, seed = SEED)
    void anSmsHasTheWholeMapLink(@ForAll("cases") Case any, @ForAll boolean link) {
        String sms = any.text(link).sms();

        assertThat(sms.contains("https://maps.")).isEqualTo(any.saysPlace());
        AlertPlace place = any.alert().place();
        if (place != null && any.saysPlace()) {
            assertThat(sms).containsPattern(" \\Q" + place.mapUrl() + "\\E( OK: \\Q" + LINK + "\\E)?$");
        }
    }

    @Property(tries = 2000, seed = SEED)
    void anSmsAlwaysHasTheLinkToAnswerWith_ofThatLength(@ForAll("cases") Case any) {
        boolean emergency = any.alert().type() == AlarmType.SOS || any.alert().type() == AlarmType.FALL;

        String sms = any.text(true).sms();

        assertThat(sms.endsWith(" OK: " + LINK)
                        || !emergency
                        || any.alert().stage().over())
                .as(sms)
                .isTrue();
    }

    @Property(tries = 2000, seed = SEED)
    void anSmsNamesTheWearer(@ForAll("cases") Case any, @ForAll boolean link) {
        String name = new Wearer(any.alert()).gsm();

        String sms = any.text(link).sms();

        String beginning = Gsm7.cut(name, SmsText.LEAST_NAME).strip();
        assertThat(sms).contains(": " + beginning);
    }

    @Property(tries = 2000, seed = SEED)
    void anSmsSaysNoHealthValue_unlessTheAccountAllowsIt(
            @ForAll("cases") Case any, @ForAll Vital vital, @ForAll Level level) {
        Alert low = measured(any.alert(), new Detail.Measured(vital, 71.5, level, 40.5));
        Alert high = measured(any.alert(), new Detail.Measured(vital, 93.5, level, 60.5));
        Telling telling =
                new Telling(any.telling().words(), false, any.telling().asked());

        String sms = new AlertText(low, LINK, telling, null).sms();
        String subject = new AlertText(low, LINK, telling, null).subject();

        assertThat(sms).isEqualTo(new AlertText(high, LINK, telling, null).sms());
        assertThat(subject).isEqualTo(new AlertText(high, LINK, telling, null).subject());
    }

    @Property(tries = 2000, seed = SEED)
    void aSubjectIsShortAscii(@ForAll("cases") Case any) {
        String subject = any.text(true).subject();

        assertThat(subject).matches("[!-~][ -~]{0,98}").doesNotContain("null", "{0}", "{1}");
    }

    @Property(tries = 2000, seed = SEED)
    void anEmailSaysNothingUnwritten(@ForAll("cases") Case any) {
        String email = any.text(true).email();

        assertThat(email).doesNotContain("null", "{0}", "{1}").endsWith("\n");
        assertThat(email.lines().count()).isBetween(10L, 30L);
    }

    private static Alert measured(Alert alert, Detail detail) {
        return new Alert(
                alert.key(),
                alert.topic(),
                detail,
                alert.stage(),
                alert.ref(),
                alert.name(),
                alert.account(),
                alert.zone(),
                alert.batteryPct(),
                alert.place(),
                alert.cause(),
                alert.now());
    }

    @Provide
    Arbitrary<Case> cases() {
        return Combinators.combine(alerts(), stages(), texts(), details(), places(), tellings())
                .as((alerts, stage, name, detail, place, telling) -> new Case(
                        alerts.stage(stage)
                                .name(name)
                                .detail(detail)
                                .place(place)
                                .build(),
                        telling));
    }

    private static Arbitrary<Alerts> alerts() {
        return Combinators.combine(
                        Arbitraries.of(AlarmType.class),
                        Arbitraries.integers().between(0, 100_000),
                        Arbitraries.integers().between(0, 5_000),
                        Arbitraries.integers().between(-1, Integer.MAX_VALUE).injectNull(0.2),
                        Arbitraries.of("Europe/Berlin", "Pacific/Chatham", "America/Argentina/Buenos_Aires", "UTC"))
                .as((type, delay, held, battery, zone) -> new Alerts()
                        .type(type)
                        .delay(Duration.ofSeconds(delay * 7L))
                        .held(Duration.ofMinutes(held))
                        .batteryPct(battery)
                        .zone(ZoneId.of(zone)));
    }

    private static Arbitrary<Stage> stages() {
        Arbitrary<Instant> since = moments().injectNull(0.3);
        return Combinators.combine(
                        Arbitraries.of(Stage.OPENED, Stage.escalated(1), Stage.escalated(2), Stage.OVER), since)
                .as(Stage::since);
    }

    private static Arbitrary<Instant> moments() {
        return Arbitraries.integers().between(0, 20_000_000).map(seconds -> Alerts.TIME.minusSeconds(seconds));
    }

    /** Names that people and scripts write, but for what reads like a slip of this program. */
    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.of(
                                "",
                                " ",
                                "Grandma",
                                "Señora Íñiguez",
                                "Бабушка",
                                "Γιαγιά",
                                "祖母",
                                "👵🏽👨‍👩‍👧",
                                "\u202Eevil",
                                "€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€",
                                "[{~^|}]".repeat(20),
                                "a\r\nb\tc\fd",
                                "\uD83D",
                                "ﷺ".repeat(60),
                                "x".repeat(500),
                                "$1 \\1 %s"),
                        Arbitraries.strings().ofMaxLength(500),
                        Arbitraries.strings().withCharRange('\u00A0', '\u1FFF').ofMaxLength(60),
                        Arbitraries.integers()
                                .between(0x10000, 0x1FFFF)
                                .map(Character::toString)
                                .list()
                                .ofMaxSize(30)
                                .map(signs -> String.join("", signs)))
                .filter(text -> !text.contains("null") && !text.contains("{0}") && !text.contains("{1}"));
    }

    private static Arbitrary<Detail> details() {
        Arbitrary<Detail> crossed = Combinators.combine(texts(), moments().injectNull(0.3), Arbitraries.of(true, false))
                .as(Detail.Crossed::new);
        Arbitrary<Detail> measured = Combinators.combine(
                        Arbitraries.of(Vital.class),
                        Arbitraries.doubles().between(-1e12, 1e12),
                        Arbitraries.of(Level.class),
                        Arbitraries.doubles().between(0, 300))
                .as(Detail.Measured::new);
        return Arbitraries.oneOf(
                Arbitraries.just(Detail.NONE), crossed, measured, moments().map(Detail.Silent::new));
    }

    private static Arbitrary<AlertPlace> places() {
        Arbitrary<AlertPlace> places = Combinators.combine(
                        Arbitraries.doubles().between(-90, 90),
                        Arbitraries.doubles().between(-180, 180),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Fix.class),
                        moments().injectNull(0.3),
                        Arbitraries.doubles().between(0, 10_000).injectNull(0.3))
                .as(AlertPlace::new);
        return places.injectNull(0.2);
    }

    private static Arbitrary<Telling> tellings() {
        return Combinators.combine(
                        Arbitraries.of(LANGUAGES),
                        Arbitraries.of(true, false),
                        texts().list().ofMaxSize(4))
                .as((language, health, asked) -> new Telling(Words.in(language), health, List.copyOf(asked)));
    }
}
