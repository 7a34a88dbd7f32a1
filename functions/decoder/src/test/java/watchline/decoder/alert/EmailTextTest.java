package watchline.decoder.alert;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watchline.decoder.rule.Detail;
import watchline.decoder.rule.setting.Level;
import watchline.decoder.rule.setting.Vital;
import watchline.decoder.words.Words;
import watchline.dialect.model.AlarmType;
import watchline.dialect.model.Fix;

import static org.assertj.core.api.Assertions.assertThat;

/** A full message, a line a fact. */
class EmailTextTest {

    @Test
    void writesTheFactsFirst() {
        assertThat(mail(new Alerts().name("祖母")))
                .isEqualTo(
                        """
                        SOS: 祖母
                        When: 14:02 (22 Nov, Europe/Berlin)
                        Where: https://maps.google.com/?q=51.47512,4.51059 (satellite fix, within about 12 m)
                        Battery: 45 %

                        Details
                        Watch: 861265061234567
                        Alarm: sos, critical
                        Heart rate 72 bpm
                        Heard by the watch: 0 cells, 0 Wi-Fi networks
                        Message: AP10, iw
                        Received: 2026-11-22T13:02:02.000Z (UTC)
                        Alarm id: 861265061234567#2026-11-22T13:02:00.000Z#sos
                        """);
    }

    @Test
    void saysWhatIsNotKnown() {
        assertThat(mail(new Alerts().place(null).batteryPct(null)))
                .contains("Where: no position known\n", "Battery: not reported\n");
    }

    @Test
    void putsANameOnOneLine() {
        assertThat(mail(new Alerts().name("Oma\nSubject: x"))).startsWith("SOS: Oma Subject: x\n");
    }

    @Test
    void saysHowLongAgo_whenItIsNoNews() {
        assertThat(mail(new Alerts().delay(Duration.ofHours(2))))
                .contains("When: 14:02, 2 h ago (22 Nov, Europe/Berlin)\n");
    }

    @Test
    void saysHowOldThePlaceIs() {
        AlertPlace old =
                new AlertPlace(51.475115, 4.5105867, false, Fix.NETWORK, Alerts.TIME.minusSeconds(1320), 800.0);

        assertThat(mail(new Alerts().place(old)))
                .contains("Where: last known, 13:40: https://maps.google.com/?q=51.47512,4.51059"
                        + " (rough, from the networks around, within about 800 m)\n");
    }

    @Test
    void saysWhatWasMeasuredAndItsBound() {
        Alerts pulse = new Alerts()
                .type(AlarmType.HEART_RATE)
                .detail(new Detail.Measured(Vital.HEART_RATE, 151, Level.HIGH, 140));

        assertThat(mail(pulse)).startsWith("Heart rate 151 bpm, over 140: Grandma\n");
    }

    @Test
    void saysWhoIsAskedNow_whenNobodyHasAnswered() {
        Alerts alerts = new Alerts()
                .stage(Stage.escalated(1).since(Alerts.TIME.plusSeconds(2)))
                .held(Duration.ofMinutes(5));

        assertThat(new EmailText(alerts.build(), new Telling(Words.in("en"), false, List.of("Ben", "Zoë")), null)
                        .text(null))
                .contains("\nNobody has answered for 5 min; asking Ben, Zoë now.\n");
        assertThat(mail(alerts)).contains("\nNobody has answered for 5 min; asking the next contacts now.\n");
    }

    @Test
    void carriesTheLinkToAnswerWith_beforeTheDetails() {
        String mail = new EmailText(Alerts.sos(), Telling.plain(), null).text("https://ack.example.org/a/x");

        assertThat(mail).contains("\nI am taking care of it: https://ack.example.org/a/x\n\nDetails\n");
    }

    @Test
    void saysSinceWhenItIsOver_andNoBatteryOfTheAlarm() {
        Alerts charged = new Alerts()
                .type(AlarmType.LOW_BATTERY)
                .stage(Stage.OVER.since(Alerts.TIME.plusSeconds(3600)))
                .held(Duration.ofHours(1));

        assertThat(mail(charged))
                .startsWith(
                        """
                        Charged again: Grandma
                        Since: 15:02 (22 Nov, Europe/Berlin)
                        Alarm of: 14:02
                        Where it was: https://maps.google.com/?q=51.47512,4.51059 (satellite fix, within about 12 m)

                        Details
                        """)
                .doesNotContain("Battery:");
    }

    @Test
    void saysNothingOfAReport_whenThereWasNone() {
        Alerts silent = new Alerts()
                .type(AlarmType.SILENCE)
                .detail(new Detail.Silent(Alerts.TIME))
                .unreported();

        assertThat(mail(silent))
                .contains("\nAlarm: silence, warning\nAlarm id: ")
                .doesNotContain("Heard", "Received", "Message");
    }

    @ParameterizedTest
    @CsvSource({
        "en, 1, 1, 'Heard by the watch: 1 cell, 1 Wi-Fi network'",
        "en, 0, 2, 'Heard by the watch: 0 cells, 2 Wi-Fi networks'",
        "es, 1, 1, 'Oído por el reloj: 1 antena, 1 red Wi-Fi'",
        "es, 2, 0, 'Oído por el reloj: 2 antenas, 0 redes Wi-Fi'"
    })
    void countsWhatWasHeard_oneAsOne(String language, int cells, int wifi, String line) {
        Alert alert = new Alerts().heard(cells, wifi).build();

        String mail = new EmailText(alert, new Telling(Words.in(language), false, List.of()), null).text(null);

        assertThat(mail.lines()).contains(line);
    }

    @Test
    void speaksSpanish() {
        String mail = new EmailText(
                        new Alerts().type(AlarmType.FALL).build(), new Telling(Words.in("es"), false, List.of()), null)
                .text(null);

        assertThat(mail)
                .startsWith(
                        """
                        Caída: Grandma
                        Cuándo: 14:02 (22 nov, Europe/Berlin)
                        Dónde: https://maps.google.com/?q=51.47512,4.51059 (por satélite, con un margen de unos 12 m)
                        Batería: 45 %

                        Detalles
                        Reloj: 861265061234567
                        """);
    }

    private static String mail(Alerts alerts) {
        return new EmailText(alerts.build(), Telling.plain(), null).text(null);
    }
}
