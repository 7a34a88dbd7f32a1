package watchline.decoder.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import watchline.decoder.device.AlarmMarks;
import watchline.decoder.report.Arrival;
import watchline.decoder.report.Arrivals;
import watchline.decoder.rule.state.AlarmMark;
import watchline.dialect.model.AlarmType;
import watchline.dialect.model.AlarmType.Severity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static watchline.decoder.report.Arrivals.NOW;

/** One emergency is one notification. */
class AlarmRulesTest {

    @ParameterizedTest
    @EnumSource(AlarmType.class)
    void opensAndTells_whenATypeIsRaised(AlarmType type) {
        Arrival arrival = raise(NOW, type);

        assertThat(AlarmRules.decide(AlarmMarks.NONE, List.of(arrival)))
                .containsExactly(new AlarmDecision.Open(arrival, type, AlarmMark.opened(NOW, true)));
    }

    @Test
    void decidesNothing_whenAStateMerelyRepeats() {
        Arrival arrival = Arrivals.now(report -> report.state(AlarmType.REMOVED));

        assertThat(AlarmRules.decide(AlarmMarks.NONE, List.of(arrival))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SOS, 300, true", "SOS, 301, false", "FALL, 1800, true", "FALL, 1801, false", "OTHER, 1800, true"})
    void addsToTheAlarm_whenWithinItsWindow(AlarmType type, int seconds, boolean within) {
        List<AlarmDecision> decisions = AlarmRules.decide(opened(type, NOW), List.of(raise(after(seconds), type)));

        assertThat(decisions)
                .singleElement()
                .isInstanceOf(within ? AlarmDecision.Repeat.class : AlarmDecision.Open.class);
    }

    @Test
    void measuresTheWindowFromTheOpening_notFromTheLastReport() {
        Stream<Integer> seconds = Stream.of(0, 200, 290, 400);
        List<Arrival> arrivals =
                seconds.map(s -> raise(after(s), AlarmType.SOS)).toList();

        List<AlarmDecision> decisions = AlarmRules.decide(AlarmMarks.NONE, arrivals);

        assertThat(decisions)
                .extracting(decision -> decision.getClass().getSimpleName())
                .containsExactly("Open", "Repeat", "Repeat", "Open");
    }

    @Test
    void decidesNothing_whenTheSameReportComesAgain() {
        assertThat(AlarmRules.decide(opened(AlarmType.SOS, NOW), List.of(raise(NOW, AlarmType.SOS))))
                .isEmpty();
    }

    @Test
    void opensNoSecondAlarm_whenReportsOvertakeEachOther() {
        assertThat(AlarmRules.decide(opened(AlarmType.SOS, NOW), List.of(raise(after(-60), AlarmType.SOS))))
                .isEmpty();
    }

    @Test
    void keepsTheNewerAlarm_whenAnOlderOneArrivesLate() {
        Arrival old = Arrivals.late(after(-3600), NOW, report -> report.alarm(AlarmType.SOS));

        List<AlarmDecision> decisions = AlarmRules.decide(opened(AlarmType.SOS, NOW), List.of(old));

        assertThat(decisions).hasSize(1);
        AlarmMarks marks =
                opened(AlarmType.SOS, NOW).with(AlarmType.SOS, decisions.get(0).mark());
        assertThat(marks.newest(AlarmType.SOS)).isEqualTo(AlarmMark.opened(NOW, true));
    }

    @Test
    void opensOneAlarm_whenADeadZoneHeldSeveralReportsOfOneEmergency() {
        AlarmMarks marks = opened(AlarmType.SOS, NOW);
        Arrival first = Arrivals.late(after(-3600), NOW, report -> report.alarm(AlarmType.SOS));
        Arrival second = Arrivals.late(after(-3540), NOW, report -> report.alarm(AlarmType.SOS));

        List<AlarmDecision> decisions = AlarmRules.decide(marks, List.of(first, second));

        assertThat(decisions)
                .extracting(decision -> decision.getClass().getSimpleName())
                .containsExactly("Open", "Repeat");
    }

    @ParameterizedTest
    @EnumSource(AlarmType.class)
    void tellsOnlyOfWhatIsCritical_whenAReportIsLate(AlarmType type) {
        Arrival late = Arrivals.late(after(-901), NOW, report -> report.alarm(type));

        AlarmDecision decision =
                AlarmRules.decide(AlarmMarks.NONE, List.of(late)).get(0);

        assertThat(decision.mark().told()).isEqualTo(type.severity() == Severity.CRITICAL);
    }

    @Test
    void tells_whenAReportIsFifteenMinutesOld() {
        Arrival old = Arrivals.late(after(-900), NOW, report -> report.alarm(AlarmType.REMOVED));

        assertThat(AlarmRules.decide(AlarmMarks.NONE, List.of(old))
                        .get(0)
                        .mark()
                        .told())
                .isTrue();
    }

    @Test
    void tells_whenTheAlarmBeforeWasTooLateToTellOf() {
        AlarmMarks silent = AlarmMarks.NONE.with(AlarmType.REMOVED, AlarmMark.opened(after(-1000), false));
        Arrival arrival = raise(NOW, AlarmType.REMOVED);

        assertThat(AlarmRules.decide(silent, List.of(arrival)))
                .containsExactly(new AlarmDecision.Open(arrival, AlarmType.REMOVED, AlarmMark.opened(NOW, true)));
    }

    @Test
    void keepsTypesApart() {
        Arrival both = Arrivals.now(report -> report.alarm(AlarmType.FALL).alarm(AlarmType.SOS));

        List<AlarmDecision> decisions = AlarmRules.decide(opened(AlarmType.SOS, after(-10)), List.of(both));

        assertThat(decisions)
                .extracting(AlarmDecision::type, decision -> decision.getClass().getSimpleName())
                .containsExactlyInAnyOrder(tuple(AlarmType.FALL, "Open"), tuple(AlarmType.SOS, "Repeat"));
    }

    @ParameterizedTest
    @CsvSource({"16, 0", "15, 1", "0, 1"})
    void raisesLowBattery_byTheLevel(int pct, int alarms) {
        assertThat(AlarmRules.decide(AlarmMarks.NONE, List.of(battery(NOW, pct))))
                .hasSize(alarms);
    }

    @Test
    void raisesLowBatteryOnce_untilItWasCharged() {
        int[] pcts = {14, 12, 16, 20, 15, 21, 14};
        List<Arrival> levels = IntStream.range(0, pcts.length)
                .mapToObj(i -> battery(after(60 * i), pcts[i]))
                .toList();

        assertThat(AlarmRules.decide(AlarmMarks.NONE, levels))
                .extracting(decision -> decision.getClass().getSimpleName())
                .containsExactly("Open", "Clear", "Open");
    }

    @Test
    void staysLowForHours_withoutAWindow() {
        AlarmMarks low = opened(AlarmType.LOW_BATTERY, NOW);

        assertThat(AlarmRules.decide(low, List.of(battery(after(36_000), 9)))).isEmpty();
    }

    @Test
    void countsTheWatchsOwnAlarm_whenItIsLowAlready() {
        AlarmMarks low = opened(AlarmType.LOW_BATTERY, NOW);

        assertThat(AlarmRules.decide(low, List.of(raise(after(60), AlarmType.LOW_BATTERY))))
                .singleElement()
                .isInstanceOf(AlarmDecision.Repeat.class);
    }

    @Test
    void clearsNothing_whenTheHighLevelIsOlderThanTheAlarm() {
        AlarmMarks low = opened(AlarmType.LOW_BATTERY, NOW);

        assertThat(AlarmRules.decide(low, List.of(battery(after(-60), 90)))).isEmpty();
    }

    @Test
    void raisesNothing_whenTheLowLevelIsOlderThanTheCharging() {
        AlarmMarks charged = AlarmMarks.NONE.with(
                AlarmType.LOW_BATTERY, AlarmMark.opened(after(-600), true).clearedAt(NOW));

        assertThat(AlarmRules.decide(charged, List.of(battery(after(-60), 10)))).isEmpty();
    }

    @Test
    void raisesNothing_whenTheLowLevelIsLate() {
        Arrival late = Arrivals.late(after(-3600), NOW, report -> report.batteryPct(5));

        assertThat(AlarmRules.decide(AlarmMarks.NONE, List.of(late))).isEmpty();
    }

    @Test
    void tellsOfALevel_whenTheWatchsOwnAlarmWasTooLateToTellOf() {
        AlarmMarks silent = AlarmMarks.NONE.with(AlarmType.LOW_BATTERY, AlarmMark.opened(after(-3600), false));

        assertThat(AlarmRules.decide(silent, List.of(battery(NOW, 10))))
                .singleElement()
                .isInstanceOf(AlarmDecision.Open.class);
    }

    private static AlarmMarks opened(AlarmType type, Instant at) {
        return AlarmMarks.NONE.with(type, AlarmMark.opened(at, true));
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
