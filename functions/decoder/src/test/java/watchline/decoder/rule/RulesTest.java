package watchline.decoder.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import watchline.decoder.report.Arrival;
import watchline.decoder.report.Arrivals;
import watchline.decoder.rule.setting.WatchRules;
import watchline.decoder.rule.state.AlarmMark;
import watchline.decoder.rule.state.Marks;
import watchline.decoder.rule.state.RuleMemory;
import watchline.decoder.rule.state.Topic;
import watchline.dialect.model.AlarmType;
import watchline.dialect.model.AlarmType.Severity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static watchline.decoder.report.Arrivals.NOW;

/** One emergency is one notification: what the rules have promised from the first version on. */
class RulesTest {

    @ParameterizedTest
    @EnumSource(AlarmType.class)
    void opensAndTells_whenATypeIsRaised(AlarmType type) {
        Arrival arrival = raise(NOW, type);

        assertThat(decide(Marks.NONE, List.of(arrival)))
                .containsExactly(new Change.Open(Topic.of(type), AlarmMark.opened(NOW, true), Detail.NONE, arrival));
    }

    @Test
    void decidesNothing_whenAStateMerelyRepeats() {
        Arrival arrival = Arrivals.now(report -> report.state(AlarmType.REMOVED));

        assertThat(decide(Marks.NONE, List.of(arrival))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SOS, 300, true", "SOS, 301, false", "FALL, 1800, true", "FALL, 1801, false", "OTHER, 1800, true"})
    void addsToTheAlarm_whenWithinItsWindow(AlarmType type, int seconds, boolean within) {
        List<Change> changes = decide(opened(type, NOW), List.of(raise(after(seconds), type)));

        assertThat(changes).singleElement().isInstanceOf(within ? Change.Repeat.class : Change.Open.class);
    }

    @Test
    void measuresTheWindowFromTheOpening_notFromTheLastReport() {
        Stream<Integer> seconds = Stream.of(0, 200, 290, 400);
        List<Arrival> arrivals =
                seconds.map(s -> raise(after(s), AlarmType.SOS)).toList();

        List<Change> changes = decide(Marks.NONE, arrivals);

        assertThat(changes)
                .extracting(change -> change.getClass().getSimpleName())
                .containsExactly("Open", "Repeat", "Repeat", "Open");
    }

    @Test
    void decidesNothing_whenTheSameReportComesAgain() {
        assertThat(decide(opened(AlarmType.SOS, NOW), List.of(raise(NOW, AlarmType.SOS))))
                .isEmpty();
    }

    @Test
    void opensNoSecondAlarm_whenReportsOvertakeEachOther() {
        assertThat(decide(opened(AlarmType.SOS, NOW), List.of(raise(after(-60), AlarmType.SOS))))
                .isEmpty();
    }

    @Test
    void keepsTheNewerAlarm_whenAnOlderOneArrivesLate() {
        Arrival old = Arrivals.late(after(-3600), NOW, report -> report.alarm(AlarmType.SOS));

        List<Change> changes = decide(opened(AlarmType.SOS, NOW), List.of(old));

        assertThat(changes).hasSize(1);
        Marks marks = opened(AlarmType.SOS, NOW)
                .with(Topic.of(AlarmType.SOS), changes.get(0).mark());
        assertThat(marks.newest(Topic.of(AlarmType.SOS))).isEqualTo(AlarmMark.opened(NOW, true));
    }

    @Test
    void opensOneAlarm_whenADeadZoneHeldSeveralReportsOfOneEmergency() {
        Marks marks = opened(AlarmType.SOS, NOW);
        Arrival first = Arrivals.late(after(-3600), NOW, report -> report.alarm(AlarmType.SOS));
        Arrival second = Arrivals.late(after(-3540), NOW, report -> report.alarm(AlarmType.SOS));

        List<Change> changes = decide(marks, List.of(first, second));

        assertThat(changes)
                .extracting(change -> change.getClass().getSimpleName())
                .containsExactly("Open", "Repeat");
    }

    @ParameterizedTest
    @EnumSource(AlarmType.class)
    void tellsOnlyOfWhatIsCritical_whenAReportIsLate(AlarmType type) {
        Arrival late = Arrivals.late(after(-901), NOW, report -> report.alarm(type));

        Change change = decide(Marks.NONE, List.of(late)).get(0);

        assertThat(change.mark().told()).isEqualTo(type.severity() == Severity.CRITICAL);
    }

    @Test
    void tells_whenAReportIsFifteenMinutesOld() {
        Arrival old = Arrivals.late(after(-900), NOW, report -> report.alarm(AlarmType.REMOVED));

        assertThat(decide(Marks.NONE, List.of(old)).get(0).mark().told()).isTrue();
    }

    @Test
    void tells_whenTheAlarmBeforeWasTooLateToTellOf() {
        Marks silent = Marks.NONE.with(Topic.of(AlarmType.REMOVED), AlarmMark.opened(after(-1000), false));
        Arrival arrival = raise(NOW, AlarmType.REMOVED);

        assertThat(decide(silent, List.of(arrival)))
                .containsExactly(new Change.Open(
                        Topic.of(AlarmType.REMOVED), AlarmMark.opened(NOW, true), Detail.NONE, arrival));
    }

    @Test
    void keepsTypesApart() {
        Arrival both = Arrivals.now(report -> report.alarm(AlarmType.FALL).alarm(AlarmType.SOS));

        List<Change> changes = decide(opened(AlarmType.SOS, after(-10)), List.of(both));

        assertThat(changes)
                .extracting(change -> change.topic().type(), change -> change.getClass()
                        .getSimpleName())
                .containsExactlyInAnyOrder(tuple(AlarmType.FALL, "Open"), tuple(AlarmType.SOS, "Repeat"));
    }

    @ParameterizedTest
    @CsvSource({"16, 0", "15, 1", "0, 1"})
    void raisesLowBattery_byTheLevel(int pct, int alarms) {
        assertThat(decide(Marks.NONE, List.of(battery(NOW, pct)))).hasSize(alarms);
    }

    @Test
    void raisesLowBatteryOnce_untilItWasCharged() {
        int[] pcts = {14, 12, 16, 20, 15, 21, 14};
        List<Arrival> levels = IntStream.range(0, pcts.length)
                .mapToObj(i -> battery(after(600 * i), pcts[i]))
                .toList();

        assertThat(decide(Marks.NONE, levels))
                .extracting(change -> change.getClass().getSimpleName())
                .containsExactly("Open", "Clear", "Open");
    }

    @Test
    void staysLowForHours_withoutAWindow() {
        Marks low = opened(AlarmType.LOW_BATTERY, NOW);

        assertThat(decide(low, List.of(battery(after(36_000), 9)))).isEmpty();
    }

    @Test
    void countsTheWatchsOwnAlarm_whenItIsLowAlready() {
        Marks low = opened(AlarmType.LOW_BATTERY, NOW);

        assertThat(decide(low, List.of(raise(after(60), AlarmType.LOW_BATTERY))))
                .singleElement()
                .isInstanceOf(Change.Repeat.class);
    }

    @Test
    void clearsNothing_whenTheHighLevelIsOlderThanTheAlarm() {
        Marks low = opened(AlarmType.LOW_BATTERY, NOW);

        assertThat(decide(low, List.of(battery(after(-60), 90)))).isEmpty();
    }

    @Test
    void raisesNothing_whenTheLowLevelIsOlderThanTheCharging() {
        Marks charged = Marks.NONE.with(
                Topic.of(AlarmType.LOW_BATTERY),
                AlarmMark.opened(after(-600), true).clearedAt(NOW));

        assertThat(decide(charged, List.of(battery(after(-60), 10)))).isEmpty();
    }

    @Test
    void raisesNothing_whenTheLowLevelIsLate() {
        Arrival late = Arrivals.late(after(-3600), NOW, report -> report.batteryPct(5));

        assertThat(decide(Marks.NONE, List.of(late))).isEmpty();
    }

    @Test
    void tellsOfALevel_whenTheWatchsOwnAlarmWasTooLateToTellOf() {
        Marks silent = Marks.NONE.with(Topic.of(AlarmType.LOW_BATTERY), AlarmMark.opened(after(-3600), false));

        assertThat(decide(silent, List.of(battery(NOW, 10)))).singleElement().isInstanceOf(Change.Open.class);
    }

    private static List<Change> decide(Marks marks, List<Arrival> arrivals) {
        return Rules.decide(marks, RuleMemory.NONE, WatchRules.DEFAULTS, arrivals)
                .changes();
    }

    private static Marks opened(AlarmType type, Instant at) {
        return Marks.NONE.with(Topic.of(type), AlarmMark.opened(at, true));
    }

    private static Arrival raise(Instant time, AlarmType type) {
        return Arrivals.at(time, report -> report.alarm(type));
    }

    private static Arrival battery(Instant time, int pct) {
        return Arrivals.at(time, report -> report.batteryPct(pct));
    }

    private static Instant after(int seconds) {
        return NOW.plus(Duration.ofSeconds(seconds));
    }
}
