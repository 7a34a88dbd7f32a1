package watchline.dialect.iw;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import watchline.dialect.model.AlarmType;
import watchline.dialect.model.Kind;
import watchline.dialect.model.Report;

import static org.assertj.core.api.Assertions.assertThat;

class AlarmCodesTest {

    private static final String BEFORE =
            "IWAP10080524A2232.9806N11404.9355E000.1061830323.8706000908000502,460,0,9520,3671,";
    private static final String AFTER = ",zh-cn,00,HOME|74-DE-2B-E8-72-41|97#";

    @ParameterizedTest
    @CsvSource({
        "01, SOS",
        "02, LOW_BATTERY",
        "03, REMOVED",
        "05, FALL",
        "06, FALL",
        "07, HEART_RATE",
        "08, HEART_RATE",
        "09, HEART_RATE",
        "10, BLOOD_PRESSURE",
        "11, BLOOD_PRESSURE",
        "12, BLOOD_PRESSURE",
        "13, BLOOD_PRESSURE",
        "16, OTHER",
        "17, TEMPERATURE",
        "18, TEMPERATURE",
        "19, POWER_OFF",
        "20, GEOFENCE_EXIT",
        "21, GEOFENCE_ENTER",
        "23, OTHER",
        "99, OTHER"
    })
    void raises(String code, AlarmType expected) {
        Report report = Watch.says(BEFORE + code + AFTER);

        assertThat(report.raised()).containsExactly(expected);
        assertThat(report.alarms()).containsExactly(expected);
        assertThat(report.extra()).containsEntry("alarmCode", code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "04", "14", "15", "22"})
    void raisesNothing_butKeepsTheCode(String code) {
        Report report = Watch.says(BEFORE + code + AFTER);

        assertThat(report.alarms()).isEmpty();
        assertThat(report.extra()).containsEntry("alarmCode", code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "100", "0x01"})
    void raisesAnAlarmOfNoKnownKind_whenTheCodeCannotBeRead(String code) {
        Report report = Watch.says(BEFORE + code + AFTER);

        assertThat(report.raised()).containsExactly(AlarmType.OTHER);
        assertThat(report.extra()).doesNotContainKey("alarmCode");
    }

    @Test
    void raisesAnAlarmOfNoKnownKind_whenTheFrameBreaksOff() {
        assertThat(Watch.says("IWAP10080524A2232#").raised()).containsExactly(AlarmType.OTHER);
        assertThat(Watch.says("IWAP10#").raised()).containsExactly(AlarmType.OTHER);
    }

    @Test
    void writesACodeOfOneDigit_withTwo() {
        Report report = Watch.says(BEFORE + "1" + AFTER);

        assertThat(report.raised()).containsExactly(AlarmType.SOS);
        assertThat(report.extra()).containsEntry("alarmCode", "01");
    }

    @Test
    void knowsWhetherTheWatchIsWorn() {
        assertThat(Watch.says(BEFORE + "03" + AFTER).status().worn()).isFalse();
        assertThat(Watch.says(BEFORE + "04" + AFTER).status().worn()).isTrue();
        assertThat(Watch.says(BEFORE + "01" + AFTER).status().worn()).isNull();
    }

    @Test
    void readsThePlaceAndTheSurroundings() {
        Report report = Watch.says(BEFORE + "01" + AFTER);

        assertThat(report.kind()).isEqualTo(Kind.POSITION);
        assertThat(report.place().lat()).isEqualTo(22.5496767);
        assertThat(report.place().lon()).isEqualTo(114.0822583);
        assertThat(report.cells()).hasSize(1);
        assertThat(report.wifi()).singleElement().satisfies(ap -> assertThat(ap.rssiDbm())
                .isEqualTo(-53));
    }

    @Test
    void readsTheBeaconsBehindTheLanguage() {
        Report report = Watch.says(BEFORE + "01,zh-cn|1@bt1|bc-57-29-6b-95-65|52,00,#");

        assertThat(report.ble()).singleElement().satisfies(beacon -> {
            assertThat(beacon.mac()).isEqualTo("bc:57:29:6b:95:65");
            assertThat(beacon.rssiRaw()).isEqualTo(52);
        });
    }

    @ParameterizedTest
    @CsvSource({"00, false, false", "10, true, false", "01, false, true", "11, true, true", "1, false, false"})
    void readsWhatTheWatchWants(String flags, boolean address, boolean link) {
        Report report = Watch.says(BEFORE + "01,en," + flags + ",#");

        assertThat(report.extra().containsKey("addressWanted")).isEqualTo(address);
        assertThat(report.extra().containsKey("mapLinkWanted")).isEqualTo(link);
    }
}
