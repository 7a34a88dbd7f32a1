package watchline.relay.invoke;

import watchline.contract.FrameResult;
import watchline.relay.lane.Entry;

/** Told of every frame that the decoder has stored or quarantined. Must not block. */
@FunctionalInterface
public interface Answered {

    void answered(Entry entry, FrameResult result);

    /** The decoder fails on that frame by itself, which will be quarantined unread. It is not answered yet. */
    default void condemned(Entry entry) {}
}
