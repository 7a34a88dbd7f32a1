package watchline.relay.journal;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import watchline.relay.frame.Frame;

/**
 * Keeps frames in memory only: they outlive an outage of the decoder, but not the process. What counts against its bound is
 * what a frame takes on the heap, so that many small ones do not take many times what the operator allowed.
 */
public final class MemoryJournal implements Journal {

    /** The objects around a frame's bytes: record, texts, time, places in a map and a queue. An estimate for a 64-bit JVM, rounded up. */
    static final int OVERHEAD_BYTES = 400;

    /** Room is called out when an eighth is free, so that those who wait are not woken for one frame each. */
    private static final int HEADROOM_SHARE = 8;

    private final long capacity;
    private final long lowWater;
    private final AtomicLong used = new AtomicLong();
    private final AtomicLong next = new AtomicLong(1);
    private final Map<Long, Integer> pending = new ConcurrentHashMap<>();
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    /** Somebody was told so and nobody was called since. */
    private volatile boolean full;

    private volatile boolean closed;

    /** @param capacityBytes what pending frames may take together; a single frame is always taken into an empty journal */
    public MemoryJournal(long capacityBytes) {
        this.capacity = capacityBytes;
        this.lowWater = capacityBytes - capacityBytes / HEADROOM_SHARE;
    }

    @Override
    public long append(Frame frame, Durable durable) {
        int size = frame.bytes().length + OVERHEAD_BYTES;
        if (closed) {
            return FULL;
        }
        if (!reserve(size)) {
            full = true;
            return FULL;
        }
        long seq = next.getAndIncrement();
        pending.put(seq, size);
        durable.kept(seq, frame);
        return seq;
    }

    @Override
    public void done(long seq) {
        Integer size = pending.remove(seq);
        if (size == null) {
            return;
        }
        if (used.addAndGet(-size) <= lowWater && full) {
            callOut();
        }
    }

    @Override
    public void whenRoom(Runnable callback) {
        if (closed) {
            return;
        }
        waiting.add(callback);
        // Room may have come between the answer FULL and here. While a frame is pending, its end will call.
        if (!full || used.get() == 0) {
            callOut();
        }
    }

    @Override
    public int pendingFrames() {
        return pending.size();
    }

    @Override
    public long pendingBytes() {
        return used.get();
    }

    @Override
    public void close() {
        closed = true;
    }

    private boolean reserve(int size) {
        long before = used.get();
        while (before == 0 || before + size <= capacity) {
            if (used.compareAndSet(before, before + size)) {
                return true;
            }
            before = used.get();
        }
        return false;
    }

    /** Only those who wait now: one that asks again from its callback has its turn next time. */
    private void callOut() {
        full = false;
        for (int left = waiting.size(); left > 0; left--) {
            Runnable callback = waiting.poll();
            if (callback == null) {
                return;
            }
            callback.run();
        }
    }
}
