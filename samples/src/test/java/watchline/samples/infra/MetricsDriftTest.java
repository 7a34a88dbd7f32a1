package watchline.samples.infra;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watchline.contract.emf.EmfLine;
import watchline.contract.emf.EmfMetric;
import watchline.contract.emf.MetricSet;
import watchline.decoder.metrics.FunctionMetric;
import watchline.relay.config.ConfigKey;
import watchline.relay.metrics.RelayFigure;

import static org.assertj.core.api.Assertions.assertThat;

/** Alarms and dashboard look at what the programs send by default; an alarm on anything else would never ring. */
class MetricsDriftTest {

    private static final InfraFile METRICS = InfraFile.of("metrics.tf");
    private static final InfraFile ALARMS = InfraFile.of("alarms.tf");
    private static final InfraFile DASHBOARD = InfraFile.of("dashboard.tf");
    private static final InfraFile RUNBOOK = InfraFile.of("README.md");
    /** Of each account of AWS. */
    private static final int FREE_METRICS = 10;

    private static final String USE = "local\\.metrics\\.(decoder|sweep|relay|relay_more)\\.(\\w+)";

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

    @ParameterizedTest
    @CsvSource({"relay, FEW", "relay_more, ALL"})
    void namesOfTheRelayAreThoseOfItsFigures(String block, MetricSet set) {
        assertThat(named(block))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(RelayFigure.values())
                        .filter(figure -> figure.set() == set)
                        .map(RelayFigure::key)
                        .toList());
    }

    @Test
    void theFewAreFree() {
        Stream<EmfMetric> all =
                Stream.concat(Arrays.stream(FunctionMetric.values()), Arrays.stream(RelayFigure.values()));

        assertThat(all.filter(MetricSet.FEW::has)).hasSizeLessThanOrEqualTo(FREE_METRICS);
    }

    @Test
    void namespaceIsThatOfTheLines() {
        assertThat(METRICS.only("^  namespace = \"(.+)\"$")).isEqualTo(EmfLine.NAMESPACE);
    }

    @Test
    void relaysSendTheirs_andMoreWhereAlarmsNeedThem() {
        assertThat(InfraFile.of("relay.tf").only("\\b" + ConfigKey.EMF.variable() + " += (.+)$"))
                .isEqualTo("local.relay_metrics");
        assertThat(METRICS.only("^  relay_metrics = (.+)$"))
                .isEqualTo("var.watch_level == \"full\" ? \"" + MetricSet.ALL.wireName() + "\" : var.metrics");
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
