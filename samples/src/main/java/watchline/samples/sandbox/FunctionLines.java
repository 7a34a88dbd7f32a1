package watchline.samples.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchline.contract.emf.MetricSet;
import watchline.decoder.metrics.FunctionLog;

/** The structured lines of the functions go where all other lines of the sandbox go: nobody makes metrics of them here. */
final class FunctionLines {

    private static final Logger LOG = LoggerFactory.getLogger(FunctionLines.class);

    private FunctionLines() {}

    static FunctionLog of(String function) {
        return new FunctionLog(
                line -> LOG.atInfo().log(new String(line.toJson(), StandardCharsets.UTF_8)),
                MetricSet.NONE,
                function,
                Clock.systemUTC());
    }
}
