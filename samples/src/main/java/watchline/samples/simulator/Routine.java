package watchline.samples.simulator;

import java.util.ArrayList;
import java.util.List;

/**
 * What a watch does of its own accord at each of its turns: a position every time, and a round of heartbeats and
 * measurements; in its wearer's sleep only every fourth time. Watches the battery besides. Not for more than one thread.
 */
final class Routine {

    /** At and under this the watch raises its alarm; it does so again when it has been charged in between. */
    static final int LOW_BATTERY_PCT = 15;

    private static final int RECOVERED_PCT = 20;
    /** The levels that a watch of the IW dialect reports (iw.md 3.4). */
    private static final List<Integer> LEVELS = List.of(75, 50, 25, 10);

    private static final int ASLEEP_EVERY = 4;

    private static final List<Occasion> ROUND = List.of(
            Occasion.HEARTBEAT,
            Occasion.HEART_RATE,
            Occasion.HEARTBEAT,
            Occasion.BLOOD_PRESSURE,
            Occasion.HEARTBEAT,
            Occasion.OXYGEN,
            Occasion.HEARTBEAT,
            Occasion.TEMPERATURE);

    private int turns;
    private int turnsSpoken;
    private int lastBattery = 101;
    private boolean low;

    /** What is due at this turn, in the order in which it is said. */
    List<Occasion> turn(Moment moment) {
        List<Occasion> due = new ArrayList<>(battery(moment.batteryPct()));
        boolean asleep = moment.activity() == Activity.ASLEEP;
        if (!asleep || turns % ASLEEP_EVERY == 0) {
            due.add(Occasion.POSITION);
            if (!moment.fix() && !moment.wifi().isEmpty()) {
                due.add(Occasion.NETWORKS);
            }
            due.add(ROUND.get(turnsSpoken % ROUND.size()));
            turnsSpoken++;
        }
        turns++;
        return due;
    }

    private List<Occasion> battery(int percent) {
        List<Occasion> due = new ArrayList<>();
        for (int level : LEVELS) {
            if (lastBattery <= 100 && lastBattery > level && percent <= level) {
                due.add(Occasion.BATTERY_LEVEL);
                break;
            }
        }
        lastBattery = percent;
        if (!low && percent <= LOW_BATTERY_PCT) {
            low = true;
            due.add(Occasion.LOW_BATTERY);
        } else if (percent > RECOVERED_PCT) {
            low = false;
        }
        return due;
    }
}
