package watchline.samples.fault.watch;

import java.util.random.RandomGenerator;

/** Decides what becomes of a piece or a datagram. For one thread. */
final class Dice {

    enum Fate {
        THROUGH,
        CUT,
        RESET,
        SWALLOW
    }

    private final RandomGenerator random;

    Dice(RandomGenerator random) {
        this.random = random;
    }

    /** Of a piece of a stream. */
    Fate fate(Mischief mischief) {
        double point = random.nextDouble();
        if (point < mischief.cut()) {
            return Fate.CUT;
        }
        point -= mischief.cut();
        if (point < mischief.reset()) {
            return Fate.RESET;
        }
        return point - mischief.reset() < mischief.halfOpen() ? Fate.SWALLOW : Fate.THROUGH;
    }

    boolean falls(double share) {
        return share > 0 && random.nextDouble() < share;
    }

    /** Less than the whole. */
    int part(int length) {
        return random.nextInt(length);
    }

    long delayNanos(Mischief mischief) {
        long most = mischief.delay().toNanos();
        return most == 0 ? 0 : random.nextLong(most);
    }
}
