package watchline.samples.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A day and a half of some wearers, looked at every five minutes. */
class LifeTest {

    private static final Instant MORNING = Instant.parse("2026-11-22T07:30:00Z");
    private static final Duration STEP = Duration.ofMinutes(5);
    private static final int MOMENTS = 36 * 12;
    /** Index of the first moment after midnight. */
    private static final int MIDNIGHT = (int) (16.5 * 12);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void countsStepsInTheDay_andNoneInSleep(long seed) {
        List<Moment> day = live(seed);

        assertThat(day.get(MIDNIGHT - 1).steps()).isBetween(3_000, 25_000);
        assertThat(day.get(MIDNIGHT + 1).steps()).isZero();
        for (int i = 1; i < MOMENTS; i++) {
            if (day.get(i).activity() == Activity.ASLEEP
                    && day.get(i - 1).activity() == Activity.ASLEEP
                    && i != MIDNIGHT) {
                assertThat(day.get(i).steps()).isEqualTo(day.get(i - 1).steps());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void sleepsAtNight_andTurnsOverNowAndThen(long seed) {
        List<Moment> night = live(seed).stream()
                .filter(moment -> moment.activity() == Activity.ASLEEP)
                .toList();

        assertThat(night)
                .allMatch(moment -> moment.minuteOfDay() < 7 * 60 + 30 || moment.minuteOfDay() >= 21 * 60 + 30);
        assertThat(night).hasSizeBetween(7 * 12, 10 * 12);
        assertThat(night.get(night.size() - 1).rolls()).isBetween(8, 80);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void drainsTheBatteryByDay_andChargesItAtNight(long seed) {
        List<Moment> day = live(seed);

        // At nine in the evening.
        assertThat(day.get(MIDNIGHT - 36).batteryPct()).isLessThan(day.get(0).batteryPct() - 25);
        // At five in the morning.
        assertThat(day.get(MIDNIGHT + 60).batteryPct()).isGreaterThan(80);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void hasAFasterHeartOutdoors_andASlowerOneInSleep(long seed) {
        List<Moment> day = live(seed);

        double asleep = mean(day, moment -> moment.activity() == Activity.ASLEEP, Moment::heartRateBpm);
        double home = mean(day, moment -> moment.activity() == Activity.AT_HOME, Moment::heartRateBpm);
        double walking = mean(day, moment -> moment.activity() == Activity.WALKING, Moment::heartRateBpm);

        assertThat(asleep).isBetween(42.0, 70.0).isLessThan(home - 5);
        assertThat(walking).isBetween(70.0, 120.0).isGreaterThan(home + 10);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void hasAFixOnlyOutdoors_andWalksNoFasterThanPeopleDo(long seed) {
        List<Moment> day = live(seed);

        assertThat(day).allMatch(moment -> moment.fix() == (moment.activity() == Activity.WALKING));
        assertThat(day).filteredOn(Moment::fix).hasSizeGreaterThan(8).allMatch(moment -> moment.satellites() >= 6);
        for (int i = 1; i < MOMENTS; i++) {
            // 5 km/h for five minutes, and the error of two fixes.
            assertThat(metresBetween(day.get(i - 1), day.get(i))).isLessThan(5_000 / 12.0 + 50);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void staysWithinWhatAPersonIs(long seed) {
        assertThat(live(seed)).allSatisfy(moment -> {
            assertThat(moment.systolicMmHg()).isBetween(90, 190).isGreaterThan(moment.diastolicMmHg());
            assertThat(moment.spo2Pct()).isBetween(92, 100);
            assertThat(moment.temperatureC()).isBetween(35.0, 38.0);
            assertThat(moment.batteryPct()).isBetween(0, 100);
            assertThat(moment.cells()).isNotEmpty();
        });
    }

    @Test
    void livesTheSameDay_whenTheSeedIsTheSame() {
        assertThat(live(9)).isEqualTo(live(9)).isNotEqualTo(live(10));
    }

    @Test
    void runsLowOnSomeWearersByTheEvening() {
        long low = LongStream.range(0, 40)
                .filter(seed -> live(seed).stream().anyMatch(moment -> moment.batteryPct() <= Routine.LOW_BATTERY_PCT))
                .count();

        assertThat(low).isBetween(4L, 36L);
    }

    private static List<Moment> live(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Life life = new Life(Habits.of(random), MORNING, random);
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < MOMENTS; i++) {
            moments.add(life.at(MORNING.plus(STEP.multipliedBy(i))));
        }
        return moments;
    }

    private static double mean(List<Moment> day, Predicate<Moment> which, ToDoubleFunction<Moment> what) {
        return day.stream().filter(which).mapToDouble(what).average().orElseThrow();
    }

    private static double metresBetween(Moment from, Moment to) {
        return Math.hypot(to.lat() - from.lat(), to.lon() - from.lon()) * 111_320;
    }
}
