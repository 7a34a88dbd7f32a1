package watchline.samples.fault.watch;

import java.util.random.RandomGenerator;

/** How long a watch waits before it tries to connect again. Doubles, with jitter; shorter than a real watch would. */
final class Backoff {

    private static final long FIRST_MS = 50;
    private static final long LONGEST_MS = 1_000;

    private final RandomGenerator random;
    private long ceilingMs = FIRST_MS;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    long nextMs() {
        long delay = random.nextLong(ceilingMs / 2, ceilingMs + 1);
        ceilingMs = Math.min(LONGEST_MS, ceilingMs * 2);
        return delay;
    }

    void reset() {
        ceilingMs = FIRST_MS;
    }
}
