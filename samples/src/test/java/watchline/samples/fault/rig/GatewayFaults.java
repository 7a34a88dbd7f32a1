package watchline.samples.fault.rig;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import watchline.contract.FrameEnvelope;

/** What is wrong with Lambda at the moment. May be used from any thread. */
final class GatewayFaults {

    private final Chance throttle;
    private final List<byte[]> poisons = new CopyOnWriteArrayList<>();
    private final Deque<Rubbish> rubbish = new ArrayDeque<>();
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean unavailable;

    GatewayFaults(Random random) {
        this.throttle = new Chance(random);
    }

    void heal() {
        throttle.set(0);
        poisons.clear();
        delay = Duration.ZERO;
        unavailable = false;
        synchronized (rubbish) {
            rubbish.clear();
        }
    }

    void throttle(double share) {
        throttle.set(share);
    }

    void delay(Duration newDelay) {
        delay = newDelay;
    }

    void unavailable(boolean is) {
        unavailable = is;
    }

    void poison(byte[] marker) {
        poisons.add(marker.clone());
    }

    void rubbish(Rubbish kind, int answers) {
        synchronized (rubbish) {
            for (int i = 0; i < answers; i++) {
                rubbish.addLast(kind);
            }
        }
    }

    Duration delay() {
        return delay;
    }

    boolean isUnavailable() {
        return unavailable;
    }

    boolean throttles() {
        return throttle.hits();
    }

    /** Whether the function would throw on one of these. A frame that is condemned is not decoded, so it cannot. */
    boolean poisons(List<FrameEnvelope> frames) {
        return frames.stream().filter(frame -> frame.reason() == null).anyMatch(frame -> poisons.stream()
                .anyMatch(marker -> contains(frame.bytes(), marker)));
    }

    /** What the relay is to get in place of the next answer; absent when it is to get the answer. */
    @Nullable
    Rubbish nextRubbish() {
        synchronized (rubbish) {
            return rubbish.pollFirst();
        }
    }

    private static boolean contains(byte[] bytes, byte[] marker) {
        for (int start = 0; start + marker.length <= bytes.length; start++) {
            if (startsAt(bytes, start, marker)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsAt(byte[] bytes, int start, byte[] marker) {
        for (int i = 0; i < marker.length; i++) {
            if (bytes[start + i] != marker[i]) {
                return false;
            }
        }
        return true;
    }
}
