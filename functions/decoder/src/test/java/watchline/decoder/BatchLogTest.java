package watchline.decoder;

import java.util.Map;
import org.junit.jupiter.api.Test;
import watchline.contract.DecodeRequest;
import watchline.contract.emf.EmfSpecification;
import watchline.contract.emf.MetricSet;
import watchline.decoder.metrics.Lines;

import static org.assertj.core.api.Assertions.assertThat;

class BatchLogTest {

    private static final Map<String, Object> MEMBERS = Map.ofEntries(
            Map.entry("event", "batch"),
            Map.entry("function", "watchline-test"),
            Map.entry("relay", "relay-1"),
            Map.entry("frames", 9L),
            Map.entry("stored", 4L),
            Map.entry("quarantined", 3L),
            Map.entry("unknownDevices", 2L),
            Map.entry("retry", 1L),
            Map.entry("told", 5L),
            Map.entry("writeUnits", 6.5),
            Map.entry("oldestFrameMillis", 250L),
            Map.entry("millis", 40L));

    private final Lines lines = new Lines();

    private void log(MetricSet set, String relay) {
        new BatchLog(lines.log(set)).accept(new BatchSummary(relay, 9, 4, 3, 2, 1, 5, 6.5, 250, 40));
    }

    @Test
    void saysTheSame_withoutMetrics() {
        log(MetricSet.NONE, "relay-1");

        assertThat(lines.members()).isEqualTo(MEMBERS);
    }

    @Test
    void makesMetrics_ofWhatAlarmsNeed() {
        log(MetricSet.FEW, "relay-1");

        assertThat(lines.metrics()).containsExactly("quarantined", "unknownDevices");
        assertThat(lines.members()).containsAllEntriesOf(MEMBERS);
    }

    @Test
    void makesMetricsOfAll_whenAsked() {
        log(MetricSet.ALL, "relay-1");

        assertThat(lines.metrics())
                .containsExactly(
                        "frames",
                        "stored",
                        "quarantined",
                        "unknownDevices",
                        "retry",
                        "told",
                        "writeUnits",
                        "oldestFrameMillis",
                        "millis");
    }

    @Test
    void hasTheFunctionForItsOneDimension() {
        log(MetricSet.ALL, "relay-1");

        assertThat(EmfSpecification.dimensions(lines.only())).asString().isEqualTo("[function]");
    }

    @Test
    void makesNone_ofFramesOutOfTheQuarantine() {
        log(MetricSet.ALL, DecodeRequest.REPLAY);

        assertThat(lines.members()).doesNotContainKey("_aws").containsEntry("frames", 9L);
    }
}
