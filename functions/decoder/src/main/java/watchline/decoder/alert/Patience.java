package watchline.decoder.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * How long a batch may wait for an SNS that does not answer. Once its alarms have failed for so long, the others are left in the
 * outbox untried: behind them stand the frames of other watches. Not for sharing between threads.
 */
public final class Patience {

    static final Duration MOST = Duration.ofSeconds(5);

    private final InstantSource clock;
    private Duration left = MOST;

    public Patience(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether one more try is in it. */
    boolean lasts() {
        return left.compareTo(Duration.ZERO) > 0;
    }

    /** Tries, and takes it into account when that fails. */
    Attempt trying(Supplier<Attempt> work) {
        Instant start = clock.instant();
        Attempt attempt = work.get();
        if (attempt instanceof Attempt.Later) {
            left = left.minus(Duration.between(start, clock.instant()));
        }
        return attempt;
    }
}
