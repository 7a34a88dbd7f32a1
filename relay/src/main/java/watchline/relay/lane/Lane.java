package watchline.relay.lane;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import watchline.relay.config.RelayConfig.Batching;
import watchline.relay.time.Scheduler;

/**
 * A queue with one batch in flight. A batch closes when none is in flight and an urgent frame waits, or the oldest has waited
 * for the linger, or there is enough for a full one; so batches grow by themselves while the decoder is slow.
 *
 * <p>May be called from any thread: the lock is held for moves in the queue, at most a batch of them, and never while anything
 * else is called.
 */
final class Lane {

    private final Batching limits;
    private final Scheduler scheduler;
    private final BatchSink sink;
    private final LaneQueue queue;
    /** Absent while the lane is free. */
    private @Nullable List<Entry> inFlight;

    private boolean timerSet;
    private boolean hurried;

    Lane(Batching limits, Scheduler scheduler, BatchSink sink) {
        this.limits = limits;
        this.scheduler = scheduler;
        this.sink = sink;
        this.queue = new LaneQueue(limits);
    }

    void add(Entry entry) {
        List<Entry> batch;
        synchronized (this) {
            queue.add(entry);
            batch = closeIfDue();
        }
        send(batch);
    }

    /** From now on nothing waits for company. */
    void hurry() {
        List<Entry> batch;
        synchronized (this) {
            hurried = true;
            batch = closeIfDue();
        }
        send(batch);
    }

    /** When the oldest frame that is not answered came, on the scheduler's clock. */
    synchronized OptionalLong oldestSince() {
        if (inFlight != null) {
            return OptionalLong.of(inFlight.get(0).sinceNanos());
        }
        Entry first = queue.oldest();
        return first == null ? OptionalLong.empty() : OptionalLong.of(first.sinceNanos());
    }

    private void send(@Nullable List<Entry> batch) {
        if (batch != null) {
            sink.begin(batch, this::free);
        }
    }

    private void free() {
        List<Entry> batch;
        synchronized (this) {
            inFlight = null;
            batch = closeIfDue();
        }
        send(batch);
    }

    private void timeUp() {
        List<Entry> batch;
        synchronized (this) {
            timerSet = false;
            batch = closeIfDue();
        }
        send(batch);
    }

    /** The batch that is to be sent now, or absent; then the timer runs if there is something to wait for. */
    private @Nullable List<Entry> closeIfDue() {
        Entry oldest = queue.oldest();
        if (inFlight != null || oldest == null) {
            return null;
        }
        long waitNanos = limits.linger().toNanos() - (scheduler.nanos() - oldest.sinceNanos());
        boolean due = hurried
                || queue.hasUrgent()
                || waitNanos <= 0
                || queue.frames() >= limits.frames()
                || queue.bytes() >= limits.bytes();
        if (due) {
            inFlight = queue.takeBatch();
            return inFlight;
        }
        if (!timerSet) {
            timerSet = true;
            scheduler.after(Duration.ofNanos(waitNanos), this::timeUp);
        }
        return null;
    }
}
