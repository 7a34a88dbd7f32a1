package watchline.samples.simulator;

import java.util.List;

/**
 * What a watch can know at one instant of its wearer's day.
 *
 * @param minuteOfDay of the wearer's own time
 * @param fix whether satellites are in sight; when not, the place is the last one known
 * @param lat degrees as the receiver says them, with its error
 * @param courseDeg from north
 * @param satellites in use, 0 without a fix
 * @param accuracyM of the position, metres
 * @param signalPct of the mobile network, 0 to 100
 * @param steps since the wearer's midnight
 * @param rolls turn-overs in this night's sleep
 * @param cells the strongest first, never empty
 */
record Moment(
        Activity activity,
        int minuteOfDay,
        boolean fix,
        double lat,
        double lon,
        double speedKmh,
        double courseDeg,
        double altitudeM,
        int satellites,
        double hdop,
        double accuracyM,
        int signalPct,
        int batteryPct,
        int steps,
        int rolls,
        int heartRateBpm,
        int systolicMmHg,
        int diastolicMmHg,
        int spo2Pct,
        double temperatureC,
        List<HeardCell> cells,
        List<HeardAp> wifi,
        List<HeardAp> beacons) {

    private static final double GOOD_HDOP = 0.9;
    private static final double GOOD_ACCURACY_M = 7.2;
    private static final int GOOD_SATELLITES = 9;

    /** The same instant on a walk northward under open sky. */
    Moment walkingAt(double placeLat, double placeLon, double paceKmh) {
        return new Moment(
                Activity.WALKING,
                minuteOfDay,
                true,
                placeLat,
                placeLon,
                paceKmh,
                0,
                altitudeM,
                GOOD_SATELLITES,
                GOOD_HDOP,
                GOOD_ACCURACY_M,
                signalPct,
                batteryPct,
                steps,
                rolls,
                heartRateBpm,
                systolicMmHg,
                diastolicMmHg,
                spo2Pct,
                temperatureC,
                cells,
                wifi,
                List.of());
    }

    /** The same instant with another charge. */
    Moment withBattery(int percent) {
        return new Moment(
                activity,
                minuteOfDay,
                fix,
                lat,
                lon,
                speedKmh,
                courseDeg,
                altitudeM,
                satellites,
                hdop,
                accuracyM,
                signalPct,
                percent,
                steps,
                rolls,
                heartRateBpm,
                systolicMmHg,
                diastolicMmHg,
                spo2Pct,
                temperatureC,
                cells,
                wifi,
                beacons);
    }
}
