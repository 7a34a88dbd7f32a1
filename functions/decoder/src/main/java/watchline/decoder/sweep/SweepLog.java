package watchline.decoder.sweep;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import watchline.decoder.metrics.FunctionLine;
import watchline.decoder.metrics.FunctionLog;
import watchline.decoder.metrics.FunctionMetric;

/**
 * One line a run: its names are public. Each step stands in it with its own numbers, as {@code steps.outbox.left}; the metrics are over
 * all steps. A run with a step that failed does not know what is left, and says nothing of it.
 */
public final class SweepLog implements Consumer<SweepReport> {

    private final FunctionLog log;

    public SweepLog(FunctionLog log) {
        this.log = log;
    }

    @Override
    public void accept(SweepReport report) {
        long failed =
                report.steps().stream().filter(step -> step.failure() != null).count();
        FunctionLine line = log.line("sweep")
                .number(FunctionMetric.GIVEN_UP, sum(report, "givenUp"))
                .number(FunctionMetric.STEPS_FAILED, failed);
        if (failed == 0) {
            line = line.number(FunctionMetric.UNPUBLISHED, sum(report, "left"))
                    .number(FunctionMetric.UNPUBLISHED_SECONDS, most(report, "oldestSeconds"));
        }
        line.property("steps", steps(report)).write();
    }

    private static long sum(SweepReport report, String count) {
        return report.steps().stream()
                .mapToLong(step -> step.counts().getOrDefault(count, 0L))
                .sum();
    }

    private static long most(SweepReport report, String count) {
        return report.steps().stream()
                .mapToLong(step -> step.counts().getOrDefault(count, 0L))
                .max()
                .orElse(0);
    }

    private static Map<String, Object> steps(SweepReport report) {
        Map<String, Object> steps = new LinkedHashMap<>();
        for (SweepReport.StepReport step : report.steps()) {
            Map<String, Object> numbers = new LinkedHashMap<>(step.counts());
            numbers.put("failed", step.failure() != null);
            numbers.put("writeUnits", step.writeUnits());
            numbers.put("millis", step.millis());
            steps.put(step.step(), numbers);
        }
        return steps;
    }
}
