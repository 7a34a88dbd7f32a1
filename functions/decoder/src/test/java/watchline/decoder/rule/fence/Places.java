package watchline.decoder.rule.fence;

/** Made-up places, and how to get from one to another. */
public final class Places {

    public static final GeoPoint HOME = new GeoPoint(51.475115, 4.5105867);

    private static final double EARTH_RADIUS_M = 6_371_000;

    private Places() {}

    /** So far along the great circle that begins in that direction: the textbook's formula, not that of the code. */
    public static GeoPoint from(GeoPoint start, double distanceM, double bearingDeg) {
        double angle = distanceM / EARTH_RADIUS_M;
        double bearing = Math.toRadians(bearingDeg);
        double lat = Math.toRadians(start.lat());
        double there = Math.asin(Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(bearing));
        double east = Math.atan2(
                Math.sin(bearing) * Math.sin(angle) * Math.cos(lat), Math.cos(angle) - Math.sin(lat) * Math.sin(there));
        double lon = start.lon() + Math.toDegrees(east);
        return new GeoPoint(Math.toDegrees(there), Math.IEEEremainder(lon, 360));
    }
}
