package watchline.relay.lane;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import watchline.relay.config.RelayConfig.Batching;

/**
 * What waits in a lane: first come, first served, but for a share of each batch that urgent frames have, so that after an outage
 * a backlog does not stand between a call for help and the decoder. An urgent frame brings all earlier frames of its watch
 * along: the order within a watch is never broken. The oldest frame of all goes with every batch, so that nothing waits for
 * ever, however many calls for help come.
 *
 * <p>Adding and taking cost the same however much waits. A watch without frames here takes no memory. A frame that left ahead
 * of its turn leaves an empty place of some 60 bytes until the frames before it are gone. Used under the lane's lock.
 */
final class LaneQueue {

    /** What urgent frames have of a batch, in frames and in bytes: a quarter. */
    static final int URGENT_SHARE = 4;

    private final Batching limits;
    private final Map<String, WatchQueue> watches = new HashMap<>();
    /** In the order in which they came. Some may be empty, but never the first. */
    private final ArrayDeque<Queued> places = new ArrayDeque<>();
    /** Watches with an urgent frame, in the order in which they called. */
    private final Set<WatchQueue> calling = new LinkedHashSet<>();

    private int frames;
    private long bytes;

    LaneQueue(Batching limits) {
        this.limits = limits;
    }

    void add(Entry entry) {
        WatchQueue watch = watches.computeIfAbsent(Lanes.keyOf(entry.frame()), WatchQueue::new);
        Queued place = watch.add(entry);
        places.addLast(place);
        frames++;
        bytes += entry.bytes();
        if (place.urgent) {
            calling.add(watch);
        }
    }

    int frames() {
        return frames;
    }

    long bytes() {
        return bytes;
    }

    boolean hasUrgent() {
        return !calling.isEmpty();
    }

    /** The frame that waits longest; absent when none does. */
    @Nullable
    Entry oldest() {
        Queued first = places.peekFirst();
        return first == null ? null : first.entry();
    }

    /** Takes a batch out: the oldest frame, whatever its size, then the share of the urgent ones, then as many as fit. */
    List<Entry> takeBatch() {
        Batch batch = new Batch(limits);
        takeOldest(batch);
        takeUrgent(batch, batch.share(URGENT_SHARE));
        Entry oldest = oldest();
        while (oldest != null && batch.fits(1, oldest.bytes(), batch.full())) {
            takeOldest(batch);
            oldest = oldest();
        }
        return batch.entries();
    }

    private void takeOldest(Batch batch) {
        Queued first = places.peekFirst();
        if (first != null) {
            // The oldest of all is the oldest of its watch.
            takeFirst(first.watch, batch);
        }
    }

    /** Calls that fit whole go first; what is left of the share brings the longest waiting of the others nearer. */
    private void takeUrgent(Batch batch, Batch.Mark share) {
        List<WatchQueue> callers =
                calling.stream().limit(limits.frames() / URGENT_SHARE).toList();
        for (WatchQueue caller : callers) {
            Queued call = caller.firstUrgent();
            while (call != null && batch.fits(caller.framesTo(call), caller.bytesTo(call), share)) {
                takeFirst(caller, batch);
                call = caller.firstUrgent();
            }
        }
        for (WatchQueue caller : callers) {
            Entry next = caller.first();
            while (caller.firstUrgent() != null && next != null && batch.fits(1, next.bytes(), share)) {
                takeFirst(caller, batch);
                next = caller.first();
            }
        }
    }

    private void takeFirst(WatchQueue watch, Batch batch) {
        Entry entry = watch.removeFirst();
        batch.add(entry);
        frames--;
        bytes -= entry.bytes();
        if (watch.firstUrgent() == null) {
            calling.remove(watch);
        }
        if (watch.first() == null) {
            watches.remove(watch.key);
        }
        while (!places.isEmpty() && places.getFirst().entry() == null) {
            places.removeFirst();
        }
    }
}
