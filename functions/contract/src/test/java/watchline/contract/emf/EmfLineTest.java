package watchline.contract.emf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EmfLineTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:48:11.123Z");

    private record Named(String key, EmfUnit unit) implements EmfMetric {

        @Override
        public MetricSet set() {
            return MetricSet.FEW;
        }

        @Override
        public String sentence() {
            return "";
        }
    }

    private final EmfLine line = new EmfLine(NOW, "batch");

    private static EmfMetric count(String key) {
        return new Named(key, EmfUnit.COUNT);
    }

    @Test
    void isLogAndMetricsInOne() {
        line.dimension("function", "decoder")
                .metric(count("frames"), 12)
                .metric(new Named("age", EmfUnit.MILLISECONDS), 1.5)
                .property("relay", "relay-1")
                .property("late", false);

        assertThat(new String(line.toJson(), StandardCharsets.UTF_8))
                .isEqualTo("{\"_aws\":{\"Timestamp\":1795340891123,\"CloudWatchMetrics\":[{\"Namespace\":\"Watchline\","
                        + "\"Dimensions\":[[\"function\"]],\"Metrics\":[{\"Name\":\"frames\",\"Unit\":\"Count\"},"
                        + "{\"Name\":\"age\",\"Unit\":\"Milliseconds\"}]}]},\"event\":\"batch\",\"function\":\"decoder\","
                        + "\"frames\":12,\"age\":1.5,\"relay\":\"relay-1\",\"late\":false}");
    }

    @Test
    void obeysTheSpecification() {
        line.dimension("function", "decoder")
                .metric(count("frames"), Long.MAX_VALUE)
                .metric(count("told"), 0);

        assertThat(EmfSpecification.metrics(line.toJson())).containsExactly("frames", "told");
    }

    @ParameterizedTest
    @CsvSource({"NONE, false", "FEW, true", "ALL, true"})
    void saysANumberInAnyCase_andMakesAMetricOfItWhereTheSetHasIt(MetricSet set, boolean metric) {
        line.number(count("frames"), 12, set);

        assertThat(EmfSpecification.read(line.toJson())).containsEntry("frames", 12L);
        assertThat(new String(line.toJson(), StandardCharsets.UTF_8).contains("\"Name\":\"frames\""))
                .isEqualTo(metric);
    }

    @Test
    void hasNoMetadata_withoutAMetric() {
        line.dimension("function", "decoder").property("frames", 12);

        assertThat(EmfSpecification.read(line.toJson()))
                .isEqualTo(Map.of("event", "batch", "function", "decoder", "frames", 12L));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void leavesOut_whatIsNoNumber(double value) {
        line.metric(count("frames"), 1).metric(count("age"), value).property("units", value);

        assertThat(EmfSpecification.metrics(line.toJson())).containsExactly("frames");
        assertThat(EmfSpecification.read(line.toJson())).containsOnlyKeys("_aws", "event", "frames");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "Zoë\n", "\u4f60\u597d"})
    void makesAnyTextADimension(String value) {
        line.dimension("account", value).metric(count("messages"), 1);

        assertThat(EmfSpecification.metrics(line.toJson())).containsExactly("messages");
    }

    @Test
    void cutsADimension_pastItsLimit() {
        line.dimension("account", "a".repeat(1025)).metric(count("messages"), 1);

        assertThat(EmfSpecification.metrics(line.toJson())).containsExactly("messages");
    }

    @Test
    void staysOneLine_whateverStandsInAText() {
        line.property("relay", "a\"b\r\n\u2028{}");

        assertThat(EmfSpecification.read(line.toJson())).containsEntry("relay", "a\"b\r\n\u2028{}");
    }

    @Test
    void holdsObjects() {
        line.property("steps", Map.of("outbox", Map.of("left", 2L)));

        assertThat(EmfSpecification.read(line.toJson())).containsEntry("steps", Map.of("outbox", Map.of("left", 2L)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"event", "frames", "_aws"})
    void refusesANameThatIsTaken(String name) {
        line.metric(count("frames"), 1);

        assertThatThrownBy(() -> line.property(name, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(name + ": taken (expected: each name once, and never _aws)");
    }

    @Test
    void refusesAMetric_pastTheHundredth() {
        for (int i = 0; i < 100; i++) {
            line.metric(count("m" + i), i);
        }

        assertThat(EmfSpecification.metrics(line.toJson())).hasSize(100);
        assertThatThrownBy(() -> line.metric(count("m100"), 1))
                .hasMessage("m100: one too many (expected: at most 100)");
    }

    @Test
    void refusesADimension_pastTheThirtieth() {
        for (int i = 0; i < 30; i++) {
            line.dimension("d" + i, "x");
        }
        line.metric(count("frames"), 1);

        List<?> dimensions = EmfSpecification.dimensions(line.toJson());
        assertThat(dimensions).hasSize(30);
        assertThatThrownBy(() -> line.dimension("d30", "x")).hasMessage("d30: one too many (expected: at most 30)");
    }
}
