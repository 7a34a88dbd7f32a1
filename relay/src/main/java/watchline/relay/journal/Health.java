package watchline.relay.journal;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchline.relay.log.Summed;
import watchline.relay.metrics.RelayMetrics;

/** Whether the disk does what it should, for the operator. May be used from any thread. */
final class Health {

    private static final Logger LOG = LoggerFactory.getLogger(FileJournal.class);
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final RelayMetrics metrics;
    private final Summed failures;
    private volatile @Nullable String trouble;

    Health(RelayMetrics metrics, LongSupplier nanos) {
        this.metrics = metrics;
        this.failures = new Summed(LOG, "journal fails", PERIOD, nanos);
    }

    /** Something failed, and what is kept is kept all the same. */
    void failed(Throwable cause) {
        metrics.journalFailure();
        failures.note("cause", cause.toString());
    }

    /** Nothing can be kept until {@link #well}. */
    void stuck(Throwable cause) {
        failed(cause);
        trouble = "journal cannot be written: " + cause.getMessage();
        metrics.journalFailed(true);
    }

    /** Frames are kept. */
    void well() {
        if (trouble != null) {
            trouble = null;
            metrics.journalFailed(false);
            LOG.atInfo().setMessage("journal works again").log();
        }
    }

    /** As {@link Journal#trouble}. */
    @Nullable
    String trouble() {
        return trouble;
    }
}
