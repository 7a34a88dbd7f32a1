package watchline.relay.lane;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import watchline.relay.config.RelayConfig.Batching;

/**
 * What waits for a lane: first come, first served, but for calls for help, so that after an outage a backlog does not stand between
 * them and the decoder. They go by themselves, or have a share of a batch. A call brings all earlier frames of its watch along, and
 * a watch with frames in flight waits until they are answered: the order within a watch is never broken. The oldest frame of all
 * goes with every batch that is not of calls alone, so that nothing waits for ever, however many calls for help come.
 *
 * <p>Adding and taking cost the logarithm of the watches that wait, however many frames they have. A watch without frames here or in
 * flight takes no memory. Used under the lock of {@link Lanes}.
 */
final class LaneQueue {

    /** What urgent frames have of a batch, in frames and in bytes: a quarter. */
    static final int URGENT_SHARE = 4;

    private final Batching limits;
    /** With frames here or in flight. */
    private final Map<String, WatchQueue> watches = new HashMap<>();
    /** Watches that may go, by the turn of their oldest frame. */
    private final NavigableMap<Long, WatchQueue> ready = new TreeMap<>();
    /** Of these the ones with an urgent frame, by the turn of it. */
    private final NavigableMap<Long, WatchQueue> calling = new TreeMap<>();

    private long turns;
    private int frames;
    private long bytes;

    LaneQueue(Batching limits) {
        this.limits = limits;
    }

    void add(Entry entry) {
        WatchQueue watch = watches.computeIfAbsent(Lanes.keyOf(entry.frame()), WatchQueue::new);
        Queued place = watch.add(entry, ++turns);
        if (watch.isInFlight()) {
            return;
        }
        frames++;
        bytes += entry.bytes();
        if (place == watch.first()) {
            ready.put(place.turn, watch);
        }
        if (place == watch.firstUrgent()) {
            calling.put(place.turn, watch);
        }
    }

    /** Of watches that may go. */
    int frames() {
        return frames;
    }

    /** Of watches that may go. */
    long bytes() {
        return bytes;
    }

    /** Whether a watch that may go calls. */
    boolean hasUrgent() {
        return !calling.isEmpty();
    }

    /** The frame that waits longest of those that may go; absent when none does. */
    @Nullable
    Entry oldest() {
        Map.Entry<Long, WatchQueue> oldest = ready.firstEntry();
        Queued first = oldest == null ? null : oldest.getValue().first();
        return first == null ? null : first.entry;
    }

    /** Takes a batch out: the oldest frame, whatever its size, then the share of the urgent ones, then as many as fit. */
    List<Entry> takeBatch() {
        Batch batch = new Batch(limits);
        takeFirst(ready.firstEntry().getValue(), batch);
        takeUrgent(batch, batch.share(URGENT_SHARE));
        Entry oldest = oldest();
        while (oldest != null && batch.fits(1, oldest.bytes(), batch.full())) {
            takeFirst(ready.firstEntry().getValue(), batch);
            oldest = oldest();
        }
        return sent(batch);
    }

    /** Takes a batch of calls out, with what has to go before them; of the first at least its oldest frame, whatever its size. */
    List<Entry> takeCalls() {
        Batch batch = new Batch(limits);
        takeFirst(calling.firstEntry().getValue(), batch);
        takeUrgent(batch, batch.full());
        return sent(batch);
    }

    /** Frames that were taken, each once. A watch may go again when it has none in flight any more. */
    void answered(List<Entry> entries) {
        for (Entry entry : entries) {
            WatchQueue watch = watches.get(Lanes.keyOf(entry.frame()));
            if (watch != null && watch.landed()) {
                list(watch);
                frames += watch.frames();
                bytes += watch.bytes();
                if (watch.first() == null) {
                    watches.remove(watch.key);
                }
            }
        }
    }

    private List<Entry> sent(Batch batch) {
        List<Entry> entries = batch.entries();
        for (Entry entry : entries) {
            WatchQueue watch = watches.get(Lanes.keyOf(entry.frame()));
            if (watch != null && watch.tookOff()) {
                unlist(watch);
                frames -= watch.frames();
                bytes -= watch.bytes();
            }
        }
        return entries;
    }

    /** Calls that fit whole go first; what is left of the share brings the longest waiting of the others nearer. */
    private void takeUrgent(Batch batch, Batch.Mark share) {
        List<WatchQueue> callers =
                calling.values().stream().limit(limits.frames() / URGENT_SHARE).toList();
        for (WatchQueue caller : callers) {
            Queued call = caller.firstUrgent();
            while (call != null && batch.fits(caller.framesTo(call), caller.bytesTo(call), share)) {
                takeFirst(caller, batch);
                call = caller.firstUrgent();
            }
        }
        for (WatchQueue caller : callers) {
            Queued next = caller.first();
            while (caller.firstUrgent() != null && next != null && batch.fits(1, next.entry.bytes(), share)) {
                takeFirst(caller, batch);
                next = caller.first();
            }
        }
    }

    private void takeFirst(WatchQueue watch, Batch batch) {
        unlist(watch);
        Entry entry = watch.removeFirst();
        list(watch);
        batch.add(entry);
        frames--;
        bytes -= entry.bytes();
    }

    private void list(WatchQueue watch) {
        Queued first = watch.first();
        Queued call = watch.firstUrgent();
        if (first != null) {
            ready.put(first.turn, watch);
        }
        if (call != null) {
            calling.put(call.turn, watch);
        }
    }

    private void unlist(WatchQueue watch) {
        Queued first = watch.first();
        Queued call = watch.firstUrgent();
        if (first != null) {
            ready.remove(first.turn);
        }
        if (call != null) {
            calling.remove(call.turn);
        }
    }
}
