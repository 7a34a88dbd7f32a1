package watchline.samples.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One wearer's day after day, minute by minute. The town lies on the meridian of Greenwich: its midnight is that of UTC.
 *
 * <p>Everything follows from the seed of {@code random} and the instants that {@link #at} is asked for, in order. Not for more
 * than one thread.
 */
final class Life {

    /** Longest piece of time that is taken as one. */
    private static final Duration PIECE = Duration.ofMinutes(1);

    private static final double STEP_M = 0.68;
    private static final double HOUSE_STEPS_A_MINUTE = 3;
    private static final double ROLLS_A_MINUTE = 1.0 / 14;

    private final Habits habits;
    private final RandomGenerator random;
    private final Body body;
    private final Battery battery;
    private final Receiver receiver;

    private Instant now;
    private Activity activity = Activity.AT_HOME;
    private @Nullable Walk walk;
    private double steps;
    private double rolls;

    Life(Habits habits, Instant start, RandomGenerator random) {
        this.habits = habits;
        this.now = start;
        this.random = random;
        this.body = new Body(habits, random);
        this.battery = new Battery(habits.drainPctAnHour(), random.nextDouble(72, 100));
        this.receiver = new Receiver(habits.home(), random);
    }

    /** Lives on until then, and says what the watch knows at that instant; an instant that is past counts as now. */
    Moment at(Instant then) {
        while (now.isBefore(then)) {
            Instant next = now.plus(PIECE);
            pass(next.isBefore(then) ? next : then);
        }
        return moment();
    }

    private void pass(Instant next) {
        double minutes = Duration.between(now, next).toMillis() / 60_000.0;
        LocalDate before = dayOf(now);
        now = next;
        if (!dayOf(now).equals(before)) {
            steps = 0;
        }
        activity = decide(minuteOfDay());
        act(minutes);
        body.pass(minutes, activity);
        battery.pass(minutes / 60, activity, charging());
    }

    private Activity decide(int minute) {
        boolean wantsOut = habits.wantsOutAt(minute);
        if (wantsOut && walk == null) {
            walk = new Walk(habits.home(), random);
        }
        Walk underway = walk;
        if (underway != null) {
            if (!wantsOut) {
                underway.turnHome();
            }
            if (!underway.isHome()) {
                return Activity.WALKING;
            }
            walk = null;
        }
        if (!habits.sleepsAt(minute)) {
            return Activity.AT_HOME;
        }
        if (activity != Activity.ASLEEP) {
            rolls = 0;
        }
        return Activity.ASLEEP;
    }

    private void act(double minutes) {
        switch (activity) {
            case ASLEEP -> {
                rolls += random.nextDouble() < ROLLS_A_MINUTE * minutes ? 1 : 0;
                receiver.indoors();
            }
            case AT_HOME -> {
                steps += random.nextDouble(2) * HOUSE_STEPS_A_MINUTE * minutes;
                receiver.indoors();
            }
            case WALKING -> walkOn(minutes);
        }
    }

    private void walkOn(double minutes) {
        Walk underway = walk;
        if (underway == null) {
            return;
        }
        double metres = habits.paceKmh() * 1000 / 60 * minutes;
        underway.go(metres);
        steps += metres / STEP_M;
        receiver.outdoors(underway.east(), underway.north());
    }

    private Moment moment() {
        boolean walking = activity == Activity.WALKING;
        Walk underway = walk;
        Crossing near = underway == null ? habits.home() : underway.nearest();
        return new Moment(
                activity,
                minuteOfDay(),
                receiver.fix(),
                receiver.lat(),
                receiver.lon(),
                walking ? habits.paceKmh() + random.nextDouble(-0.2, 0.2) : 0,
                underway == null ? 0 : underway.heading().degrees(),
                walking ? 12 + random.nextDouble(-3, 3) : 0,
                receiver.satellites(),
                receiver.hdop(),
                receiver.accuracyM(),
                random.nextInt(60, 96),
                battery.percent(),
                (int) steps,
                (int) rolls,
                body.heartRateBpm(),
                body.systolicMmHg(activity),
                body.diastolicMmHg(activity),
                body.spo2Pct(activity),
                body.temperatureC(minuteOfDay()),
                Radio.cells(near, random),
                Radio.wifi(near, !walking, random),
                Radio.beacons(near, !walking, random));
    }

    private boolean charging() {
        return activity == Activity.ASLEEP && habits.minutesSinceBed(minuteOfDay()) < Battery.CHARGING_MINUTES;
    }

    private int minuteOfDay() {
        return LocalTime.ofInstant(now, ZoneOffset.UTC).toSecondOfDay() / 60;
    }

    private static LocalDate dayOf(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}
