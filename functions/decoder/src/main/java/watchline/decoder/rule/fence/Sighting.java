package watchline.decoder.rule.fence;

import org.jspecify.annotations.Nullable;
import watchline.dialect.model.Fix;
import watchline.dialect.model.Place;

/**
 * Where a watch is at this moment, as far as a fence may rely on it.
 *
 * @param accuracyM radius in metres, never unknown
 */
public record Sighting(GeoPoint place, double accuracyM) {

    /** Of a satellite fix that does not say how good it is: twice what such a receiver has under open sky. */
    static final double GNSS_ACCURACY_M = 20;
    /** Of a place by cells or access points that does not say how good it is: a cell in a town. */
    static final double NETWORK_ACCURACY_M = 1000;
    /** A fix that says less than this is believed to be this good, so that a watch far away is missed some time. */
    static final double WORST_ACCURACY_M = 2000;

    /** Absent when there is no fix of this moment: coordinates beside {@link Fix#NONE} are old ones. */
    public static @Nullable Sighting of(Place place) {
        Fix fix = place.fix();
        Double lat = place.lat();
        Double lon = place.lon();
        if (fix == null || fix == Fix.NONE || lat == null || lon == null) {
            return null;
        }
        Double said = place.accuracyM();
        // Some firmware says 0 for "unknown".
        boolean unknown = said == null || said <= 0;
        double usual = fix == Fix.GNSS ? GNSS_ACCURACY_M : NETWORK_ACCURACY_M;
        return new Sighting(new GeoPoint(lat, lon), Math.min(WORST_ACCURACY_M, unknown ? usual : said));
    }
}
