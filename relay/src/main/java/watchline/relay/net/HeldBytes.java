package watchline.relay.net;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What all connections together hold of bytes that are on neither side yet: frames that are not whole or not taken in, and
 * replies that the other side has not read. A frame may be 64 KiB and there may be 60,000 connections, so a bound on each alone
 * would allow 4 GB. May be called from any thread.
 *
 * <p>The arithmetic: connections x 2 directions x {@link #FREE_BYTES} + the bound; by default 60,000 x 1 KiB + 32 MiB = 95 MB at
 * the very most, and next to nothing when nobody means harm.
 */
final class HeldBytes {

    /** Not counted of each, so that a watch whose frame comes in two pieces is let alone while others flood. Most frames are smaller. */
    static final int FREE_BYTES = 512;

    private final long most;
    private final AtomicLong held = new AtomicLong();

    HeldBytes(long most) {
        this.most = most;
    }

    /**
     * Notes that somebody holds more or less than before.
     *
     * @return false when it is more than there is room for; then nothing was noted
     */
    boolean change(long before, long after) {
        long by = counted(after) - counted(before);
        if (by == 0) {
            return true;
        }
        if (held.addAndGet(by) <= most || by < 0) {
            return true;
        }
        held.addAndGet(-by);
        return false;
    }

    long counted() {
        return held.get();
    }

    private static long counted(long bytes) {
        return Math.max(0, bytes - FREE_BYTES);
    }
}
