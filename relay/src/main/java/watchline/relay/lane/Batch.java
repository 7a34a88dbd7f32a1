package watchline.relay.lane;

import java.util.ArrayList;
import java.util.List;
import watchline.relay.config.RelayConfig.Batching;

/** A batch that is being filled. */
final class Batch {

    /**
     * How far it may be filled.
     *
     * @param frames in the batch at most, when it is full
     * @param bytes of all of them
     */
    record Mark(long frames, long bytes) {}

    private final Mark full;
    private final List<Entry> entries = new ArrayList<>();
    private long bytes;

    Batch(Batching limits) {
        this.full = new Mark(limits.frames(), limits.bytes());
    }

    /** The mark at which the batch is full. */
    Mark full() {
        return full;
    }

    /** The mark that leaves room, from what is in the batch now, for one of so many parts of a batch. */
    Mark share(int parts) {
        return new Mark(
                Math.min(full.frames, entries.size() + full.frames / parts),
                Math.min(full.bytes, bytes + full.bytes / parts));
    }

    /** Whether so much more stays under the mark. */
    boolean fits(long moreFrames, long moreBytes, Mark mark) {
        return entries.size() + moreFrames <= mark.frames && bytes + moreBytes <= mark.bytes;
    }

    void add(Entry entry) {
        entries.add(entry);
        bytes += entry.bytes();
    }

    /** What it holds, in the order in which it came here. */
    List<Entry> entries() {
        return List.copyOf(entries);
    }
}
