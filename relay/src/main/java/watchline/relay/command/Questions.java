package watchline.relay.command;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import watchline.contract.FrameResult;
import watchline.relay.frame.Frame;
import watchline.relay.metrics.RelayMetrics;

/** The questions that the decoder has not answered yet: one a watch at most. May be called from any thread. */
public final class Questions {

    private final Set<String> open = ConcurrentHashMap.newKeySet();
    private final RelayMetrics metrics;

    public Questions(RelayMetrics metrics) {
        this.metrics = metrics;
    }

    /** Begins one; false when one is open for that watch. */
    boolean begin(String device) {
        return open.add(device);
    }

    void drop(String device) {
        open.remove(device);
    }

    /** The decoder has answered a frame, whatever that frame was. */
    public void answered(Frame frame, FrameResult result) {
        String device = frame.device();
        if (frame.isQuestion() && device != null) {
            open.remove(device);
            metrics.commandsSent(result.replies().size());
        }
    }
}
