package watchline.relay.session;

import java.net.InetAddress;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchline.relay.log.Summed;
import watchline.relay.metrics.RelayMetrics;

/**
 * Makes it visible when a watch that is on a live line shows itself from another network: it has moved, or somebody else says its
 * id. Nobody is turned away, because ids are all that these watches have; the newest line wins. May be called from any thread.
 */
public final class Contests {

    private static final Logger LOG = LoggerFactory.getLogger(Contests.class);
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final RelayMetrics metrics;
    private final Summed lines;

    /** @param nanos a clock that only runs forward */
    public Contests(RelayMetrics metrics, LongSupplier nanos) {
        this.metrics = metrics;
        this.lines = new Summed(LOG, "session taken over from another network", PERIOD, nanos);
    }

    /** A line takes the watch over from another one. */
    void takenOver(String device, Line older, Line newer) {
        InetAddress before = older.address();
        InetAddress now = newer.address();
        if (!older.isOpen() || before == null || now == null || Networks.areOne(before, now)) {
            return;
        }
        metrics.sessionContested();
        lines.note("dialect", String.valueOf(newer.dialect()));
        LOG.atDebug()
                .setMessage("session contested")
                .addKeyValue("device", device)
                .log();
    }
}
