package watchline.relay.lane;

import java.util.List;
import java.util.function.Consumer;

/** Takes a closed batch to its end. */
@FunctionalInterface
public interface BatchSink {

    /**
     * Begins with a batch; must not block. No frame of a watch is in another batch before its frames in this one are answered.
     *
     * @param batch at least one; those of one watch in the order in which they came
     * @param answered to be told of every frame of the batch when it has been answered, some or all at a time, on any thread; once it
     *     knows of all, the batch is over
     */
    void begin(List<Entry> batch, Consumer<List<Entry>> answered);
}
