package watchline.decoder.metrics;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import watchline.contract.emf.EmfSpecification;
import watchline.contract.emf.MetricSet;

import static org.assertj.core.api.Assertions.assertThat;

class FunctionLogTest {

    private final Lines lines = new Lines();

    private void message(MetricSet set) {
        lines.log(set)
                .line("message")
                .unbounded("account", "berg")
                .unbounded("type", "sos")
                .number(FunctionMetric.SMS_PARTS, 2)
                .write();
    }

    @Test
    void countsByAccount_whenAllAreAskedFor() {
        message(MetricSet.ALL);

        assertThat(lines.metrics()).containsExactly("smsParts");
        assertThat(EmfSpecification.dimensions(lines.only())).isEqualTo(List.of("function", "account", "type"));
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "FEW"})
    void paysForNoAccount_otherwise(MetricSet set) {
        message(set);

        assertThat(lines.members())
                .doesNotContainKey("_aws")
                .containsEntry("account", "berg")
                .containsEntry("smsParts", 2L);
    }

    @Test
    void keepsAccountsOutOfTheDimensions_whenFewAreAskedFor() {
        lines.log(MetricSet.FEW)
                .line("message")
                .unbounded("account", "Zoë")
                .number(FunctionMetric.QUARANTINED, 1)
                .write();

        assertThat(EmfSpecification.dimensions(lines.only())).isEqualTo(List.of("function"));
        assertThat(lines.members()).containsEntry("account", "Zoë");
    }

    @ParameterizedTest
    @EnumSource(MetricSet.class)
    void hasTheSameMembers_whateverIsAskedFor(MetricSet set) {
        message(set);

        assertThat(lines.members().keySet())
                .filteredOn(name -> !name.equals("_aws"))
                .containsExactly("event", "function", "account", "type", "smsParts");
    }

    @Test
    void hasNoMetrics_inAPlainLine() {
        lines.log(MetricSet.ALL)
                .plainLine("batch")
                .number(FunctionMetric.FRAMES, 3)
                .write();

        assertThat(lines.members()).doesNotContainKey("_aws").containsEntry("frames", 3L);
    }
}
