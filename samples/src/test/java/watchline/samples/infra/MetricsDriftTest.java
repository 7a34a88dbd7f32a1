package watchline.samples.infra;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import watchline.contract.emf.EmfLine;
import watchline.decoder.metrics.FunctionMetric;
import watchline.decoder.metrics.MetricSet;
import watchline.relay.config.ConfigKey;
import watchline.relay.config.EmfOutput;
import watchline.relay.metrics.RelayFigure;

import static org.assertj.core.api.Assertions.assertThat;

/** Alarms and dashboard look at what the programs send by default; an alarm on anything else would never ring. */
class MetricsDriftTest {

    private static final InfraFile METRICS = InfraFile.of("metrics.tf");
    private static final InfraFile ALARMS = InfraFile.of("alarms.tf");
    private static final InfraFile DASHBOARD = InfraFile.of("dashboard.tf");
    private static final InfraFile RUNBOOK = InfraFile.of("README.md");
    private static final String USE = "local\\.metrics\\.(decoder|sweep|relay)\\.(\\w+)";

    private static List<String> named(String program) {
        return METRICS.block("metrics = {").block(program + " = {").words("^      \\w+ += \"(\\w+)\"$");
    }

    @Test
    void namesOfFunctionsAreThoseOfTheFew() {
        List<String> names = Stream.of(named("decoder"), named("sweep"))
                .flatMap(List::stream)
                .toList();

        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(FunctionMetric.values())
                        .filter(MetricSet.FEW::has)
                        .map(FunctionMetric::key)
                        .toList());
    }

    @Test
    void namesOfTheRelayAreThoseOfItsFigures() {
        assertThat(named("relay"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(RelayFigure.values())
                        .map(RelayFigure::key)
                        .toList());
    }

    @Test
    void namespaceIsThatOfTheLines() {
        assertThat(METRICS.only("^  namespace = \"(.+)\"$")).isEqualTo(EmfLine.NAMESPACE);
    }

    @Test
    void relaysSendTheirs() {
        assertThat(InfraFile.of("relay.tf").only("\\b" + ConfigKey.EMF.variable() + " += \"(\\w+)\"$"))
                .isEqualTo(EmfOutput.STDOUT.word());
    }

    @Test
    void alarmsTakeNameAndDimensionOfOneProgram() {
        List<MatchResult> own = ALARMS.all("namespace += local\\.namespace, (.+?), stat = ");

        assertThat(own).allSatisfy(alarm -> assertThat(alarm.group(1))
                .matches("metric = " + USE + ", dimensions = local\\.metric_dimensions\\.\\1"));
    }

    @Test
    void graphsTakeNameAndDimensionOfOneProgram() {
        List<MatchResult> own = DASHBOARD.all("\\[local\\.namespace, (.+?), \\{");

        assertThat(own).allSatisfy(graph -> assertThat(graph.group(1))
                .matches(USE + ", \"function\", local\\.metric_dimensions\\.\\1\\.function"));
    }

    @Test
    void everyAlarmHasItsEntryInTheRunbook() {
        Set<String> alarms = new TreeSet<>(ALARMS.words("^    ([a-z-]+) += \\{$"));
        alarms.add(ALARMS.only("^  alarm_name += \"\\$\\{var\\.name\\}-([a-z-]+)\"$"));

        List<String> entries = RUNBOOK.words("^### ([a-z-]+)$");

        assertThat(entries).containsExactlyInAnyOrderElementsOf(alarms);
    }
}
