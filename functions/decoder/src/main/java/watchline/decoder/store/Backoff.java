package watchline.decoder.store;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before a table is asked again: full jitter, so that the functions that were turned away together do not come
 * back together.
 *
 * @param tries how often to ask in all
 * @param base the most to wait before the second try; doubles from try to try
 * @param cap the most to wait at all
 */
record Backoff(int tries, Duration base, Duration cap, RandomGenerator random) {

    /** At most three quarters of a second in all: the relay asks again anyway. */
    static Backoff standard(RandomGenerator random) {
        return new Backoff(5, Duration.ofMillis(50), Duration.ofMillis(400), random);
    }

    /** @param failed how many tries have failed, 1 or more */
    Duration after(int failed) {
        long most = Math.min(cap.toMillis(), base.toMillis() << Math.min(failed - 1, 16));
        return Duration.ofMillis(random.nextLong(most + 1));
    }
}
