package watchline.relay.invoke;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchline.relay.log.Summed;
import watchline.relay.metrics.Metric.RetryCause;
import watchline.relay.metrics.RelayMetrics;

/** Counts why batches are sent again, and logs each cause once a minute: an outage is thousands of failures and one event. */
final class Troubles {

    private static final Logger LOG = LoggerFactory.getLogger(BatchRunner.class);
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final RelayMetrics metrics;
    private final Map<RetryCause, Summed> byCause = new EnumMap<>(RetryCause.class);

    Troubles(RelayMetrics metrics, LongSupplier nanos) {
        this.metrics = metrics;
        for (RetryCause cause : RetryCause.values()) {
            byCause.put(cause, new Summed(LOG, "batch sent again, " + cause.tag(), PERIOD, nanos));
        }
    }

    /** @param detail for the operator; nothing that a watch sent */
    void note(RetryCause cause, String detail) {
        metrics.retry(cause);
        Summed summed = byCause.get(cause);
        if (summed != null) {
            summed.note("detail", detail);
        }
    }
}
