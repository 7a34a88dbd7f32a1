package watchline.relay.net;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import watchline.relay.frame.Frame;

/**
 * How many frames of each watch are taken in and not yet answered, so that one that floods fills its own share of the memory and
 * not that of all. A watch is its id, wherever it connects from; while it has not said one, it is its address without the port.
 *
 * <p>Only frames with a way back count: those without one are of nobody, and have a cap of their own, or come out of a journal
 * after a start. A watch takes memory here only while frames of it wait. One operation in a concurrent map for a frame that comes
 * and one for a frame that goes. May be called from any thread.
 */
public final class Quotas {

    /** Room is called out when an eighth is free, so that those who wait are not woken for one frame each. */
    private static final int HEADROOM_SHARE = 8;

    private final int most;
    private final int lowWater;
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private final Map<String, Queue<Runnable>> waiting = new ConcurrentHashMap<>();

    /** @param most frames of one watch that are not answered */
    public Quotas(int most) {
        this.most = most;
        this.lowWater = most - Math.max(1, most / HEADROOM_SHARE);
    }

    /** A frame was answered. To be called for every one that goes to the decoder, whether it counts or not. */
    public void answered(Frame frame) {
        if (counts(frame)) {
            giveBack(keyOf(frame));
        }
    }

    /** A question is the relay's own frame, and there is one a watch at most. */
    static boolean counts(Frame frame) {
        return frame.origin() != null && !frame.isQuestion();
    }

    static String keyOf(Frame frame) {
        String device = frame.device();
        return device == null ? host(frame.peer()) : device;
    }

    /** Takes a place, which {@link #giveBack} gives back; false when there is none. */
    boolean take(String key) {
        if (counts.merge(key, 1, Integer::sum) <= most) {
            return true;
        }
        giveBack(key);
        return false;
    }

    void giveBack(String key) {
        Integer left = counts.computeIfPresent(key, (watch, count) -> count == 1 ? null : count - 1);
        if (!waiting.isEmpty() && hasRoom(left)) {
            callOut(key);
        }
    }

    /** Calls back once, when that watch has some room again, which may be at once and on this thread. */
    void whenRoom(String key, Runnable callback) {
        waiting.compute(key, (watch, queue) -> {
            Queue<Runnable> all = queue == null ? new ConcurrentLinkedQueue<>() : queue;
            all.add(callback);
            return all;
        });
        // Room may have come before the callback was there to be seen.
        if (hasRoom(counts.get(key))) {
            callOut(key);
        }
    }

    private boolean hasRoom(@Nullable Integer count) {
        return count == null || count <= lowWater;
    }

    private void callOut(String key) {
        Queue<Runnable> all = waiting.remove(key);
        if (all != null) {
            all.forEach(Runnable::run);
        }
    }

    private static String host(String peer) {
        int colon = peer.lastIndexOf(':');
        return colon < 0 ? peer : peer.substring(0, colon);
    }
}
