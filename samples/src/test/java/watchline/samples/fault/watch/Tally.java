package watchline.samples.fault.watch;

import java.util.concurrent.atomic.LongAdder;

/** What the watches of a fleet did beside their reports. May be called from any thread. */
public final class Tally {

    final LongAdder reconnects = new LongAdder();
    final LongAdder letIn = new LongAdder();
    final LongAdder sent = new LongAdder();
    final LongAdder repeats = new LongAdder();
    final LongAdder answered = new LongAdder();
    final LongAdder heartbeats = new LongAdder();
    final LongAdder heartbeatsAnswered = new LongAdder();
    final LongAdder strays = new LongAdder();

    Tally() {}

    /** Lines that were made after the first of each watch. */
    public long reconnects() {
        return reconnects.sum();
    }

    /** Logins that were answered; a line without a login counts as one. */
    public long letIn() {
        return letIn.sum();
    }

    /** Reports that went out for the first time. */
    public long sent() {
        return sent.sum();
    }

    /** Reports that went out once more. */
    public long repeats() {
        return repeats.sum();
    }

    /** Reports that were answered. */
    public long answered() {
        return answered.sum();
    }

    public long heartbeats() {
        return heartbeats.sum();
    }

    public long heartbeatsAnswered() {
        return heartbeatsAnswered.sum();
    }

    /** What came and answered nothing that was waited for, such as the answers to copies. */
    public long strays() {
        return strays.sum();
    }
}
