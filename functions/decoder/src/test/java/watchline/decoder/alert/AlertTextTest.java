package watchline.decoder.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import watchline.decoder.sms.Gsm7;
import watchline.dialect.model.AlarmType;
import watchline.dialect.model.Fix;

import static org.assertj.core.api.Assertions.assertThat;

/** What a carer reads. */
class AlertTextTest {

    private static final String LINK = "https://maps.google.com/?q=51.47512,4.51059";

    @Test
    void saysWhoWhatWhenBatteryAndPlace() {
        assertThat(sms(new Alerts())).isEqualTo("SOS: Grandma, 14:02, battery 45% " + LINK);
    }

    @Test
    void saysTheDate_whenItWasNotToday() {
        assertThat(sms(new Alerts().delay(Duration.ofDays(1))))
                .startsWith("SOS: Grandma, at 22 Nov 14:02, received late, battery");
    }

    @Test
    void saysReceivedLate_whenTheWatchKeptIt() {
        assertThat(sms(new Alerts().delay(Duration.ofMinutes(16))))
                .startsWith("SOS: Grandma, at 14:02, received late,");
    }

    @Test
    void saysReceivedLate_whenThisSystemHeldItUp() {
        assertThat(sms(new Alerts().held(Duration.ofMinutes(16)))).startsWith("SOS: Grandma, at 14:02, received late,");
    }

    @Test
    void namesTheWatch_whenNobodyGaveAName() {
        assertThat(sms(new Alerts().name(null))).startsWith("SOS: 861265061234567, ");
    }

    @Test
    void saysLastKnown_whenThereIsNoCurrentFix() {
        AlertPlace old =
                new AlertPlace(51.475115, 4.5105867, false, Fix.GNSS, Instant.parse("2026-11-22T12:40:00Z"), null);

        assertThat(sms(new Alerts().place(old))).endsWith(", battery 45%, last known 13:40 " + LINK);
    }

    @Test
    void saysLastKnownWithoutATime_whenTheWatchGivesNone() {
        AlertPlace old = new AlertPlace(51.475115, 4.5105867, false, Fix.NONE, null, null);

        assertThat(sms(new Alerts().place(old))).endsWith(", last known " + LINK);
    }

    @Test
    void saysApproximate_whenThePlaceIsOfTheNetwork() {
        AlertPlace rough = new AlertPlace(51.475115, 4.5105867, true, Fix.NETWORK, Alerts.TIME, 800.0);

        assertThat(sms(new Alerts().place(rough))).endsWith(", approx. " + LINK);
    }

    @Test
    void saysNoPosition_whenNobodyKnowsAny() {
        assertThat(sms(new Alerts().place(null).batteryPct(null))).isEqualTo("SOS: Grandma, 14:02, no position");
    }

    @ParameterizedTest
    @CsvSource({
        "Käthe Müller, Käthe Müller",
        "José Ñandú, José Ñandu",
        "Łucja, Lucja",
        "François, Francois",
        "'Opa \n Karl', 'Opa Karl'",
        "👵 Oma, Oma",
        "祖母, Zu Mu",
        "{Oma}, {Oma}"
    })
    void writesNamesInTheAlphabetOfSms(String name, String written) {
        assertThat(sms(new Alerts().name(name))).startsWith("SOS: " + written + ", 14:02");
    }

    @Test
    void staysWithinOneSms_whateverIsInIt() {
        RandomGenerator random = new SplittableRandom(20261122);
        AlarmType[] types = AlarmType.values();
        for (int i = 0; i < 20_000; i++) {
            Alerts alerts = new Alerts()
                    .type(types[random.nextInt(types.length)])
                    .name(name(random))
                    .batteryPct(random.nextBoolean() ? 100 : null)
                    .place(place(random))
                    .delay(Duration.ofMinutes(random.nextInt(5000)));

            String sms = sms(alerts);

            assertThat(Gsm7.length(sms)).as(sms).isLessThanOrEqualTo(AlertText.MAX_SMS);
            assertThat(Gsm7.containsAll(sms)).as("only its alphabet").isTrue();
            assertThat(sms.contains("https://") ? sms : "-180.00000")
                    .as("the link is whole")
                    .matches(".*-?\\d+\\.\\d{5}$");
        }
    }

