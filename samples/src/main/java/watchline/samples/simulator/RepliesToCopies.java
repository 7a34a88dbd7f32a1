package watchline.samples.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * A frame that went out more than once may be answered as often. The first reply settles it; this remembers the others, so
 * that none is taken for a fault of the server. Not for more than one thread.
 */
final class RepliesToCopies {

    /** Datagrams get lost, and with them replies that are waited for here; the oldest give way. */
    private static final int MAX_KEPT = 64;

    private final Deque<ReplyRule> expected = new ArrayDeque<>();

    /** The frame is settled; of its copies each but one may still be answered. */
    void mayFollow(Outstanding settled) {
        for (int copy = 1; copy < settled.copies(); copy++) {
            expected.addLast(settled.reply());
        }
        while (expected.size() > MAX_KEPT) {
            expected.removeFirst();
        }
    }

    /** Whether it is such a reply; each is taken once. */
    boolean take(String downlink) {
        Iterator<ReplyRule> each = expected.iterator();
        while (each.hasNext()) {
            if (each.next().fits(downlink)) {
                each.remove();
                return true;
            }
        }
        return false;
    }
}
