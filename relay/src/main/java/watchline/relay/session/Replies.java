package watchline.relay.session;

import java.util.List;
import java.util.Objects;
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
        if (!replies.isEmpty()) {
            switch (frame.transport()) {
                case TCP -> toLine(frame, replies);
                case UDP -> toSender(frame, replies);
            }
        }
        Origin origin = frame.origin();
        if (origin != null) {
            origin.answered();
        }
    }

    private void toSender(Frame frame, List<byte[]> replies) {
        Origin sender = frame.origin();
        if (sender == null) {
            metrics.repliesDropped(ReplyDrop.NO_ORIGIN, replies.size());
        } else {
            hand(sender, replies);
        }
    }

    private void toLine(Frame frame, List<byte[]> replies) {
        String device = frame.device();
        Line line = device == null ? null : sessions.of(device);
        Origin origin = frame.origin();
        if (line != null && line.isOpen() && frame.dialect().equals(line.dialect())) {
            hand(line, replies);
        } else if (origin != null && origin.isOpen() && Objects.equals(origin.device(), device)) {
            hand(origin, replies);
        } else {
            metrics.repliesDropped(line == null ? ReplyDrop.NO_SESSION : ReplyDrop.OTHER_DIALECT, replies.size());
        }
    }

    private void hand(Origin way, List<byte[]> replies) {
        way.send(replies);
        metrics.repliesSent(replies.size());
    }
}
