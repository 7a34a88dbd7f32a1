package watchline.samples.simulator;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RoutineTest {

    private final Routine routine = new Routine();

    @Test
    void measuresEverything_inARoundOfEightTurns() {
        List<Occasion> said = turns(8, Activity.AT_HOME, 80);

        assertThat(said)
                .contains(
                        Occasion.HEARTBEAT,
                        Occasion.HEART_RATE,
                        Occasion.BLOOD_PRESSURE,
                        Occasion.OXYGEN,
                        Occasion.TEMPERATURE);
        assertThat(said).filteredOn(Occasion.POSITION::equals).hasSize(8);
    }

    @Test
    void speaksEveryFourthTime_whileItsWearerSleeps() {
        assertThat(turns(12, Activity.ASLEEP, 80))
                .filteredOn(Occasion.POSITION::equals)
                .hasSize(3);
    }

    @Test
    void raisesTheLowBatteryOnce_untilItHasBeenCharged() {
        List<Occasion> said = new ArrayList<>();
        for (int battery : List.of(17, 16, 15, 14, 16, 15, 14, 60, 15)) {
            said.addAll(turns(1, Activity.AT_HOME, battery));
        }

        assertThat(said).filteredOn(Occasion.LOW_BATTERY::equals).hasSize(2);
    }

    @Test
    void reportsEachLevelThatItPasses() {
        List<Occasion> said = new ArrayList<>();
        for (int battery : List.of(80, 76, 75, 74, 51, 49, 24, 11, 9)) {
            said.addAll(turns(1, Activity.AT_HOME, battery));
        }

        assertThat(said).filteredOn(Occasion.BATTERY_LEVEL::equals).hasSize(4);
    }

    private List<Occasion> turns(int count, Activity activity, int battery) {
        List<Occasion> said = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            said.addAll(routine.turn(moment(activity, battery)));
        }
        return said;
    }

    private static Moment moment(Activity activity, int battery) {
        Moment like = Moments.indoors();
        return new Moment(
                activity,
                like.minuteOfDay(),
                like.fix(),
                like.lat(),
                like.lon(),
                like.speedKmh(),
                like.courseDeg(),
                like.altitudeM(),
                like.satellites(),
                like.hdop(),
                like.accuracyM(),
                like.signalPct(),
                battery,
                like.steps(),
                like.rolls(),
                like.heartRateBpm(),
                like.systolicMmHg(),
                like.diastolicMmHg(),
                like.spo2Pct(),
                like.temperatureC(),
                like.cells(),
                like.wifi(),
                like.beacons());
    }
}
