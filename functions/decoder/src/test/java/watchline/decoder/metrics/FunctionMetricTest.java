package watchline.decoder.metrics;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import watchline.contract.emf.MetricSet;

import static org.assertj.core.api.Assertions.assertThat;

/** Names, units and sets are public: alarms and dashboards are made of them. */
class FunctionMetricTest {

    private static final String[] FEW = {
        "quarantined Count", "unknownDevices Count", "unpublishedSeconds Seconds", "givenUp Count", "stepsFailed Count"
    };

    private static final String[] REST = {
        "frames Count",
        "retry Count",
        "oldestFrameMillis Milliseconds",
        "unpublished Count",
        "stored Count",
        "told Count",
        "writeUnits Count",
        "millis Milliseconds",
        "messages Count",
        "smsParts Count"
    };

    private static List<String> of(MetricSet set) {
        return Arrays.stream(FunctionMetric.values())
                .filter(set::has)
                .map(metric -> metric.key() + " " + metric.unit().word())
                .toList();
    }

    @Test
    void areFive_byDefault() {
        assertThat(of(MetricSet.FEW)).containsExactly(FEW);
    }

    @Test
    void areAll_whenAllAreAskedFor() {
        assertThat(of(MetricSet.ALL)).startsWith(FEW).endsWith(REST).hasSize(FEW.length + REST.length);
    }

    @Test
    void areNone_whenNoneIsAskedFor() {
        assertThat(of(MetricSet.NONE)).isEmpty();
    }

    @Test
    void haveASentenceEach() {
        assertThat(FunctionMetric.values()).allMatch(metric -> metric.sentence().endsWith("."));
    }
}
