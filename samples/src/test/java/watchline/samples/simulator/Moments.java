package watchline.samples.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Two instants of one wearer, with values that are easy to find again in a frame. */
final class Moments {

    static final Instant AT = Instant.parse("2026-11-22T09:48:11Z");

    private static final List<HeardCell> CELLS =
            List.of(new HeardCell(8001, 5_731_045, -74), new HeardCell(8001, 77, -90));
    private static final List<HeardAp> WIFI = List.of(
            new HeardAp("Net-0a1b", "02:00:5e:10:0a:1b", -50), new HeardAp("Net-0a1c", "02:00:5e:10:0a:1c", -62));
    private static final List<HeardAp> BEACONS = List.of(new HeardAp("Room-1", "02:00:5e:20:00:01", -71));

    private Moments() {}

    static Moment outdoors() {
        return new Moment(
                Activity.WALKING,
                588,
                true,
                0.349735,
                0.3115667,
                4.25,
                90,
                12.5,
                9,
                0.8,
                6.4,
                80,
                66,
                1234,
                3,
                97,
                131,
                82,
                97,
                36.6,
                CELLS,
                WIFI,
                BEACONS);
    }

    static Moment indoors() {
        return new Moment(
                Activity.AT_HOME,
                588,
                false,
                0.349735,
                0.3115667,
                0,
                0,
                0,
                0,
                0.8,
                6.4,
                80,
                15,
                1234,
                3,
                70,
                131,
                82,
                97,
                36.6,
                CELLS,
                WIFI,
                BEACONS);
    }

    static Due due(Occasion occasion, Moment moment) {
        return new Due(occasion, moment, AT);
    }

    /** The text of a frame that the firmware is sure to have. */
    static String text(WatchFirmware firmware, Occasion occasion, Moment moment) {
        return new String(
                firmware.frame(due(occasion, moment), false).orElseThrow().bytes(), StandardCharsets.US_ASCII);
    }
}
