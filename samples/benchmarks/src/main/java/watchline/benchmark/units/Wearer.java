package watchline.benchmark.units;

import java.util.random.RandomGenerator;

/**
 * A day as a watch sees it, minute by minute of the day: up at seven, two walks of three quarters of an hour, to bed at half past ten
 * with the watch on its charger. A fix at home is a few metres off. Not for more than one thread.
 */
final class Wearer {

    private static final int UP = 7 * 60;
    private static final int BED = 22 * 60 + 30;
    private static final int CHARGED = BED + 90;
    private static final int[] WALKS = {10 * 60, 16 * 60};
    private static final int WALK = 45;
    private static final double METRES_A_MINUTE = 65;
    private static final double METRES_A_DEGREE = 111_320;
    private static final double AT_HOME_M = 15;
    private static final double FULL = 100;
    /** Of the battery, when it comes to its charger. */
    private static final double EMPTY = 30;

    private final double lat;
    private final double lon;
    private final RandomGenerator random;

    Wearer(RandomGenerator random) {
        this.random = random;
        this.lat = 51 + random.nextDouble();
        this.lon = 0.1 + random.nextDouble() / 2;
    }

    double lat(int minute) {
        return lat + (away(minute) + random.nextGaussian() * AT_HOME_M / 2) / METRES_A_DEGREE;
    }

    double lon() {
        return lon + random.nextGaussian() * AT_HOME_M / 2 / METRES_A_DEGREE;
    }

    /** Metres north of home: out for half of the walk, and back. */
    static double away(int minute) {
        for (int walk : WALKS) {
            if (minute >= walk && minute < walk + WALK) {
                return METRES_A_MINUTE * Math.min(minute - walk, walk + WALK - minute);
            }
        }
        return 0;
    }

    static int batteryPct(int minute) {
        if (minute >= BED) {
            return (int) (EMPTY + (FULL - EMPTY) * Math.min(1, (minute - BED) / (double) (CHARGED - BED)));
        }
        return minute < UP ? (int) FULL : (int) (FULL - (FULL - EMPTY) * (minute - UP) / (BED - UP));
    }

    int heartRateBpm() {
        return 62 + random.nextInt(24);
    }
}
