package watchline.samples.tool;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;

/** Says every few seconds how far long work has come, and nothing when it is short. Not for sharing between threads. */
final class Progress {

    private static final Duration PERIOD = Duration.ofSeconds(3);

    private final PrintWriter err;
    private final InstantSource clock;
    private long nextMillis;
    private long looked;

    Progress(PrintWriter err, InstantSource clock) {
        this.err = err;
        this.clock = clock;
        this.nextMillis = clock.millis() + PERIOD.toMillis();
    }

    /**
     * Counts frames that were looked at.
     *
     * @param where the work is: a time
     */
    void looked(int frames, Object where) {
        looked += frames;
        if (clock.millis() >= nextMillis) {
            nextMillis = clock.millis() + PERIOD.toMillis();
            err.println("... " + looked + " frames looked at, up to " + where);
            err.flush();
        }
    }

    long looked() {
        return looked;
    }
}
