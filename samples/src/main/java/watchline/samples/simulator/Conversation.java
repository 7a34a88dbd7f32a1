package watchline.samples.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a watch talks. It logs in and waits for the answer; then it sends one frame after the other, and while one waits for its
 * reply the next stays where it is. A frame without its reply goes out again, the same bytes, until it is answered; after some
 * tries in vain the watch gives the line up and makes a new one. An alarm waits for nothing but the login.
 *
 * <p>While there is no line, what says when it was is kept, and the rest is dropped: a heart rate without a time would be taken
 * for one of now. Decides only; holds no socket and no clock. Not for more than one thread.
 */
final class Conversation {

    /** After about five failures a bracket watch restarts its modem (bracket.md 2); the others are taken to do the same. */
    static final int TRIES_A_LINE = 5;
    /** What fits into a watch's memory. */
    static final int MAX_WAITING = 500;

    private record Waiting(Due due, boolean stored) {}

    private enum Line {
        DOWN,
        LOGGING_IN,
        OPEN
    }

    private final WatchFirmware firmware;
    private final Duration replyTimeout;
    private final Ledger ledger;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final List<Outstanding> outstanding = new ArrayList<>();
    private final RepliesToCopies copies = new RepliesToCopies();

    private Line line = Line.DOWN;
    private @Nullable Outstanding login;

    Conversation(WatchFirmware firmware, Duration replyTimeout, Ledger ledger) {
        this.firmware = firmware;
        this.replyTimeout = replyTimeout;
        this.ledger = ledger;
    }

    /** There is a line. */
    void up(Link link, Moment moment, Instant now) {
        Frame frame = firmware.login(moment).orElse(null);
        if (frame == null || frame.reply() == null) {
            open(link, now);
            return;
        }
        line = Line.LOGGING_IN;
        login = new Outstanding(frame, frame.reply(), true, now);
        transmit(link, frame, now, false);
    }

    /** The line is gone. */
    void down() {
        if (line == Line.OPEN) {
            ledger.offline();
        }
        line = Line.DOWN;
        login = null;
        List<Waiting> kept = waiting.stream()
                .filter(entry -> entry.due().occasion().timed())
                .map(entry -> new Waiting(entry.due(), true))
                .toList();
        waiting.clear();
        waiting.addAll(kept);
    }

    /** Something is to be said; at once if possible. */
    void offer(Link link, Due due, Instant now) {
        boolean open = line == Line.OPEN;
        if (open && due.occasion().urgent()) {
            say(link, new Waiting(due, false), now);
        } else if (waiting.size() < MAX_WAITING && (open || due.occasion().timed())) {
            Waiting entry = new Waiting(due, line == Line.DOWN);
            if (due.occasion().urgent()) {
                waiting.addFirst(entry);
            } else {
                waiting.addLast(entry);
            }
            pump(link, now);
        }
    }

    /** Takes in what the server says. What it orders the watch to do now, if anything, is the answer. */
    Optional<Occasion> heard(Link link, String downlink, Instant now) {
        Command command = firmware.command(downlink).orElse(null);
        if (command != null) {
            ledger.command();
            if (command.acknowledgement() != null) {
                transmit(link, command.acknowledgement(), now, false);
            }
            return Optional.ofNullable(command.then());
        }
        Outstanding asked = login;
        if (asked != null && asked.answeredBy(downlink)) {
            login = null;
            settle(asked, now);
            open(link, now);
        } else if (!answers(downlink, now) && !copies.take(downlink)) {
            ledger.wrong(downlink);
        }
        pump(link, now);
        return Optional.empty();
    }

    private boolean answers(String downlink, Instant now) {
        Iterator<Outstanding> each = outstanding.iterator();
        while (each.hasNext()) {
            Outstanding frame = each.next();
            if (frame.answeredBy(downlink)) {
                each.remove();
                settle(frame, now);
                return true;
            }
        }
        return false;
    }

    private void settle(Outstanding frame, Instant now) {
        if (frame.isLate(now, replyTimeout)) {
            ledger.late();
        } else {
            ledger.right();
        }
        copies.mayFollow(frame);
    }

    /** Sends again what has waited too long. To be called now and then. */
    void patrol(Link link, Instant now) {
        if (line == Line.DOWN) {
            return;
        }
        Outstanding asked = login;
        List<Outstanding> candidates = asked == null ? List.copyOf(outstanding) : List.of(asked);
        for (Outstanding frame : candidates) {
            if (!frame.isOverdue(now, replyTimeout)) {
                continue;
            }
            if (frame.tries() >= TRIES_A_LINE) {
                link.reset();
                return;
            }
            frame.sentAgain(now);
            transmit(link, frame.frame(), now, true);
        }
    }

    /** Nobody waits any more: what is without its reply now stays so. */
    void end() {
        Outstanding asked = login;
        if (asked != null) {
            ledger.missing(asked.frame());
        }
        outstanding.forEach(frame -> ledger.missing(frame.frame()));
        outstanding.clear();
    }

    /** Whether everything is said and answered. */
    boolean isIdle() {
        return line == Line.OPEN && outstanding.isEmpty() && waiting.isEmpty();
    }

    /** What has not been said for want of a line or of a reply. */
    int waiting() {
        return waiting.size();
    }

    private void open(Link link, Instant now) {
        line = Line.OPEN;
        ledger.online();
        for (Outstanding frame : List.copyOf(outstanding)) {
            frame.sentAgainOnANewLine(now);
            transmit(link, frame.frame(), now, true);
        }
        pump(link, now);
    }

    private void pump(Link link, Instant now) {
        while (line == Line.OPEN && outstanding.stream().allMatch(Outstanding::urgent)) {
            Waiting next = waiting.pollFirst();
            if (next == null) {
                return;
            }
            say(link, next, now);
        }
    }

    private void say(Link link, Waiting entry, Instant now) {
        Frame frame = firmware.frame(entry.due(), entry.stored()).orElse(null);
        if (frame == null) {
            return;
        }
        if (frame.reply() != null) {
            outstanding.add(
                    new Outstanding(frame, frame.reply(), entry.due().occasion().urgent(), now));
        }
        transmit(link, frame, now, false);
    }

    private void transmit(Link link, Frame frame, Instant now, boolean repeat) {
        ledger.sent(frame, now, repeat);
        link.send(frame.bytes());
    }
}
