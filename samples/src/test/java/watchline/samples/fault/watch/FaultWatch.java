package watchline.samples.fault.watch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One watch. It logs in and waits for the answer; then it says its reports in their order, and while as many as its plan
 * allows wait for their answers the next stays where it is. What is not answered goes out again, the same bytes; after some
 * tries in vain the watch gives the line up, logs in on a new one and says first what was left unanswered. What nobody
 * answers goes out once, when there is a line, and is kept until then.
 *
 * <p>Stricter than a real watch in one point: a report counts as answered only by a reply that can belong to no other.
 * Lives on one event loop, whole.
 */
final class FaultWatch implements Line.Ears {

    private static final class Asked {

        private final NumberedFrame frame;
        private final String reply;
        private long sentAt;
        private int tries = 1;

        Asked(NumberedFrame frame, String reply, long now) {
            this.frame = frame;
            this.reply = reply;
            this.sentAt = now;
        }
    }

    private final Tongue tongue;
    private final Plan plan;
    private final Line line;
    private final LongSupplier nanos;
    private final Tally tally;
    private final int[] sends;
    private final BitSet answered;
    private final Deque<Asked> waiting = new ArrayDeque<>();
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    private long startedAt;
    /** The first number that has never been said. */
    private int next;

    private boolean everUp;
    private boolean lineUp;
    private boolean letIn;
    private Tongue.@Nullable Call call;
    private long calledAt;
    private int calls;

    FaultWatch(Tongue tongue, Plan plan, Function<Line.Ears, Line> lines, LongSupplier nanos, Tally tally) {
        this.tongue = tongue;
        this.plan = plan;
        this.nanos = nanos;
        this.tally = tally;
        this.sends = new int[plan.frames()];
        this.answered = new BitSet(plan.frames());
        this.line = lines.apply(this);
    }

    void start() {
        startedAt = nanos.getAsLong();
        line.open();
    }

    /** Complete when everything is said, and answered where an answer is due. */
    CompletableFuture<Void> done() {
        return done;
    }

    void close() {
        line.close();
    }

    /** What was said so far, in its order. */
    List<Said> said() {
        List<Said> all = new ArrayList<>(next);
        for (int number = 0; number < next; number++) {
            NumberedFrame frame = frame(number);
            all.add(new Said(
                    frame.device(),
                    number,
                    frame.time(),
                    frame.sos(),
                    frame.text(),
                    sends[number],
                    frame.reply() != null,
                    answered.get(number)));
        }
        return all;
    }

    @Override
    public void up() {
        if (everUp) {
            tally.reconnects.increment();
        }
        everUp = true;
        lineUp = true;
        Tongue.Call login = tongue.login();
        if (login == null) {
            enter();
        } else {
            begin(login);
        }
    }

    /** With nothing left to say it does not come again: its logins would still be on their way when the frames are counted. */
    @Override
    public void down() {
        lineUp = false;
        letIn = false;
        call = null;
        if (done.isDone()) {
            line.close();
        }
    }

    @Override
    public void heard(String downlink) {
        Tongue.Call asked = call;
        if (asked != null && asked.answeredBy(downlink)) {
            call = null;
            if (letIn) {
                tally.heartbeatsAnswered.increment();
            } else {
                enter();
            }
        } else if (!settles(downlink)) {
            tally.strays.increment();
        }
        pump();
    }

    /** What time has brought: reports that are due, answers that are overdue. To be called often. */
    void tick() {
        if (!lineUp) {
            return;
        }
        long now = nanos.getAsLong();
        if (call != null) {
            callAgain(call, now);
        } else if (heartbeatIsDue(now)) {
            tally.heartbeats.increment();
            begin(Objects.requireNonNull(tongue.heartbeat()));
        }
        if (letIn) {
            sayAgain(now);
        }
        pump();
    }

    private boolean heartbeatIsDue(long now) {
        return letIn
                && !done.isDone()
                && !plan.heartbeat().isZero()
                && tongue.heartbeat() != null
                && now - calledAt >= plan.heartbeat().toNanos();
    }

    private void enter() {
        letIn = true;
        tally.letIn.increment();
        long now = nanos.getAsLong();
        for (Asked asked : waiting) {
            asked.tries = 1;
            repeat(asked, now);
        }
        pump();
    }

    private void begin(Tongue.Call begun) {
        call = begun;
        calls = 1;
        calledAt = nanos.getAsLong();
        line.send(begun.text());
    }

    private void callAgain(Tongue.Call asked, long now) {
        if (now - calledAt < plan.patience().toNanos()) {
            return;
        }
        if (calls >= plan.tries()) {
            line.drop();
            return;
        }
        calls++;
        calledAt = now;
        line.send(asked.text());
    }

    private void sayAgain(long now) {
        for (Asked asked : List.copyOf(waiting)) {
            if (now - asked.sentAt < plan.patience().toNanos()) {
                continue;
            }
            if (asked.tries >= plan.tries() && plan.heartbeat().isZero()) {
                line.drop();
                return;
            }
            asked.tries++;
            repeat(asked, now);
        }
    }

    private void repeat(Asked asked, long now) {
        asked.sentAt = now;
        sends[asked.frame.number()]++;
        tally.repeats.increment();
        line.send(asked.frame.text());
    }

    private boolean settles(String downlink) {
        for (Asked asked : waiting) {
            if (asked.reply.equals(downlink)) {
                waiting.remove(asked);
                answered.set(asked.frame.number());
                tally.answered.increment();
                return true;
            }
        }
        return false;
    }

    private void pump() {
        if (next < plan.frames()) {
            long now = nanos.getAsLong();
            int due = plan.dueAfter(now - startedAt);
            while (letIn && next < due && waiting.size() < plan.window()) {
                say(frame(next), now);
                next++;
            }
        }
        if (next == plan.frames() && waiting.isEmpty() && call == null) {
            done.complete(null);
        }
    }

    private void say(NumberedFrame frame, long now) {
        String reply = frame.reply();
        if (reply != null) {
            waiting.addLast(new Asked(frame, reply, now));
        }
        sends[frame.number()]++;
        tally.sent.increment();
        line.send(frame.text());
    }

    private NumberedFrame frame(int number) {
        return number == plan.sosAt() ? tongue.sos(number) : tongue.report(number);
    }
}
