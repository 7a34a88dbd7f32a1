package watchline.decoder.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.contract.IsoTime;
import watchline.decoder.account.AccountSettings;
import watchline.decoder.account.Carer;
import watchline.decoder.account.Carers;
import watchline.decoder.account.HeldAlarm;
import watchline.decoder.account.QuietSummary;
import watchline.decoder.item.ItemReader;
import watchline.decoder.rule.Detail;
import watchline.decoder.rule.setting.Level;
import watchline.decoder.rule.setting.Vital;
import watchline.decoder.sms.Gsm7;
import watchline.dialect.model.AlarmType;

import static org.assertj.core.api.Assertions.assertThat;

/** What a carer reads in the morning: in Berlin the alarms of 14:02 and after, as if the carer slept by day. */
class SummaryMessageTest {

    private static final Instant NOW = Alerts.TIME.plus(Duration.ofHours(5));
    private static final Carer ANN =
            new Carers().watches(Alerts.WATCH).quiet("13:00-18:00").build();
    private static final Alerts LEFT_HOME = new Alerts()
            .type(AlarmType.GEOFENCE_EXIT)
            .qualifier("home")
            .detail(new Detail.Crossed("Home", Alerts.TIME, false));
    private static final Alerts PULSE =
            new Alerts().type(AlarmType.HEART_RATE).detail(new Detail.Measured(Vital.HEART_RATE, 151, Level.HIGH, 140));

    @Test
    void saysWhatHappenedAndWhatBecameOfIt_inOneSms() {
        AlertMessage message = message(
                AccountSettings.DEFAULTS,
                held(LEFT_HOME, Map.of("clearedAt", time(Duration.ofMinutes(30)))),
                held(new Alerts().type(AlarmType.LOW_BATTERY), Map.of()));

        assertThat(message.sms())
                .isEqualTo("While you slept: 2 alarms. Grandma: Left Home 14:02, back 14:32; Low battery 14:02");
    }

    @Test
    void saysOneTimeOfASilence_sinceWhen() {
        AlertMessage message = message(
                AccountSettings.DEFAULTS,
                held(
                        new Alerts()
                                .type(AlarmType.SILENCE)
                                .detail(new Detail.Silent(Alerts.TIME.minus(Duration.ofHours(1)))),
                        Map.of("clearedAt", time(Duration.ofMinutes(30)))));

        assertThat(message.sms()).isEqualTo("While you slept: 1 alarm. Grandma: No word since 13:02, speaks 14:32");
    }

    @Test
    void tellsTheWatchesApart() {
        AlertMessage message = message(
                AccountSettings.DEFAULTS,
                held(LEFT_HOME, Map.of()),
                held(new Alerts().type(AlarmType.LOW_BATTERY).name("Opa"), Map.of()));

        assertThat(message.sms()).endsWith("Grandma: Left Home 14:02. Opa: Low battery 14:02");
    }

    @Test
    void speaksTheLanguageOfTheAccount() {
        AlertMessage message = message(new AccountSettings("es", false, 50, 5), held(LEFT_HOME, Map.of()));

        assertThat(message.sms()).isEqualTo("Mientras dormia: 1 alarma. Grandma: Ha salido de Home 14:02");
        assertThat(message.subject()).isEqualTo("Mientras dormia: 1 alarma");
    }

