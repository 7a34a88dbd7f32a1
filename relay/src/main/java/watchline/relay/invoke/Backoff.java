package watchline.relay.invoke;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * Full jitter: a wait drawn evenly from nothing up to a bound that doubles with each failure, so that lanes which failed
 * together do not come back together.
 */
final class Backoff {

    /** Past this the bound has long reached its limit; keeps the shift from overflowing. */
    private static final int MAX_DOUBLINGS = 30;

    private final long minNanos;
    private final long maxNanos;
    private final DoubleSupplier random;

    /** @param random values in [0, 1) */
    Backoff(Duration min, Duration max, DoubleSupplier random) {
        this.minNanos = min.toNanos();
        this.maxNanos = max.toNanos();
        this.random = random;
    }

    /** @param failures in a row, at least one */
    Duration after(int failures) {
        double doubled = (double) minNanos * (1L << Math.min(failures - 1, MAX_DOUBLINGS));
        return Duration.ofNanos((long) (Math.min(doubled, (double) maxNanos) * random.getAsDouble()));
    }
}
