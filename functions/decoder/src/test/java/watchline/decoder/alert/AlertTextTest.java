package watchline.decoder.alert;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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
                .startsWith("SOS: Grandma, 22 Nov 14:02, 24 h ago, battery");
    }

    @Test
    void saysHowLongAgo_whenTheWatchKeptIt() {
        assertThat(sms(new Alerts().delay(Duration.ofMinutes(16)))).startsWith("SOS: Grandma, 14:02, 16 min ago,");
    }

    @Test
    void saysHowLongAgo_whenThisSystemHeldItUp() {
        assertThat(sms(new Alerts().held(Duration.ofHours(2)))).startsWith("SOS: Grandma, 14:02, 2 h ago,");
    }

    @Test
    void namesTheWatch_whenNobodyGaveAName() {
        assertThat(sms(new Alerts().name(null))).startsWith("SOS: 861265061234567, ");
    }

    @Test
    void saysLastKnown_whenThereIsNoCurrentFix() {
        AlertPlace old =
                new AlertPlace(51.475115, 4.5105867, false, Fix.GNSS, Instant.parse("2026-11-22T12:40:00Z"), null);

        assertThat(sms(new Alerts().place(old))).endsWith(", battery 45%, last known, 13:40 " + LINK);
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
    @CsvSource({"Grandma, 'SOS: Grandma, 14:02'", "Käthe, 'SOS: Kathe, 14:02'", "祖母, 'SOS: Zu Mu, 14:02'"})
    void writesTheSubjectInAscii(String name, String subject) {
        assertThat(AlertText.plain(new Alerts().name(name).build()).subject()).isEqualTo(subject);
    }

    @Test
    void keepsTheSubjectUnder100Characters_whenTheNameIsLong() {
        Alerts alerts = new Alerts()
                .type(AlarmType.BLOOD_PRESSURE)
                .name("a".repeat(300))
                .delay(Duration.ofDays(3));

        assertThat(AlertText.plain(alerts.build()).subject())
                .hasSizeLessThan(100)
                .endsWith("aaa, 22 Nov 14:02, 3 days ago");
    }

    private static String sms(Alerts alerts) {
        return AlertText.plain(alerts.build()).sms();
    }
}
