package watchline.decoder.sweep;

import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** One structured line a step and run, from which metric filters are made: its keys are public. */
public final class SweepLog implements Consumer<SweepReport> {

    private static final Logger LOG = LoggerFactory.getLogger(SweepLog.class);

    @Override
    public void accept(SweepReport report) {
        for (SweepReport.StepReport step : report.steps()) {
            LoggingEventBuilder line = LOG.atInfo().addKeyValue("step", step.step());
            for (Map.Entry<String, Long> count : step.counts().entrySet()) {
                line = line.addKeyValue(count.getKey(), count.getValue());
            }
            line.addKeyValue("failed", step.failure() != null)
                    .addKeyValue("writeUnits", step.writeUnits())
                    .addKeyValue("millis", step.millis())
                    .log("sweep");
        }
    }
}
