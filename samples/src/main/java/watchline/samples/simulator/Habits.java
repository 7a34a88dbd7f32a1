package watchline.samples.simulator;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What makes one wearer another than the next.
 *
 * @param wakeMinute of the day
 * @param bedMinute of the day, before midnight
 * @param outings on every day, in order
 * @param paceKmh when walking
 * @param restingBpm heart rate at rest, awake
 * @param temperatureC of a usual noon
 * @param drainPctAnHour of the battery, when the wearer sits at home
 */
record Habits(
        Crossing home,
        int wakeMinute,
        int bedMinute,
        List<Outing> outings,
        double paceKmh,
        int restingBpm,
        int systolicMmHg,
        int diastolicMmHg,
        double temperatureC,
        double drainPctAnHour) {

    static final int MINUTES_A_DAY = 24 * 60;

    /**
     * A walk.
     *
     * @param fromMinute of the day
     * @param minutes until the wearer turns home at the latest
     */
    record Outing(int fromMinute, int minutes) {

        boolean covers(int minuteOfDay) {
            return minuteOfDay >= fromMinute && minuteOfDay < fromMinute + minutes;
        }
    }

    static Habits of(RandomGenerator random) {
        return new Habits(
                Crossing.anywhere(random),
                random.nextInt(6 * 60 + 15, 7 * 60 + 30),
                random.nextInt(21 * 60 + 30, 23 * 60),
                List.of(
                        new Outing(random.nextInt(9 * 60, 11 * 60), random.nextInt(25, 70)),
                        new Outing(random.nextInt(15 * 60, 17 * 60), random.nextInt(25, 70))),
                random.nextDouble(3.2, 4.8),
                random.nextInt(56, 74),
                random.nextInt(112, 142),
                random.nextInt(68, 88),
                random.nextDouble(36.3, 36.8),
                random.nextDouble(3.4, 5.8));
    }

    boolean sleepsAt(int minuteOfDay) {
        return minuteOfDay >= bedMinute || minuteOfDay < wakeMinute;
    }

    boolean wantsOutAt(int minuteOfDay) {
        return outings.stream().anyMatch(outing -> outing.covers(minuteOfDay));
    }

    int minutesSinceBed(int minuteOfDay) {
        return Math.floorMod(minuteOfDay - bedMinute, MINUTES_A_DAY);
    }
}
