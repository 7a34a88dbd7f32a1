package watchline.relay.session;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import watchline.relay.frame.Frame;
import watchline.relay.frame.Origin;
import watchline.relay.metrics.Metric.ReplyDrop;
import watchline.relay.metrics.RelayMetrics;

/**
 * Finds the way of a reply to its watch. Minutes may lie between a frame and its answer, and the watch may have come back on
 * another line meanwhile: the reply goes to the line that is open now, unless that one speaks another dialect. May be called
 * from any thread.
 */
public final class Replies {

    private final Sessions sessions;
    private final RelayMetrics metrics;

    public Replies(Sessions sessions, RelayMetrics metrics) {
        this.sessions = sessions;
        this.metrics = metrics;
    }

    /** Sends what the decoder answered to a frame, or counts it as dropped, and tells the frame's origin that it is done. */
    public void send(Frame frame, List<byte[]> replies) {
        if (!replies.isEmpty() && !sendAhead(frame, replies)) {
            metrics.repliesDropped(whyNot(frame), replies.size());
        }
        Origin origin = frame.origin();
        // A question did not come from there.
        if (origin != null && !frame.isQuestion()) {
            origin.answered();
        }
    }

    /** Sends replies to a frame that is not done; false, and nothing is counted, when nobody is there. */
    public boolean sendAhead(Frame frame, List<byte[]> replies) {
        Origin way = wayFor(frame);
        if (way == null) {
            return false;
        }
        way.send(replies);
        metrics.repliesSent(replies.size());
        return true;
    }

    private @Nullable Origin wayFor(Frame frame) {
        return switch (frame.transport()) {
            case TCP -> lineFor(frame);
            case UDP -> frame.origin();
        };
    }

    private @Nullable Origin lineFor(Frame frame) {
        String device = frame.device();
        Line line = device == null ? null : sessions.of(device);
        if (line != null && line.isOpen() && frame.dialect().equals(line.dialect())) {
            return line;
        }
        Origin origin = frame.origin();
        boolean still = origin != null && origin.isOpen() && Objects.equals(origin.device(), device);
        return still ? origin : null;
    }

    private ReplyDrop whyNot(Frame frame) {
        String device = frame.device();
        return switch (frame.transport()) {
            case TCP -> device == null || sessions.of(device) == null ? ReplyDrop.NO_SESSION : ReplyDrop.OTHER_DIALECT;
            case UDP -> ReplyDrop.NO_ORIGIN;
        };
    }
}
