package watchline.samples.fault.rig;

import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What stands on the relay's page, and that nobody counts what does not. */
class RelayMetricsTest {

    private static final String PAGE =
            """
            # HELP watchline_relay_retries_total Batches that had to be sent again, by cause.
            # TYPE watchline_relay_retries_total counter
            watchline_relay_retries_total{reason="throttled"} 3.0
            watchline_relay_retries_total{reason="unavailable"} 1.5E2
            watchline_relay_sessions 7.0
            """;

    private static final String RETRIES = "watchline_relay_retries_total";

    private final RelayMetrics metrics = RelayMetrics.parse(PAGE);

    @Test
    void picksByTag_whenAsked() {
        assertThat(metrics.value(RETRIES, Map.of("reason", "unavailable"))).isEqualTo(150);
    }

    @Test
    void sumsUp_whenThereAreNoTagsToPickBy() {
        assertThat(metrics.value(RETRIES)).isEqualTo(153);
    }

    @Test
    void isZero_whenNothingOfItHappenedYet() {
        assertThat(metrics.value("watchline_relay_frames_total", Map.of("dialect", "iw")))
                .isZero();
    }

    @Test
    void refuses_whenTheRelayHasNoSuchNameOrTag() {
        assertThatThrownBy(() -> metrics.value("watchline_relay_retry_total")).isInstanceOf(RigException.class);
        assertThatThrownBy(() -> metrics.value(RETRIES, Map.of("cause", "throttled")))
                .isInstanceOf(RigException.class);
    }
}
