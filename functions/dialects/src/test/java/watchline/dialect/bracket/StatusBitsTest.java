package watchline.dialect.bracket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import watchline.dialect.Described;
import watchline.dialect.model.AlarmType;
import watchline.dialect.model.Report;

import static org.assertj.core.api.Assertions.assertThat;

class StatusBitsTest {

    private static final BracketDialect DIALECT = new BracketDialect();

    @ParameterizedTest
    @CsvSource({
        "00000001, LOW_BATTERY",
        "00004000, POWER_OFF",
        "00010000, SOS",
        "00020000, LOW_BATTERY",
        "00040000, GEOFENCE_EXIT",
        "00080000, GEOFENCE_ENTER",
        "00100000, REMOVED",
        "00200000, FALL",
        "00400000, HEART_RATE",
        "10000, SOS",
        "1, LOW_BATTERY",
    })
    void raisesTheAlarm_inAnyFrame(String word, AlarmType type) {
        Report report = Described.report(DIALECT, Frames.position("UD", word, ""));

        assertThat(report.alarms()).containsExactly(type);
        assertThat(report.raised()).containsExactly(type);
    }

    @ParameterizedTest
    @CsvSource({"00000002, GEOFENCE_EXIT", "00000004, GEOFENCE_ENTER"})
    void onlyStatesWhereTheFenceIs_inAPosition(String word, AlarmType type) {
        Report report = Described.report(DIALECT, Frames.position("UD", word, ""));

        assertThat(report.alarms()).containsExactly(type);
        assertThat(report.raised()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"00000001, LOW_BATTERY", "00000002, GEOFENCE_EXIT", "00000004, GEOFENCE_ENTER"})
    void raisesAState_inAnAlarmFrame(String word, AlarmType type) {
        Report report = Described.report(DIALECT, Frames.position("AL", word, ""));

        assertThat(report.raised()).containsExactly(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "00000000", "00000018", "00008000", "FF800000", "zz", ""})
    void raisesOther_whenAnAlarmFrameNamesNoAlarm(String word) {
        Report report = Described.report(DIALECT, Frames.position("AL", word, ""));

        assertThat(report.raised()).containsExactly(AlarmType.OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000018", "00000008", "00000010", "00008000", "0"})
    void raisesNothing_forWornAndStill(String word) {
        Report report = Described.report(DIALECT, Frames.position("UD", word, ""));

        assertThat(report.alarms()).isEmpty();
        assertThat(report.status().worn()).isNull();
    }

    @Test
    void saysNotWorn_whenTheWatchWasTakenOff() {
        Report report = Described.report(DIALECT, Frames.position("AL", "00100018", ""));

        assertThat(report.status().worn()).isFalse();
        assertThat(report.alarms()).containsExactly(AlarmType.REMOVED);
    }

    @Test
    void listsEveryAlarmOnce_inTheOrderOfTheBits() {
        Report report = Described.report(DIALECT, Frames.position("AL", "00230001", ""));

        assertThat(report.alarms()).containsExactly(AlarmType.LOW_BATTERY, AlarmType.SOS, AlarmType.FALL);
    }

    @Test
    void keepsTheWord_asItCame() {
        Report report = Described.report(DIALECT, Frames.position("UD", "00000008", ""));

        assertThat(report.extra()).containsEntry("status", "00000008");
    }

    @Test
    void keepsNoWordOfZeros() {
        Report report = Described.report(DIALECT, Frames.position("UD", "00000000", ""));

        assertThat(report.extra()).isEmpty();
    }
}
