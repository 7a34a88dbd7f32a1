package watchline.relay.session;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchline.relay.metrics.Metric.CloseReason;

/**
 * Which watch is on which TCP connection. A watch that lost its line opens a new one long before the old one is known to be
 * dead, so the newest wins and the older is closed. May be called from any thread.
 */
public final class Sessions {

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    private final Map<String, Line> lines = new ConcurrentHashMap<>();

    /** The watch has shown itself on this line. */
    public void opened(String device, Line line) {
        Line older = lines.put(device, line);
        if (older != null && older != line) {
            older.close(CloseReason.REPLACED);
        }
        LOG.atDebug()
                .setMessage(older == null ? "session opened" : "session replaced")
                .addKeyValue("device", device)
                .log();
    }

    /** The line is gone or is another watch's now. A newer line of this watch stays. */
    public void closed(String device, Line line) {
        if (lines.remove(device, line)) {
            LOG.atDebug()
                    .setMessage("session closed")
                    .addKeyValue("device", device)
                    .log();
        }
    }

    /** The line on which the watch is now. */
    public @Nullable Line of(String device) {
        return lines.get(device);
    }

    public int count() {
        return lines.size();
    }
}
