package watchline.relay.session;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchline.relay.frame.Origin;
import watchline.relay.metrics.Metric.CloseReason;

/**
 * Which watch is on which TCP connection, and from which address it sends datagrams. A watch that lost its line opens a new one long before the old one is known to be
 * dead, so the newest wins and the older is closed. Datagrams never touch a connection: anybody can send one in anybody's name. May be called from any thread.
 */
public final class Sessions {

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    private final Map<String, Line> lines = new ConcurrentHashMap<>();
    private final Map<String, Origin> senders = new ConcurrentHashMap<>();
    private final Contests contests;

    public Sessions(Contests contests) {
        this.contests = contests;
    }

    /** The watch has shown itself on this line. */
    public void opened(String device, Line line) {
        Line older = lines.put(device, line);
        if (older != null && older != line) {
            contests.takenOver(device, older, line);
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

    /** The watch has sent a datagram from there. */
    public void heardFrom(String device, Origin sender) {
        // Most often nothing changes, and reading is cheaper.
        if (senders.get(device) != sender) {
            senders.put(device, sender);
        }
    }

    /** That address is nobody's, or another watch's now. A newer address of this watch stays. */
    public void forgotten(String device, Origin sender) {
        senders.remove(device, sender);
    }

    /** Where something reaches the watch that it has not asked for; absent when it is not connected. */
    public @Nullable Origin wayTo(String device) {
        Line line = lines.get(device);
        if (line != null && line.isOpen()) {
            return line;
        }
        Origin sender = senders.get(device);
        return sender != null && sender.isOpen() ? sender : null;
    }

    public int count() {
        return lines.size();
    }
}
