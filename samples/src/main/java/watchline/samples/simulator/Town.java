package watchline.samples.simulator;

/**
 * A made-up town: streets at right angles every hundred metres, on open sea in the Gulf of Guinea, where nobody lives. Places
 * in it are metres east and north of its middle.
 */
final class Town {

    static final double MIDDLE_LAT = 0.35;
    static final double MIDDLE_LON = 0.31;

    static final int BLOCK_M = 100;
    /** Crossings from the middle to the edge, each way. */
    static final int BLOCKS = 20;

    private static final double METRES_A_DEGREE = 111_320;

    private Town() {}

    /** Degrees north of a place so many metres north of the middle. */
    static double lat(double north) {
        return MIDDLE_LAT + north / METRES_A_DEGREE;
    }

    /** Degrees east of a place so many metres east of the middle. So near the equator the two scales are one. */
    static double lon(double east) {
        return MIDDLE_LON + east / METRES_A_DEGREE;
    }
}
