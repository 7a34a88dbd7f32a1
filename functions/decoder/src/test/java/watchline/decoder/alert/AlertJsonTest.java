package watchline.decoder.alert;

import org.junit.jupiter.api.Test;
import watchline.decoder.rule.Detail;
import watchline.decoder.rule.setting.Level;
import watchline.decoder.rule.setting.Vital;
import watchline.dialect.model.AlarmType;

import static org.assertj.core.api.Assertions.assertThat;

/** The names are public. */
class AlertJsonTest {

    @Test
    void writesEverythingThatIsKnown() {
        assertThat(AlertJson.of(Alerts.sos(), null))
                .isEqualTo("{\"id\":\"861265061234567#2026-11-22T13:02:00.000Z#sos\","
                        + "\"messageId\":\"861265061234567#2026-11-22T13:02:00.000Z#sos\",\"deviceId\":\"861265061234567\","
                        + "\"name\":\"Grandma\",\"account\":\"family\",\"type\":\"sos\",\"severity\":\"critical\","
                        + "\"state\":\"open\",\"escalation\":0,\"time\":\"2026-11-22T13:02:00.000Z\","
                        + "\"receivedAt\":\"2026-11-22T13:02:02.000Z\",\"late\":false,\"batteryPct\":45,"
                        + "\"position\":{\"lat\":51.475115,\"lon\":4.5105867,\"fix\":\"gnss\","
                        + "\"time\":\"2026-11-22T13:02:00.000Z\",\"accuracyM\":12.4,"
                        + "\"mapUrl\":\"https://maps.google.com/?q=51.47512,4.51059\"},"
                        + "\"heartRateBpm\":72,\"message\":\"AP10\",\"dialect\":\"iw\"}");
    }

    @Test
    void saysWhichOfTheTypeAndWhatIsKnownOfIt() {
        Alert alert = new Alerts()
                .type(AlarmType.GEOFENCE_EXIT)
                .qualifier("home")
                .detail(new Detail.Crossed("Home", Alerts.TIME, true))
                .build();

        assertThat(AlertJson.of(alert, null))
                .contains("\"type\":\"geofenceExit\",\"qualifier\":\"home\",")
                .contains("\"detail\":{\"before\":\"2026-11-22T13:02:00.000Z\",\"fence\":\"Home\",\"missed\":true}");
    }

    @Test
    void writesNumbersAsNumbers() {
        Alert alert = new Alerts()
                .type(AlarmType.HEART_RATE)
                .detail(new Detail.Measured(Vital.HEART_RATE, 151.5, Level.HIGH, 140))
                .build();

        assertThat(AlertJson.of(alert, null))
                .contains("\"detail\":{\"bound\":140,\"level\":\"high\",\"value\":151.5,\"vital\":\"heartRateBpm\"}");
    }

    @Test
    void saysWhichMessageAboutTheAlarmItIs() {
        Alert escalated = new Alerts().stage(Stage.escalated(2)).build();

        assertThat(AlertJson.of(escalated, null))
                .contains("\"id\":\"861265061234567#2026-11-22T13:02:00.000Z#sos\"")
                .contains("\"messageId\":\"861265061234567#2026-11-22T13:02:00.000Z#sos#2\"")
                .contains("\"state\":\"open\",\"escalation\":2,");
    }

    @Test
    void saysThatItIsOver() {
        Alert over = new Alerts()
                .stage(Stage.OVER.since(Alerts.TIME.plusSeconds(60)))
                .build();

        assertThat(AlertJson.of(over, null))
                .contains("#sos#over\"")
                .contains("\"state\":\"cleared\",\"escalation\":0,\"clearedAt\":\"2026-11-22T13:03:00.000Z\",");
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        Alert alert = new Alerts().name(null).batteryPct(null).place(null).build();

        assertThat(AlertJson.of(alert, null))
                .doesNotContain("name", "batteryPct", "position", "qualifier", "detail", "clearedAt");
    }
}