    @Test
    void keepsHealthOutOfTheSms_unlessTheAccountAllowsIt() {
        AlertMessage message = message(AccountSettings.DEFAULTS, held(PULSE, Map.of()));

        assertThat(message.sms()).endsWith("Grandma: Heart rate alarm 14:02");
        assertThat(message.email()).contains("Heart rate 151 bpm, over 140");
        assertThat(message(new AccountSettings("en", true, 50, 5), held(PULSE, Map.of()))
                        .sms())
                .endsWith("Grandma: Heart rate 151 bpm, over 140 14:02");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 10, 300})
    void staysWithinOneSms_andSaysHowManyAreLeft(int count) {
        HeldAlarm[] alarms = IntStream.range(0, count)
                .mapToObj(
                        i -> held(new Alerts().type(AlarmType.BLOOD_PRESSURE).name("祖母 of the hills {}" + i), Map.of()))
                .toArray(HeldAlarm[]::new);

        AlertMessage message = message(AccountSettings.DEFAULTS, alarms);

        assertThat(Gsm7.length(message.sms())).isLessThanOrEqualTo(Gsm7.MAX_SMS);
        assertThat(Gsm7.containsAll(message.sms())).isTrue();
        int told = message.sms().split("Blood pressure", -1).length - 1;
        assertThat(message.sms())
                .satisfies(sms -> assertThat(told == count || sms.endsWith(". +" + (count - told) + " more"))
                        .as(sms)
                        .isTrue());
    }

    @Test
    void namesEveryAlarm_inTheMail() {
        AlertMessage message = message(
                AccountSettings.DEFAULTS,
                held(
                        LEFT_HOME,
                        Map.of("acknowledgedAt", time(Duration.ofMinutes(1)), "count", AttributeValue.fromN("3"))),
                held(new Alerts().type(AlarmType.LOW_BATTERY).name("祖母").place(null), Map.of()));

        assertThat(message.email())
                .isEqualTo(
                        """
                        While you slept: 2 alarms
                        Your quiet hours: 13:00-18:00

                        Grandma: Left Home 14:02, 3 times, answered, https://maps.google.com/?q=51.47512,4.51059
                        祖母: Low battery 14:02
                        """);
    }

    @Test
    void callsATypeOfALaterVersionAnAlarm() {
        AlertMessage message = message(
                AccountSettings.DEFAULTS,
                held(new Alerts().type(AlarmType.OTHER), Map.of("type", AttributeValue.fromS("alienAbduction"))));

        assertThat(message.sms()).endsWith("861265061234567: Alarm 13:02");
    }

    @Test
    void goesToTheCarerAlone() {
        AlertMessage message = message(AccountSettings.DEFAULTS, held(LEFT_HOME, Map.of()));

        assertThat(message.attributes()).containsOnlyKeys("to", "type", "id");
        assertThat(message.attribute("to")).isEqualTo(ANN.id());
        assertThat(message.attribute("type")).isEqualTo("summary");
        assertThat(message.attribute("id")).isEqualTo(ANN.id() + "#2026-11-22T17:00:00.000Z#summary");
    }

    @Test
    void listsTheAlarmsForMachines() {
        AlertMessage message =
                message(AccountSettings.DEFAULTS, held(LEFT_HOME, Map.of("clearedAt", time(Duration.ofMinutes(30)))));

        assertThat(message.machine())
                .isEqualTo("{\"messageId\":\"ann#2026-11-22T17:00:00.000Z#summary\",\"account\":\"family\","
                        + "\"type\":\"summary\",\"to\":\"ann\",\"from\":\"2026-11-22T12:00:00.000Z\","
                        + "\"until\":\"2026-11-22T17:00:00.000Z\",\"alarms\":[{"
                        + "\"id\":\"861265061234567#2026-11-22T13:02:00.000Z#geofenceExit#home\","
                        + "\"deviceId\":\"861265061234567\",\"type\":\"geofenceExit\",\"severity\":\"warning\","
                        + "\"state\":\"open\",\"time\":\"2026-11-22T13:02:00.000Z\","
                        + "\"clearedAt\":\"2026-11-22T13:32:00.000Z\",\"count\":1}]}");
    }

    private static AlertMessage message(AccountSettings settings, HeldAlarm... alarms) {
        QuietSummary summary = new QuietSummary(
                ANN, ANN.quiet().lastEnded(NOW).orElseThrow(), Stream.of(alarms).toList());
        return SummaryMessage.of(summary, settings, NOW);
    }

    private static HeldAlarm held(Alerts alert, Map<String, AttributeValue> more) {
        Map<String, AttributeValue> item = new HashMap<>(AlarmItem.of(alert.build(), null));
        item.put("publishedAt", time(Duration.ZERO));
        item.putAll(more);
        return HeldAlarm.read(new ItemReader(item)).orElseThrow();
    }

    private static AttributeValue time(Duration after) {
        return AttributeValue.fromS(IsoTime.format(Alerts.TIME.plus(after)));
    }
}
