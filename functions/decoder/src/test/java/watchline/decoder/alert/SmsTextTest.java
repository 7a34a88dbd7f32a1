package watchline.decoder.alert;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import watchline.decoder.rule.Detail;
import watchline.decoder.rule.setting.Level;
import watchline.decoder.rule.setting.Vital;
import watchline.decoder.words.Words;
import watchline.dialect.model.AlarmType;
import watchline.dialect.model.Fix;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands in an SMS beside the headline, and what gives way to what. */
class SmsTextTest {

    private static final String MAP = " https://maps.google.com/?q=51.47512,4.51059";
    private static final String LINK = "https://ack.example.org/a/" + "x".repeat(30);
    private static final Stage FIRST = Stage.escalated(1).since(Alerts.TIME.plusSeconds(2));
    private static final Alerts SILENT =
            new Alerts().type(AlarmType.SILENCE).detail(new Detail.Silent(Alerts.TIME.minus(Duration.ofHours(1))));

    @Test
    void saysForHowLongNobodyHasAnswered_andWhoIsAskedNow() {
        Alerts alerts = new Alerts().stage(FIRST).held(Duration.ofMinutes(5));

        assertThat(sms(alerts, "Ben", "Chloé"))
                .isEqualTo("SOS: Grandma, 14:02, no answer for 5 min, asking Ben, Chloé, battery 45%" + MAP);
    }

    @Test
    void saysThatOthersAreAsked_whenNobodyKnowsThem() {
        Alerts alerts = new Alerts().stage(FIRST).held(Duration.ofMinutes(5));

        assertThat(sms(alerts)).contains(", no answer for 5 min, asking the next contacts, battery");
    }

    @Test
    void countsFromWhenItWasReceived_whenNobodyKnowsWhenPeopleWereTold() {
        Alerts alerts = new Alerts().stage(Stage.escalated(2)).held(Duration.ofMinutes(10));

        assertThat(sms(alerts)).contains(", no answer for 10 min, ");
    }

    @Test
    void saysNoTimeBesideASilence_whichSaysItself() {
        assertThat(sms(SILENT)).isEqualTo("No word since 13:02: Grandma, battery 45%" + MAP);
    }

    @Test
    void saysHowLongAgoTheSilenceBegan_whenThatIsTold_late() {
        Alerts late = new Alerts()
                .type(AlarmType.SILENCE)
                .detail(new Detail.Silent(Alerts.TIME.minus(Duration.ofHours(1))))
                .held(Duration.ofHours(3));

        assertThat(sms(late)).startsWith("No word since 13:02: Grandma, 4 h ago, battery 45%");
    }

    @Test
    void saysNeitherBatteryNorPlace_whenItIsOver() {
        Alerts charged = new Alerts()
                .type(AlarmType.LOW_BATTERY)
                .batteryPct(12)
                .stage(Stage.OVER.since(Alerts.TIME.plus(Duration.ofHours(1))))
                .held(Duration.ofHours(1));

        assertThat(sms(charged)).isEqualTo("Charged again: Grandma, since 15:02, alarm of 14:02");
    }

    @Test
    void saysHowLongItWasSilent_whenItSpeaksAgain() {
        Alerts speaks = new Alerts()
                .type(AlarmType.SILENCE)
                .detail(new Detail.Silent(Alerts.TIME.minus(Duration.ofHours(1))))
                .stage(Stage.OVER.since(Alerts.TIME.plusSeconds(480)))
                .held(Duration.ofMinutes(9));

        assertThat(sms(speaks)).isEqualTo("Watch speaks again: Grandma, since 14:10, silent since 13:02");
    }

    @Test
    void givesUpTheBatteryFirst_forALinkToAnswerWith() {
        Alerts alerts = new Alerts().stage(FIRST).held(Duration.ofMinutes(5));

        String sms = new SmsText(alerts.build(), telling("en", false)).text(LINK);

        assertThat(sms).isEqualTo("SOS: Grandma, 14:02, no answer for 5 min" + MAP + " OK: " + LINK);
    }

    @Test
    void keepsTheTimeAndTheLink_whenThatIsAllThereIsRoomFor() {
        AlertPlace old =
                new AlertPlace(-89.123456, -179.123456, false, Fix.GNSS, Alerts.TIME.minus(Duration.ofDays(1)), null);
        Alerts alerts = new Alerts().stage(FIRST).place(old).held(Duration.ofDays(3));

        String sms = new SmsText(alerts.build(), telling("en", false)).text(LINK);

        assertThat(sms)
                .isEqualTo("SOS: Grandma, 22 Nov 14:02, last known https://maps.google.com/?q=-89.12346,-179.12346 OK: "
                        + LINK);
    }

    @Test
    void saysNoPosition_whenTheItemSaysOneThatIsNotOnEarth() {
        AlertPlace nowhere = new AlertPlace(1e300, 4, true, Fix.GNSS, Alerts.TIME, null);

        assertThat(sms(new Alerts().place(nowhere))).endsWith("battery 45%, no position");
    }

    @Test
    void speaksSpanish() {
        Alerts alerts = new Alerts().type(AlarmType.FALL).name("Señora Íñiguez").delay(Duration.ofDays(3));

        assertThat(new SmsText(alerts.build(), telling("es", false)).text(null))
                .isEqualTo("Caida: Señora Iñiguez, 22 nov 14:02, hace 3 dias, bateria 45%" + MAP);
    }

    @Test
    void tellsTheValue_whenTheAccountAllowsIt() {
        Alerts pulse = new Alerts()
                .type(AlarmType.HEART_RATE)
                .detail(new Detail.Measured(Vital.HEART_RATE, 151, Level.HIGH, 140));

        assertThat(sms(pulse)).startsWith("Heart rate alarm: Grandma, ");
        assertThat(new SmsText(pulse.build(), telling("en", true)).text(null))
                .startsWith("Heart rate 151 bpm, over 140: Grandma, ");
    }

    private static String sms(Alerts alerts, String... asked) {
        return new SmsText(alerts.build(), telling("en", false, asked)).text(null);
    }

    private static Telling telling(String language, boolean health, String... asked) {
        return new Telling(Words.in(language), health, List.of(asked));
    }
}
