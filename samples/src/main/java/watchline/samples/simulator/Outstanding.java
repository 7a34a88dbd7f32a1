package watchline.samples.simulator;

import java.time.Duration;
import java.time.Instant;

/** A frame that waits for its reply. */
final class Outstanding {

    private final Frame frame;
    private final ReplyRule reply;
    private final boolean urgent;
    private final Instant firstSent;
    private Instant lastSent;
    private int copies = 1;
    /** Tries on this line; a new line starts anew. */
    private int tries = 1;

    Outstanding(Frame frame, ReplyRule reply, boolean urgent, Instant sent) {
        this.frame = frame;
        this.reply = reply;
        this.urgent = urgent;
        this.firstSent = sent;
        this.lastSent = sent;
    }

    Frame frame() {
        return frame;
    }

    ReplyRule reply() {
        return reply;
    }

    boolean urgent() {
        return urgent;
    }

    boolean answeredBy(String downlink) {
        return reply.fits(downlink);
    }

    boolean isOverdue(Instant now, Duration timeout) {
        return !now.isBefore(lastSent.plus(timeout));
    }

    boolean isLate(Instant now, Duration timeout) {
        return now.isAfter(firstSent.plus(timeout));
    }

    int tries() {
        return tries;
    }

    void sentAgain(Instant now) {
        lastSent = now;
        copies++;
        tries++;
    }

    void sentAgainOnANewLine(Instant now) {
        sentAgain(now);
        tries = 1;
    }

    int copies() {
        return copies;
    }
}
