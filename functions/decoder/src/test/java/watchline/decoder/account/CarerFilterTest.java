package watchline.decoder.account;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The policies word by word; what they let pass is tested where there is something that understands them. */
class CarerFilterTest {

    @Test
    void asksForTheAccountAndTheLevel_andForSmsOfAPhone() {
        assertThat(CarerFilter.policy(new Carers().build()))
                .isEqualTo("{\"$or\":[{\"account\":[\"family\"],\"escalation\":[\"0\"],\"sms\":[\"yes\"]},"
                        + "{\"to\":[\"ann\"]}]}");
    }

    @Test
    void asksForWhatTheCarerNames() {
        assertThat(CarerFilter.policy(new Carers()
                        .email("ann@example.org")
                        .watches(Carers.WATCH, Carers.OTHER_WATCH)
                        .severities("critical", "warning")
                        .level(2)
                        .build()))
                .isEqualTo("{\"$or\":[{\"account\":[\"family\"],\"deviceId\":[\"861265061234567\",\"8800000015\"],"
                        + "\"escalation\":[\"2\"],\"severity\":[\"critical\",\"warning\"]},{\"to\":[\"ann\"]}]}");
    }

    @Test
    void asksForFiveAttributesAtMost_whenTypesAndSeveritiesAreNamed() {
        assertThat(CarerFilter.policy(new Carers()
                        .watches(Carers.WATCH)
                        .types("sos", "lowBattery")
                        .severities("critical")
                        .build()))
                .isEqualTo(
                        "{\"$or\":[{\"account\":[\"family\"],\"deviceId\":[\"861265061234567\"],\"escalation\":[\"0\"],"
                                + "\"type\":[\"sos\"],\"sms\":[\"yes\"]},{\"to\":[\"ann\"]}]}");
    }

    @Test
    void letsOnlyWhatIsCriticalThroughQuietHours() {
        assertThat(CarerFilter.policy(new Carers()
                        .types("sos", "lowBattery")
                        .quiet("22:00-07:00")
                        .build()))
                .isEqualTo(
                        "{\"$or\":[{\"account\":[\"family\"],\"escalation\":[\"0\"],\"type\":[\"sos\",\"lowBattery\"],"
                                + "\"severity\":[\"critical\"]},{\"awake\":[\"ann\"]},{\"to\":[\"ann\"]}]}");
    }

    @Test
    void letsNothingThroughQuietHours_whenTheCarerWantsNothingCritical() {
        assertThat(CarerFilter.policy(
                        new Carers().severities("warning").quiet("22:00-07:00").build()))
                .isEqualTo("{\"$or\":[{\"awake\":[\"ann\"]},{\"to\":[\"ann\"]}]}");
    }
}
