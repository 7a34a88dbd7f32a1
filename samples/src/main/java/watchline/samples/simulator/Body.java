package watchline.samples.simulator;

import java.util.random.RandomGenerator;

/** What can be measured on a wearer: follows activity and hour, and never quite holds still. */
final class Body {

    /** How fast the heart follows what the wearer does. */
    private static final double FOLLOW_A_MINUTE = 0.35;
    /** Body temperature is highest in the late afternoon. */
    private static final double WARMEST_HOUR = 17;

    private static final double WARMTH_SWING_C = 0.3;

    private final Habits habits;
    private final RandomGenerator random;
    private double heartRate;

    Body(Habits habits, RandomGenerator random) {
        this.habits = habits;
        this.random = random;
        this.heartRate = habits.restingBpm();
    }

    void pass(double minutes, Activity activity) {
        double target = habits.restingBpm() + heartRateOf(activity);
        heartRate += (target - heartRate) * Math.min(1, FOLLOW_A_MINUTE * minutes);
    }

    private double heartRateOf(Activity activity) {
        return switch (activity) {
            case ASLEEP -> -8;
            case AT_HOME -> 4;
            case WALKING -> 8 * habits.paceKmh();
        };
    }

    int heartRateBpm() {
        return around(heartRate, 2, 40, 170);
    }

    int systolicMmHg(Activity activity) {
        return around(habits.systolicMmHg() + pressureOf(activity), 4, 90, 190);
    }

    int diastolicMmHg(Activity activity) {
        return around(habits.diastolicMmHg() + pressureOf(activity) / 2, 3, 50, 110);
    }

    private static double pressureOf(Activity activity) {
        return switch (activity) {
            case ASLEEP -> -12;
            case AT_HOME -> 0;
            case WALKING -> 14;
        };
    }

    int spo2Pct(Activity activity) {
        return around(activity == Activity.ASLEEP ? 95.5 : 97, 0.8, 92, 99);
    }

    double temperatureC(int minuteOfDay) {
        double angle = (minuteOfDay / 60.0 - WARMEST_HOUR) / 24 * 2 * Math.PI;
        double celsius = habits.temperatureC() + WARMTH_SWING_C * Math.cos(angle) + random.nextGaussian() * 0.08;
        return Math.rint(Math.min(38, Math.max(35, celsius)) * 10) / 10;
    }

    private int around(double middle, double spread, int least, int most) {
        long value = Math.round(middle + random.nextGaussian() * spread);
        return (int) Math.min(most, Math.max(least, value));
    }
}
