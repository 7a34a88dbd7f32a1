package watchline.samples.simulator;

/** The battery of a watch: lasts the day, more or less, and hangs on its lead in the first hours of the night. */
final class Battery {

    /** On the lead from bedtime on. */
    static final int CHARGING_MINUTES = 150;

    private static final double CHARGE_PCT_AN_HOUR = 60;
    /** The receiver of satellites costs more than everything else. */
    private static final double OUTDOOR_FACTOR = 2.2;

    private static final double ASLEEP_FACTOR = 0.4;
    /** A watch that switched itself off would say nothing more; nobody wants to look at that. */
    private static final double LEAST = 4;

    private static final double FULL = 100;

    private final double drainPctAnHour;
    private double level;

    Battery(double drainPctAnHour, double level) {
        this.drainPctAnHour = drainPctAnHour;
        this.level = level;
    }

    void pass(double hours, Activity activity, boolean charging) {
        double change = charging ? CHARGE_PCT_AN_HOUR : -drainPctAnHour * factor(activity);
        level = Math.min(FULL, Math.max(LEAST, level + change * hours));
    }

    private static double factor(Activity activity) {
        return switch (activity) {
            case ASLEEP -> ASLEEP_FACTOR;
            case AT_HOME -> 1;
            case WALKING -> OUTDOOR_FACTOR;
        };
    }

    int percent() {
        return (int) Math.round(level);
    }
}
