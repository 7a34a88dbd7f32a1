package watchline.decoder.device;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemBuilder;
import watchline.decoder.item.ItemReader;
import watchline.decoder.report.Arrival;
import watchline.dialect.model.Fix;
import watchline.dialect.model.Place;

/**
 * Where a watch was, by satellites or by the networks around it.
 *
 * @param lat degrees, north positive
 * @param lon degrees, east positive
 * @param accuracyM radius in metres, when known
 */
public record KnownPlace(Instant time, double lat, double lon, Fix fix, @Nullable Double accuracyM) {

    private static final double EARTH_RADIUS_M = 6_371_000;

    /** The fix of a report; absent when it has none at that moment, even if it repeats an old one. */
    public static @Nullable KnownPlace of(Arrival arrival) {
        Place place = arrival.report().place();
        Fix fix = place.fix();
        Double lat = place.lat();
        Double lon = place.lon();
        return fix == null || fix == Fix.NONE || lat == null || lon == null
                ? null
                : new KnownPlace(arrival.time(), lat, lon, fix, place.accuracyM());
    }

    /** The newer of two; the first when they are of one time. */
    public static @Nullable KnownPlace newer(@Nullable KnownPlace known, @Nullable KnownPlace other) {
        if (known == null || other == null) {
            return known == null ? other : known;
        }
        return other.time().isAfter(known.time()) ? other : known;
    }

    /** Metres along the earth's surface (haversine). */
    public double distanceM(KnownPlace other) {
        double north = Math.toRadians(other.lat - lat);
        double east = Math.toRadians(other.lon - lon);
        double h = square(Math.sin(north / 2))
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * square(Math.sin(east / 2));
        return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    static @Nullable KnownPlace read(ItemReader stored) {
        Instant time = stored.time("time");
        Double lat = stored.decimal("lat");
        Double lon = stored.decimal("lon");
        if (time == null || lat == null || lon == null) {
            return null;
        }
        Fix fix = Fix.GNSS.wireName().equals(stored.text("fix")) ? Fix.GNSS : Fix.NETWORK;
        return new KnownPlace(time, lat, lon, fix, stored.decimal("accuracyM"));
    }

    Map<String, AttributeValue> write() {
        return new ItemBuilder()
                .time("time", time)
                .decimal("lat", lat)
                .decimal("lon", lon)
                .text("fix", fix.wireName())
                .decimal("accuracyM", accuracyM)
                .build();
    }

    private static double square(double value) {
        return value * value;
    }
}
