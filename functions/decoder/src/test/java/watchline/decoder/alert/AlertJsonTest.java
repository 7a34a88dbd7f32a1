package watchline.decoder.alert;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The names are public. */
class AlertJsonTest {

    @Test
    void writesEverythingThatIsKnown() {
        assertThat(AlertJson.of(Alerts.sos(), null))
                .isEqualTo("{\"id\":\"861265061234567#2026-11-22T13:02:00.000Z#sos\",\"deviceId\":\"861265061234567\","
                        + "\"name\":\"Grandma\",\"account\":\"family\",\"type\":\"sos\",\"severity\":\"critical\","
                        + "\"state\":\"open\",\"time\":\"2026-11-22T13:02:00.000Z\","
                        + "\"receivedAt\":\"2026-11-22T13:02:02.000Z\",\"late\":false,\"batteryPct\":45,"
                        + "\"position\":{\"lat\":51.475115,\"lon\":4.5105867,\"fix\":\"gnss\","
                        + "\"time\":\"2026-11-22T13:02:00.000Z\",\"accuracyM\":12.4,"
                        + "\"mapUrl\":\"https://maps.google.com/?q=51.47512,4.51059\"},"
                        + "\"heartRateBpm\":72,\"message\":\"AP10\",\"dialect\":\"iw\"}");
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        Alert alert = new Alerts().name(null).batteryPct(null).place(null).build();

        assertThat(AlertJson.of(alert, null)).doesNotContain("name", "batteryPct", "position");
    }
}