    @ParameterizedTest
    @EnumSource(AlarmType.class)
    void leavesRoomForTheName_whenEverythingElseIsLongest(AlarmType type) {
        AlertPlace far = new AlertPlace(-89.123456, -179.123456, false, Fix.GNSS, Alerts.TIME, null);
        Alerts alerts =
                new Alerts().type(type).name("a".repeat(300)).batteryPct(100).place(far);

        String sms = sms(alerts.delay(Duration.ofDays(3)));

        assertThat(sms).contains("a".repeat(19)).endsWith("?q=-89.12346,-179.12346");
    }

    @ParameterizedTest
    @CsvSource({"Grandma, 'SOS: Grandma, 14:02'", "Käthe, 'SOS: Kathe, 14:02'", "祖母, 'SOS: 861265061234567, 14:02'"})
    void writesTheSubjectInAscii(String name, String subject) {
        assertThat(text(new Alerts().name(name)).subject()).isEqualTo(subject);
    }

    @Test
    void keepsTheSubjectUnder100Characters_whenTheNameIsLong() {
        Alerts alerts = new Alerts()
                .type(AlarmType.BLOOD_PRESSURE)
                .name("a".repeat(300))
                .delay(Duration.ofDays(3));

        assertThat(text(alerts).subject()).hasSizeLessThan(100).endsWith(", at 22 Nov 14:02, received late");
    }

    @Test
    void writesTheFactsFirst_inTheMail() {
        assertThat(text(new Alerts().name("祖母")).email())
                .isEqualTo(
                        """
                        SOS: 祖母
                        When: 14:02 (22 Nov, Europe/Berlin)
                        Where: https://maps.google.com/?q=51.47512,4.51059 (satellite fix, within about 12 m)
                        Battery: 45 %

                        Details
                        Watch: 861265061234567
                        Alarm: sos, critical
                        Heart rate: 72 bpm
                        Heard by the watch: 0 cells, 0 Wi-Fi networks
                        Message: AP10 (iw)
                        Received: 2026-11-22T13:02:02.000Z (UTC)
                        Alarm id: 861265061234567#2026-11-22T13:02:00.000Z#sos
                        """);
    }

    @Test
    void saysInTheMailWhatIsNotKnown() {
        assertThat(text(new Alerts().place(null).batteryPct(null)).email())
                .contains("Where: no position known\n", "Battery: not reported\n");
    }

    @Test
    void putsANameOnOneLine_inTheMail() {
        assertThat(text(new Alerts().name("Oma\nSubject: x")).email()).startsWith("SOS: Oma Subject: x\n");
    }

    private static String sms(Alerts alerts) {
        return text(alerts).sms();
    }

    private static AlertText text(Alerts alerts) {
        return new AlertText(alerts.build(), null);
    }

    private static String name(RandomGenerator random) {
        StringBuilder name = new StringBuilder();
        int length = random.nextInt(60);
        for (int i = 0; i < length; i++) {
            name.appendCodePoint(
                    switch (random.nextInt(4)) {
                        case 0 -> random.nextInt(0x20, 0x7F);
                        case 1 -> "^{}[]~\\|€".charAt(random.nextInt(9));
                        case 2 -> random.nextInt(0xA0, 0x2FF);
                        default -> random.nextInt(0x3000, 0x1F900);
                    });
        }
        return name.toString();
    }

    private static AlertPlace place(RandomGenerator random) {
        return new AlertPlace(
                random.nextDouble(-90, 90),
                random.nextDouble(-180, 180),
                random.nextBoolean(),
                List.of(Fix.GNSS, Fix.NETWORK, Fix.NONE).get(random.nextInt(3)),
                random.nextBoolean() ? Alerts.TIME.minusSeconds(random.nextInt(9_000_000)) : null,
                null);
    }
}
