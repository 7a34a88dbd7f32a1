package watchline.relay.lane;

import java.util.List;

/** Takes a closed batch to its end. */
@FunctionalInterface
public interface BatchSink {

    /**
     * Begins with a batch; must not block. No frame of its watches is in another batch before it is told that this one is over.
     *
     * @param batch at least one; those of one watch in the order in which they came
     * @param over to be called once, when every frame of the batch has been answered, on any thread
     */
    void begin(List<Entry> batch, Runnable over);
}
