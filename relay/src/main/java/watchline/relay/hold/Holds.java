package watchline.relay.hold;

import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchline.dialect.spi.Glance;
import watchline.relay.frame.Frame;
import watchline.relay.log.Summed;
import watchline.relay.metrics.RelayMetrics;
import watchline.relay.session.Replies;
import watchline.relay.time.Scheduler;

/**
 * Holds the line of watches while the decoder is away: a login or heartbeat that has waited too long is answered here, because a
 * watch that hears nothing gives up its line and comes again, and thousands of them do so at once. Nothing else is answered before
 * it is stored. The frame itself stays in the journal and goes to the decoder all the same; of what the decoder answers then, the
 * part that the watch has had is left out. The decoder puts the answer of the dialect first and commands behind it.
 *
 * <p>Waits are equally long, so the frames stand in one queue with one timer. There is an entry for a frame only while it is not
 * answered, so the bound on pending frames bounds them too: some 150 bytes each. Logins and heartbeats take the lock for an
 * operation in a map, twice each; it is never held while anything else is called but the timer. May be called from any thread.
 */
public final class Holds {

    private static final Logger LOG = LoggerFactory.getLogger(Holds.class);
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private record Waiting(long seq, Frame frame, long sinceNanos) {}

    private final Duration after;
    private final OwnAnswers answers;
    private final Replies replies;
    private final Scheduler scheduler;
    private final RelayMetrics metrics;
    private final Summed answered;
    /** In the order in which they came. */
    private final Map<Long, Waiting> waiting = new LinkedHashMap<>();
    /** How many replies were sent from here, by the frame that the decoder has still to answer. */
    private final Map<Long, Integer> sent = new HashMap<>();

    private boolean timerSet;
    private boolean stopped;

    /** @param after how long the decoder is waited for, from when the journal keeps a frame */
    public Holds(Duration after, OwnAnswers answers, Replies replies, Scheduler scheduler, RelayMetrics metrics) {
        this.after = after;
        this.answers = answers;
        this.replies = replies;
        this.scheduler = scheduler;
        this.metrics = metrics;
        this.answered = new Summed(LOG, "answered in place of the decoder", PERIOD, scheduler::nanos);
    }

    /** A frame is about to go to the decoder. Told before the decoder can have answered it. */
    public void came(long seq, Frame frame) {
        if (!isHeld(frame)) {
            return;
        }
        synchronized (this) {
            if (!stopped) {
                waiting.put(seq, new Waiting(seq, frame, scheduler.nanos()));
                if (!timerSet) {
                    arm(after.toNanos());
                }
            }
        }
    }

    /** The decoder has failed on that frame by itself: it goes to quarantine, and is not answered. */
    public synchronized void condemned(long seq) {
        waiting.remove(seq);
    }

    /** What is still to be sent of the decoder's replies to a frame; to be called once, when they are there. */
    public List<byte[]> left(long seq, Frame frame, List<byte[]> decoded) {
        int had = isHeld(frame) ? end(seq) : 0;
        int left = Math.min(had, decoded.size());
        if (left > 0) {
            metrics.repliesSuppressed(left);
        }
        return decoded.subList(left, decoded.size());
    }

    /** Answers nothing more. */
    public synchronized void stop() {
        stopped = true;
        waiting.clear();
    }

    /** A frame without a way back was read by an earlier process: nobody waits for its answer any more. */
    private static boolean isHeld(Frame frame) {
        boolean keepsLine = frame.role() == Glance.Role.LOGIN || frame.role() == Glance.Role.HEARTBEAT;
        return keepsLine && frame.origin() != null;
    }

    private synchronized int end(long seq) {
        waiting.remove(seq);
        Integer had = sent.remove(seq);
        return had == null ? 0 : had;
    }

    private void turn() {
        for (Waiting due = firstDue(); due != null; due = firstDue()) {
            answer(due);
        }
    }

    /** The oldest if its time is up; otherwise absent, and the timer runs if there is something to wait for. */
    private synchronized @Nullable Waiting firstDue() {
        Iterator<Waiting> all = waiting.values().iterator();
        if (!all.hasNext()) {
            timerSet = false;
            return null;
        }
        Waiting first = all.next();
        long left = after.toNanos() - (scheduler.nanos() - first.sinceNanos());
        if (left > 0) {
            arm(left);
            return null;
        }
        return first;
    }

    private void arm(long nanos) {
        timerSet = true;
        Scheduler.Timer unused = scheduler.after(Duration.ofNanos(nanos), this::turn);
    }

    private void answer(Waiting due) {
        Frame frame = due.frame();
        List<byte[]> owed = answers.to(frame);
        if (!claim(due.seq(), owed.size()) || owed.isEmpty()) {
            return;
        }
        if (isSent(frame, owed)) {
            metrics.frameHeld();
            answered.note("dialect", frame.dialect());
        } else {
            unclaim(due.seq());
        }
    }

    /** A mistake of this program costs one watch its answer, and not all that come after it. */
    private boolean isSent(Frame frame, List<byte[]> owed) {
        try {
            return replies.sendAhead(frame, owed);
        } catch (RuntimeException e) {
            LOG.atError().setMessage("answer not sent").setCause(e).log();
            return false;
        }
    }

    /** False when the decoder was faster. Noted before anything is sent, so that the decoder's answer never doubles it. */
    private synchronized boolean claim(long seq, int count) {
        if (waiting.remove(seq) == null) {
            return false;
        }
        if (count > 0) {
            sent.put(seq, count);
        }
        return true;
    }

    /** Nobody was there: the watch is owed everything when it is back. */
    private synchronized void unclaim(long seq) {
        sent.remove(seq);
    }
}
