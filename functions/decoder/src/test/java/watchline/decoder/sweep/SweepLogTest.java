package watchline.decoder.sweep;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import watchline.contract.emf.MetricSet;
import watchline.decoder.metrics.Lines;

import static org.assertj.core.api.Assertions.assertThat;

class SweepLogTest {

    private static final SweepReport.StepReport OUTBOX = new SweepReport.StepReport(
            "outbox", Map.of("published", 4L, "givenUp", 1L, "left", 2L, "oldestSeconds", 90L), null, 6.5, 40);
    private static final SweepReport.StepReport OTHER = new SweepReport.StepReport(
            "other", Map.of("published", 1L, "givenUp", 2L, "left", 3L, "oldestSeconds", 30L), null, 1, 5);
    private static final SweepReport.StepReport BROKEN =
            new SweepReport.StepReport("outbox", Map.of(), "no table", 0, 3);

    private final Lines lines = new Lines();

    private void log(MetricSet set, SweepReport.StepReport... steps) {
        new SweepLog(lines.log(set)).accept(new SweepReport(List.of(steps)));
    }

    @Test
    void measuresOverAllSteps() {
        log(MetricSet.FEW, OUTBOX, OTHER);

        assertThat(lines.metrics()).containsExactlyInAnyOrder("unpublishedSeconds", "givenUp", "stepsFailed");
        assertThat(lines.members())
                .containsEntry("unpublished", 5L)
                .containsEntry("unpublishedSeconds", 90L)
                .containsEntry("givenUp", 3L)
                .containsEntry("stepsFailed", 0L);
    }

    @Test
    void doesNotSayThatNothingIsLeft_whenAStepFailed() {
        log(MetricSet.FEW, BROKEN, OTHER);

        assertThat(lines.metrics()).containsExactlyInAnyOrder("givenUp", "stepsFailed");
        assertThat(lines.members()).containsEntry("stepsFailed", 1L);
    }

    @Test
    void keepsTheNumbersOfEachStep() {
        log(MetricSet.FEW, OUTBOX);

        assertThat(lines.members())
                .containsEntry("event", "sweep")
                .containsEntry(
                        "steps",
                        Map.of(
                                "outbox",
                                Map.of(
                                        "published", 4L,
                                        "givenUp", 1L,
                                        "left", 2L,
                                        "oldestSeconds", 90L,
                                        "failed", false,
                                        "writeUnits", 6.5,
                                        "millis", 40L)));
    }

    @Test
    void hasNoMetadata_whenNoneIsAskedFor() {
        log(MetricSet.NONE, OUTBOX);

        assertThat(lines.members()).doesNotContainKey("_aws").containsEntry("unpublished", 2L);
    }
}
