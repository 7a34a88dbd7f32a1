package watchline.relay.lane;

import java.time.Duration;
import java.util.stream.Stream;
import watchline.relay.config.RelayConfig.Batching;
import watchline.relay.frame.Frame;
import watchline.relay.time.Scheduler;

/**
 * Spreads frames over the lanes. A watch always has the same lane, so its frames stay in order; bytes of nobody have the
 * lane of the address that they came from. May be called from any thread.
 */
public final class Lanes {

    private final Lane[] lanes;
    private final Scheduler scheduler;

    public Lanes(Batching limits, Scheduler scheduler, BatchSink sink) {
        this.scheduler = scheduler;
        this.lanes = Stream.generate(() -> new Lane(limits, scheduler, sink))
                .limit(limits.lanes())
                .toArray(Lane[]::new);
    }

    /** Queues a frame that the journal keeps. */
    public void add(long seq, Frame frame) {
        lanes[laneOf(keyOf(frame), lanes.length)].add(new Entry(seq, frame, scheduler.nanos()));
    }

    /** From now on batches close as soon as their lane is free: for the stop. */
    public void hurry() {
        for (Lane lane : lanes) {
            lane.hurry();
        }
    }

    /** Age of the oldest frame that is not answered; zero when there is none. */
    public Duration oldestAge() {
        long now = scheduler.nanos();
        long most = 0;
        for (Lane lane : lanes) {
            most = Math.max(most, now - lane.oldestSince().orElse(now));
        }
        return Duration.ofNanos(most);
    }

    /** Whose frame it is as far as order goes: the watch, or else the address. */
    static String keyOf(Frame frame) {
        String device = frame.device();
        return device == null ? frame.peer() : device;
    }

    /** The same on every run and every machine: the hash of a text is laid down by the language. */
    static int laneOf(String key, int lanes) {
        int hash = key.hashCode();
        // Ids of one delivery differ in their last digits only; these are the last steps of MurmurHash3, which spread
        // them.
        hash = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35;
        return Math.floorMod(hash ^ (hash >>> 16), lanes);
    }
}
