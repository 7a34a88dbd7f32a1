package watchline.decoder.alert;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import watchline.decoder.device.DeviceState;
import watchline.decoder.device.KnownPlace;
import watchline.decoder.report.Arrival;
import watchline.dialect.model.Fix;
import watchline.dialect.model.Place;

/**
 * Where to look for the wearer.
 *
 * @param current whether it is where the watch was at the alarm; else it is the last place known
 * @param fix where the coordinates come from; {@link Fix#NONE} when the watch repeats old ones
 * @param time when the watch was there; absent when the watch does not say
 * @param accuracyM radius in metres, when known
 */
public record AlertPlace(
        double lat, double lon, boolean current, Fix fix, @Nullable Instant time, @Nullable Double accuracyM) {

    /** About a metre. */
    private static final int LINK_DECIMALS = 5;

    private static final double MAX_LAT = 90;
    private static final double MAX_LON = 180;

    /**
     * The best place there is for a report.
     *
     * @param known what is known of its watch
     * @return absent when nobody knows any
     */
    static @Nullable AlertPlace of(Arrival cause, DeviceState known) {
        KnownPlace now = KnownPlace.of(cause);
        if (now != null) {
            return of(now, true);
        }
        AlertPlace last = lastOf(known);
        if (last != null) {
            return last;
        }
        Place place = cause.report().place();
        Double lat = place.lat();
        Double lon = place.lon();
        return lat == null || lon == null ? null : new AlertPlace(lat, lon, false, Fix.NONE, null, place.accuracyM());
    }

    /** Where the watch was last; absent when nobody knows. */
    static @Nullable AlertPlace lastOf(DeviceState known) {
        KnownPlace last = known.lastFix();
        return last == null ? null : of(last, false);
    }

    private static AlertPlace of(KnownPlace place, boolean current) {
        return new AlertPlace(place.lat(), place.lon(), current, place.fix(), place.time(), place.accuracyM());
    }

    /** Whether there is such a place: items can say anything. */
    boolean isOnEarth() {
        return Math.abs(lat) <= MAX_LAT && Math.abs(lon) <= MAX_LON;
    }

    /** Opens a map on any telephone; at most 47 characters, all of them GSM-7. */
    public String mapUrl() {
        return "https://maps.google.com/?q=" + degrees(lat) + "," + degrees(lon);
    }

    private static String degrees(double value) {
        return BigDecimal.valueOf(value)
                .setScale(LINK_DECIMALS, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
