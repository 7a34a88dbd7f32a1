package watchline.decoder.rule.fence;

import watchline.dialect.spi.Bounds;

/**
 * A place on the globe, WGS 84 taken for a sphere: that is half a per cent wrong at most.
 *
 * @param lat degrees, north positive
 * @param lon degrees, east positive
 */
public record GeoPoint(double lat, double lon) {

    private static final double EARTH_RADIUS_M = 6_371_000;
    private static final double M_PER_DEGREE = Math.toRadians(EARTH_RADIUS_M);
    private static final double FULL_TURN = 360;

    /** @throws IllegalArgumentException if it is nowhere on the globe */
    public GeoPoint {
        check(Bounds.LATITUDE, lat);
        check(Bounds.LONGITUDE, lon);
    }

    /** Metres along the surface (haversine). */
    public double distanceM(GeoPoint other) {
        double north = Math.toRadians(other.lat - lat);
        double east = Math.toRadians(other.lon - lon);
        double h = square(Math.sin(north / 2))
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * square(Math.sin(east / 2));
        return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    /** Metres northward to {@code other} on a map that is true around this point. */
    double northM(GeoPoint other) {
        return (other.lat - lat) * M_PER_DEGREE;
    }

    /** Metres that so many degrees of longitude are here. */
    double eastM(double degrees) {
        return degrees * Math.cos(Math.toRadians(lat)) * M_PER_DEGREE;
    }

    /** Degrees eastward to a longitude by the shorter way round: from -180 to 180, whatever side of the date line. */
    static double eastward(double from, double to) {
        return Math.IEEEremainder(to - from, FULL_TURN);
    }

    private static void check(Bounds bounds, double value) {
        if (!bounds.contains(value)) {
            throw new IllegalArgumentException(bounds.complaint(Double.toString(value)));
        }
    }

    private static double square(double value) {
        return value * value;
    }
}
