package watchline.samples.fault.rig;

import java.util.Random;

/** Whether the next one is hit, of those of which a share is to be. May be used from any thread. */
final class Chance {

    private final Random random;
    private volatile double share;

    Chance(Random random) {
        this.random = random;
    }

    /** @param newShare 0 for none, 1 for all */
    void set(double newShare) {
        if (!(newShare >= 0 && newShare <= 1)) {
            throw new IllegalArgumentException("share: " + newShare + " (expected: 0 to 1)");
        }
        share = newShare;
    }

    boolean hits() {
        synchronized (random) {
            return random.nextDouble() < share;
        }
    }
}
