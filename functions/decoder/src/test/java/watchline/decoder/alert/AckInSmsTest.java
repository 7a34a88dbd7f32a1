package watchline.decoder.alert;

import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterContainer;
import watchline.decoder.sms.Gsm7;
import watchline.dialect.model.AlarmType;
import watchline.dialect.model.Fix;

import static org.assertj.core.api.Assertions.assertThat;

/** The link to answer with takes room from the name only, and stays away when there is too little. */
class AckInSmsTest {

    private static int carried;
    private static int left;

    @AfterContainer
    static void bothHappened() {
        assertThat(carried).as("with a link").isPositive();
        assertThat(left).as("without").isPositive();
    }

    @Property(tries = 2000, seed = "20261122")
    void neverTakesMoreThanOneSms(
            @ForAll @StringLength(max = 60) String name,
            @ForAll("places") AlertPlace place,
            @ForAll boolean known,
            @ForAll AlarmType type,
            @ForAll @IntRange(max = 5000) int minutes,
            @ForAll @IntRange(min = 40, max = 110) int length) {
        Alert alert = new Alerts()
                .type(type)
                .name(name)
                .place(known ? place : null)
                .delay(Duration.ofMinutes(minutes))
                .build();
        String link = link(length);

        String sms = text(alert, link).sms();

        assertThat(Gsm7.length(sms)).as(sms).isLessThanOrEqualTo(Gsm7.MAX_SMS);
        assertThat(Gsm7.containsAll(sms)).as("only its alphabet").isTrue();
        boolean carries = sms.endsWith(" OK: " + link);
        carried += carries ? 1 : 0;
        left += carries ? 0 : 1;
        if (!carries) {
            assertThat(sms).isEqualTo(AlertText.plain(alert).sms());
        }
        String rest = carries ? sms.substring(0, sms.length() - link.length() - 5) : sms;
        assertThat(rest).doesNotContain("ack.example.org").endsWith(known ? " " + place.mapUrl() : ", no position");
    }

    @Property(tries = 300, seed = "20261122")
    void cutsTheNameToNoLessThanEight(@ForAll @IntRange(min = 40, max = 110) int length) {
        Alert alert = new Alerts().name("Grandmother Rosa of the hills").build();

        String sms = text(alert, link(length)).sms();

        assertThat(sms).startsWith("SOS: Grandmot");
    }

    @Provide
    Arbitrary<AlertPlace> places() {
        return Combinators.combine(
                        Arbitraries.doubles().between(-90, 90),
                        Arbitraries.doubles().between(-180, 180),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Fix.GNSS, Fix.NETWORK, Fix.NONE))
                .as((lat, lon, current, fix) -> new AlertPlace(lat, lon, current, fix, Alerts.TIME, null));
    }

    private static AlertText text(Alert alert, String link) {
        return new AlertText(alert, link, Telling.plain(), null);
    }

    private static String link(int length) {
        String base = "https://ack.example.org/a/";
        return base + "x".repeat(length - base.length());
    }
}
