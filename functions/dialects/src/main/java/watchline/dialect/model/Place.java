package watchline.dialect.model;

import org.jspecify.annotations.Nullable;

/**
 * Where the watch is, as far as the frame says. Absent means not reported.
 *
 * @param fix where the coordinates come from; with {@link Fix#NONE} they are the last known ones, or absent. Absent itself in
 *     frames that are not about a position
 * @param lat degrees, north positive, WGS 84; present if and only if {@code lon} is
 * @param lon degrees, east positive
 * @param accuracyM radius in metres
 * @param speedKmh kilometres an hour
 * @param courseDeg degrees from north, 0 to 360
 * @param altitudeM metres above sea level
 * @param satellites in use
 * @param hdop horizontal dilution of precision
 */
public record Place(
        @Nullable Fix fix,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable Double accuracyM,
        @Nullable Double speedKmh,
        @Nullable Double courseDeg,
        @Nullable Double altitudeM,
        @Nullable Integer satellites,
        @Nullable Double hdop) {

    public boolean hasCoordinates() {
        return lat != null && lon != null;
    }
}
