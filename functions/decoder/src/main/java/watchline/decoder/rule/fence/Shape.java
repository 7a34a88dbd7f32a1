package watchline.decoder.rule.fence;

import watchline.dialect.spi.Bounds;

/** The form of a fence. */
public sealed interface Shape permits Circle, Polygon {

    /** Nearer to a pole the local map would not be true; nobody lives there. */
    Bounds LATITUDE = new Bounds("lat", -85, 85);

    /** Metres to the border; negative inside. True near the border, and of the right sign anywhere. */
    double distanceM(GeoPoint place);

    /** How deep it is, in metres: the radius of a circle, and for a polygon twice its area by its border, which is alike. */
    double reachM();

    /** Differs, but for an accident, when the shape was changed. The same on every machine. */
    int fingerprint();

    /** @throws IllegalArgumentException if it is too near to a pole */
    static void checkLatitude(GeoPoint place) {
        if (!LATITUDE.contains(place.lat())) {
            throw new IllegalArgumentException(LATITUDE.complaint(Double.toString(place.lat())));
        }
    }
}
