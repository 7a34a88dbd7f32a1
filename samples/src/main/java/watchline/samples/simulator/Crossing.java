package watchline.samples.simulator;

import java.util.random.RandomGenerator;

/**
 * Where two streets of the {@link Town} meet.
 *
 * @param x blocks east of the middle
 * @param y blocks north of it
 */
record Crossing(int x, int y) {

    private static final long X_SALT = 0x9E3779B97F4A7C15L;
    private static final long Y_SALT = 0xC2B2AE3D27D4EB4FL;

    static Crossing anywhere(RandomGenerator random) {
        return new Crossing(
                random.nextInt(-Town.BLOCKS, Town.BLOCKS + 1), random.nextInt(-Town.BLOCKS, Town.BLOCKS + 1));
    }

    Crossing next(Heading heading) {
        return new Crossing(x + heading.dx(), y + heading.dy());
    }

    boolean inTown() {
        return Math.abs(x) <= Town.BLOCKS && Math.abs(y) <= Town.BLOCKS;
    }

    int blocksTo(Crossing other) {
        return Math.abs(x - other.x) + Math.abs(y - other.y);
    }

    /** A number that belongs to this place and looks like no other's: seed of whatever is always found here. */
    long signature() {
        return (x * X_SALT) ^ (y * Y_SALT);
    }
}
