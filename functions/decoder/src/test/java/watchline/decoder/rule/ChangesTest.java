package watchline.decoder.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import watchline.decoder.report.Arrival;
import watchline.decoder.report.Arrivals;
import watchline.decoder.rule.setting.Level;
import watchline.decoder.rule.setting.Vital;
import watchline.decoder.rule.setting.WatchRules;
import watchline.decoder.rule.state.AlarmMark;
import watchline.decoder.rule.state.Marks;
import watchline.decoder.rule.state.RuleMemory;
import watchline.decoder.rule.state.Topic;
import watchline.dialect.model.AlarmType;

import static org.assertj.core.api.Assertions.assertThat;
import static watchline.decoder.report.Arrivals.NOW;

/** Alarms that last until something settles them, and more emergencies than are remembered. */
class ChangesTest {

    @ParameterizedTest
    @EnumSource(
            value = AlarmType.class,
            names = {"REMOVED", "POWER_OFF", "HEART_RATE", "BLOOD_PRESSURE", "TEMPERATURE", "SPO2", "BLOOD_SUGAR"})
    void doesNotOpenAgain_whileAStateIsOpen(AlarmType type) {
        Marks open = Marks.NONE.with(Topic.of(type), AlarmMark.opened(NOW, true));

        assertThat(words(open, raise(hours(11), type))).containsExactly("repeat " + type.wireName());
    }

    @ParameterizedTest
    @CsvSource({"43200, repeat removed", "43201, tell removed"})
    void opensAgain_whenNothingWasHeardOfItForTwelveHours(int seconds, String change) {
        Marks open = Marks.NONE.with(
                Topic.of(AlarmType.REMOVED),
                AlarmMark.opened(NOW.minusSeconds(9), true).repeatedAt(NOW));

        assertThat(words(open, raise(NOW.plusSeconds(seconds), AlarmType.REMOVED)))
                .containsExactly(change);
    }

    @ParameterizedTest
    @CsvSource({"1800, reopen removed", "1801, tell removed"})
    void isTheSameOneAgain_withinHalfAnHourOfItsOpening(int seconds, String change) {
        Marks cleared = Marks.NONE.with(
                Topic.of(AlarmType.REMOVED), AlarmMark.opened(NOW, true).clearedAt(NOW.plusSeconds(60)));

        assertThat(words(cleared, raise(NOW.plusSeconds(seconds), AlarmType.REMOVED)))
                .containsExactly(change);
    }

    @Test
    void tells_whenNobodyWasToldOfTheOneThatWasCleared() {
        Marks cleared = Marks.NONE.with(
                Topic.of(AlarmType.REMOVED), AlarmMark.opened(NOW, false).clearedAt(NOW.plusSeconds(60)));

        assertThat(words(cleared, raise(NOW.plusSeconds(120), AlarmType.REMOVED)))
                .containsExactly("tell removed");
    }

    @Test
    void openedAgain_itIsOpen() {
        Topic removed = Topic.of(AlarmType.REMOVED);
        AlarmMark cleared = AlarmMark.opened(NOW, true).clearedAt(NOW.plusSeconds(60));

        Outcome outcome = decide(Marks.NONE.with(removed, cleared), raise(NOW.plusSeconds(120), AlarmType.REMOVED));

        assertThat(outcome.marks().newest(removed))
                .isEqualTo(AlarmMark.opened(NOW, true).repeatedAt(NOW.plusSeconds(120)));
    }

    @Test
    void forgetsWhatIsOlderThanAllThatIsRemembered_unlessItIsCritical() {
        List<Arrival> day = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            day.add(raise(hours(i), AlarmType.TAMPER));
            day.add(raise(hours(i), AlarmType.SOS));
        }
        Outcome first = Rules.decide(Marks.NONE, RuleMemory.NONE, WatchRules.DEFAULTS, day);

        assertThat(words(first.marks(), raise(hours(0), AlarmType.TAMPER))).isEmpty();
        assertThat(words(first.marks(), raise(hours(0), AlarmType.SOS))).containsExactly("tell sos");
        assertThat(words(first.marks(), raise(hours(2), AlarmType.SOS))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, true, tell-clear lowBattery", "false, true, clear lowBattery", "true, false, clear lowBattery"})
    void tellsThatItIsCharged_whenThatIsWantedAndTheAlarmWasTold(boolean notice, boolean told, String change) {
        Marks open = Marks.NONE.with(Topic.of(AlarmType.LOW_BATTERY), AlarmMark.opened(NOW, told));
        Arrival charged = Arrivals.at(NOW.plusSeconds(60), report -> report.batteryPct(80));

        Outcome outcome =
                Rules.decide(open, RuleMemory.NONE, WatchRules.DEFAULTS.withChargedNotice(notice), List.of(charged));

        assertThat(outcome.changes()).extracting(Told::inWords).containsExactly(change);
    }

    @Test
    void doesNotTellLateThatItWasCharged() {
        Marks open = Marks.NONE.with(Topic.of(AlarmType.LOW_BATTERY), AlarmMark.opened(NOW, true));
        Arrival charged = Arrivals.late(NOW.plusSeconds(60), NOW.plusSeconds(3600), report -> report.batteryPct(80));

        Outcome outcome =
                Rules.decide(open, RuleMemory.NONE, WatchRules.DEFAULTS.withChargedNotice(true), List.of(charged));

        assertThat(outcome.changes()).extracting(Told::inWords).containsExactly("clear lowBattery");
    }

    @ParameterizedTest
    @CsvSource({"180, 0", "181, 1"})
    void takesNoLastWordsForSwitchingOn(int seconds, int cleared) {
        Marks off = Marks.NONE.with(Topic.of(AlarmType.POWER_OFF), AlarmMark.opened(NOW, true));

        assertThat(words(off, Arrivals.at(NOW.plusSeconds(seconds), report -> report)))
                .hasSize(cleared);
    }

    @Test
    void saysWhatWasMeasuredAndWhichBoundItIsBeyond() {
        Outcome outcome = Rules.decide(
                Marks.NONE,
                RuleMemory.NONE,
                WatchRules.DEFAULTS,
                List.of(
                        Arrivals.at(NOW, report -> report.spo2Pct(85)),
                        Arrivals.at(NOW.plusSeconds(60), report -> report.spo2Pct(84))));

        assertThat(outcome.changes())
                .extracting(Change::detail)
                .containsExactly(new Detail.Measured(Vital.SPO2, 84, Level.LOW, 90));
    }

    private static List<String> words(Marks marks, Arrival arrival) {
        return decide(marks, arrival).changes().stream().map(Told::inWords).toList();
    }

    private static Outcome decide(Marks marks, Arrival arrival) {
        return Rules.decide(marks, RuleMemory.NONE, WatchRules.DEFAULTS, List.of(arrival));
    }

    private static Arrival raise(Instant time, AlarmType type) {
        return Arrivals.at(time, report -> report.alarm(type));
    }

    private static Instant hours(int hours) {
        return NOW.plus(Duration.ofHours(hours));
    }
}
