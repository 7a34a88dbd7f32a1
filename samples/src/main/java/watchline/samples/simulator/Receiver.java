package watchline.samples.simulator;

import java.util.random.RandomGenerator;

/** The receiver of satellites: errs by some metres, hears nothing indoors, and remembers the last place. */
final class Receiver {

    private static final double ERROR_M = 4;

    private final RandomGenerator random;
    private double lat;
    private double lon;
    private boolean fix;
    private int satellites;
    private double hdop = 1;

    Receiver(Crossing home, RandomGenerator random) {
        this.random = random;
        lat = Town.lat(home.y() * (double) Town.BLOCK_M);
        lon = Town.lon(home.x() * (double) Town.BLOCK_M);
    }

    void outdoors(double east, double north) {
        fix = true;
        satellites = random.nextInt(6, 13);
        hdop = 0.7 + random.nextDouble(0.9);
        lat = Town.lat(north + random.nextGaussian() * ERROR_M);
        lon = Town.lon(east + random.nextGaussian() * ERROR_M);
    }

    void indoors() {
        fix = false;
        satellites = 0;
    }

    boolean fix() {
        return fix;
    }

    double lat() {
        return lat;
    }

    double lon() {
        return lon;
    }

    int satellites() {
        return satellites;
    }

    double hdop() {
        return hdop;
    }

    /** The radius that firmware derives from the dilution; on a frame without a fix it is stale. */
    double accuracyM() {
        return Math.rint(hdop * ERROR_M * 2 * 10) / 10;
    }
}
