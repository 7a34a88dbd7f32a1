package watchline.decoder.rule.day;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import watchline.decoder.report.Arrival;
import watchline.decoder.rule.Change;
import watchline.decoder.rule.Told;
import watchline.decoder.rule.Watch;

import static org.assertj.core.api.Assertions.assertThat;

/** Every script in {@code resources/.../days}: as it is written, with every report twice, and the whole of it once more. */
class DaysTest {

    static Stream<Day> days() throws IOException {
        return Day.all();
    }

    static Stream<Day> daysInOrder() throws IOException {
        return Day.all().filter(Day::isInOrder);
    }

    @ParameterizedTest
    @MethodSource("days")
    void changesWhatTheScriptExpects(Day day) {
        List<String> expected = day.steps().stream().map(DaysTest::expected).toList();

        assertThat(play(day, new Watch(day.settings()), 1)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("days")
    void changesNothingMore_whenEverythingIsDeliveredTwice(Day day) {
        List<String> expected = day.steps().stream().map(DaysTest::expected).toList();

        assertThat(play(day, new Watch(day.settings()), 2)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("daysInOrder")
    void changesNothing_whenTheWholeDayComesAgain(Day day) {
        Watch watch = new Watch(day.settings());
        play(day, watch, 1);

        List<Change> changes = watch.says(day.arrivals());

        assertThat(changes).extracting(Told::inWords).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("days")
    void changesTheSame_whenItComesInOneBatch(Day day) {
        Watch oneByOne = new Watch(day.settings());
        day.arrivals().forEach(oneByOne::says);
        Watch atOnce = new Watch(day.settings());

        atOnce.says(day.arrivals());

        assertThat(atOnce.changes()).isEqualTo(oneByOne.changes());
        assertThat(atOnce.marks()).isEqualTo(oneByOne.marks());
        assertThat(atOnce.memory()).isEqualTo(oneByOne.memory());
    }

    @Test
    void hasScripts() throws IOException {
        assertThat(Day.all()).hasSizeGreaterThan(10);
    }

    /** Every line with what it changed. */
    private static List<String> play(Day day, Watch watch, int times) {
        List<String> lines = new ArrayList<>();
        for (Step step : day.steps()) {
            List<Change> changes = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                Arrival arrival = step.arrival();
                changes.addAll(arrival == null ? watch.isLookedAt(step.now()) : watch.says(arrival));
            }
            lines.add(line(step, changes.stream().map(Told::inWords).toList()));
        }
        return lines;
    }

    private static String expected(Step step) {
        return line(step, step.expected());
    }

    private static String line(Step step, List<String> changes) {
        return step.line().replaceFirst(" *->.*", "") + " -> " + String.join(", ", changes);
    }
}
