package watchline.relay.journal;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import watchline.relay.frame.Frame;

/**
 * The memory that pending frames may take, and who waits for some of it. What counts is what a frame takes on the heap, so that
 * many small ones do not take many times what the operator allowed. May be called from any thread.
 */
final class Room {

    /** The objects around a frame's bytes: record, texts, time, places in maps and queues. An estimate for a 64-bit JVM, rounded up. */
    static final int OVERHEAD_BYTES = 400;

    /** Room is called out when an eighth is free, so that those who wait are not woken for one frame each. */
    private static final int HEADROOM_SHARE = 8;

    private final long capacity;
    private final long lowWater;
    private final AtomicLong used = new AtomicLong();
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    /** Somebody was told so and nobody was called since. */
    private volatile boolean full;

    private volatile boolean shut;
    private volatile boolean closed;

    /** @param capacityBytes what pending frames may take together; a single frame is always taken when there is no other */
    Room(long capacityBytes) {
        this.capacity = capacityBytes;
        this.lowWater = capacityBytes - capacityBytes / HEADROOM_SHARE;
    }

    static int sizeOf(Frame frame) {
        return frame.bytes().length + OVERHEAD_BYTES;
    }

    /** Takes so many bytes; false when there is no room. */
    boolean take(int size) {
        if (closed) {
            return false;
        }
        if (shut || !reserve(size)) {
            full = true;
            return false;
        }
        return true;
    }

    /** Takes so many bytes, whether they are there or not. */
    void takeAnyway(int size) {
        used.addAndGet(size);
    }

    /** Gives so many bytes back. */
    void give(int size) {
        if (used.addAndGet(-size) <= lowWater && full && !shut && !closed) {
            callOut();
        }
    }

    /** There is none from now on, for a reason other than memory. */
    void shut() {
        shut = true;
    }

    /** That reason is gone, if there was one. */
    void open() {
        shut = false;
        if (full && !closed && used.get() <= lowWater) {
            callOut();
        }
    }

    /** As {@link Journal#whenRoom}. */
    void whenRoom(Runnable callback) {
        if (closed) {
            return;
        }
        waiting.add(callback);
        // Room may have come between the answer "full" and here. While a frame is pending, its end will call.
        if (!shut && (!full || used.get() == 0)) {
            callOut();
        }
    }

    long used() {
        return used.get();
    }

    void close() {
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
