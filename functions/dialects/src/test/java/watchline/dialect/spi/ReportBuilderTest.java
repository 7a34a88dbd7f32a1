package watchline.dialect.spi;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watchline.dialect.model.AlarmType;
import watchline.dialect.model.Fix;
import watchline.dialect.model.Kind;
import watchline.dialect.model.Report;
import watchline.dialect.model.WifiAp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReportBuilderTest {

    private static final String MAC = "9c:63:5b:58:23:2b";

    private final ReportBuilder builder = new ReportBuilder("XX", Kind.STATUS);

    @ParameterizedTest
    @CsvSource({"0", "100"})
    void keepsABattery_withinItsBounds(int percent) {
        Report report = builder.batteryPct(percent).build();

        assertThat(report.status().batteryPct()).isEqualTo(percent);
        assertThat(report.extra()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-1", "101", "4294967296"})
    void dropsABattery_outsideItsBounds_andSaysSo(long percent) {
        Report report = builder.batteryPct(percent).build();

        assertThat(report.status().batteryPct()).isNull();
        assertThat(report.extra()).containsEntry("dropped", List.of("batteryPct: " + percent + " (expected: 0-100)"));
    }

    @ParameterizedTest
    @CsvSource({"29.9, false", "30, true", "43, true", "43.1, false"})
    void holdsTheTemperatureToItsBounds(double degrees, boolean kept) {
        Report report = builder.temperatureC(degrees).build();

        assertThat(report.vitals().temperatureC() != null).isEqualTo(kept);
    }

    @Test
    void takesZeroVitals_forNotMeasured() {
        Report report = builder.heartRateBpm(0)
                .systolicMmHg(0)
                .diastolicMmHg(0)
                .spo2Pct(0)
                .temperatureC(0)
                .bloodSugarMgDl(0)
                .build();

        assertThat(report.vitals().isEmpty()).isTrue();
        assertThat(report.extra()).isEmpty();
    }

    @Test
    void saysNothing_forWhatWasNotSaid() {
        Report report = builder.heartRateBpm(Numbers.NONE)
                .temperatureC(Double.NaN)
                .steps(Numbers.NONE)
                .extraWhole("n", Numbers.NONE)
                .extraDecimal("d", Double.NaN)
                .extra("t", "")
                .build();

        assertThat(report.vitals().isEmpty()).isTrue();
        assertThat(report.extra()).isEmpty();
    }

    @Test
    void keepsAPlace() {
        Report report = builder.place(Fix.GNSS, -33.5, 151.25).build();

        assertThat(report.place().fix()).isEqualTo(Fix.GNSS);
        assertThat(report.place().lat()).isEqualTo(-33.5);
        assertThat(report.place().lon()).isEqualTo(151.25);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "NaN, 5", "5, NaN", "90.1, 5", "5, -180.1"})
    void hasNoFix_withoutBothCoordinates(double lat, double lon) {
        Report report = builder.place(Fix.GNSS, lat, lon).build();

        assertThat(report.place().fix()).isEqualTo(Fix.NONE);
        assertThat(report.place().hasCoordinates()).isFalse();
    }

    @Test
    void keepsAPlaceOnTheEquator() {
        Report report = builder.place(Fix.GNSS, 0, 6.5).build();

        assertThat(report.place().fix()).isEqualTo(Fix.GNSS);
    }

    @Test
    void countsAnAlarmAmongTheStates_andOnce() {
        Report report = builder.alarm(AlarmType.SOS).alarm(AlarmType.SOS).build();

        assertThat(report.alarms()).containsExactly(AlarmType.SOS);
        assertThat(report.raised()).containsExactly(AlarmType.SOS);
    }

    @Test
    void raisesNothing_forAStateThatRepeats() {
        Report report = builder.state(AlarmType.LOW_BATTERY).build();

        assertThat(report.alarms()).containsExactly(AlarmType.LOW_BATTERY);
        assertThat(report.raised()).isEmpty();
    }

    @Test
    void keepsAnAccessPointOnce() {
        Report report = builder.wifi(MAC, -50, "a").wifi(MAC, -60, "b").build();

        assertThat(report.wifi()).containsExactly(new WifiAp(MAC, -50, "a"));
    }

    @Test
    void keepsNoAccessPoint_withoutAMac() {
        assertThat(builder.wifi(null, -50, "a").build().wifi()).isEmpty();
    }

    @Test
    void endsItsListsAtTheLimit() {
        for (int i = 0; i <= Bounds.MAX_LIST; i++) {
            builder.wifi("00:00:00:00:00:" + (10 + i), -50, null)
                    .cellDbm(1, 1, 1, i, Numbers.NONE)
                    .beaconRaw(MAC, 1, null);
        }

        Report report = builder.build();

        assertThat(report.wifi()).hasSize(Bounds.MAX_LIST);
        assertThat(report.cells()).hasSize(Bounds.MAX_LIST);
        assertThat(report.ble()).hasSize(Bounds.MAX_LIST);
    }

    @Test
    void keepsTheRestOfACell_whenItsAreaIsOutOfBounds() {
        Report report = builder.cellDbm(204, 8, 65_536, 268_435_455, -80).build();

        assertThat(report.cells()).singleElement().satisfies(cell -> {
            assertThat(cell.lac()).isNull();
            assertThat(cell.cid()).isEqualTo(268_435_455L);
            assertThat(cell.rssiDbm()).isEqualTo(-80);
        });
    }

    @ParameterizedTest
    @CsvSource({"268435456", "-1"})
    void keepsNoCell_whoseIdIsOutOfBounds(long cid) {
        Report report = builder.cellDbm(204, 8, 1, cid, -80).build();

        assertThat(report.cells()).isEmpty();
        assertThat(report.extra()).containsKey("dropped");
    }

    @Test
    void notesNoMoreThanAFewDrops() {
        for (int i = 0; i < 50; i++) {
            builder.drop("n: " + i);
        }

        assertThat((List<?>) builder.build().extra().get("dropped")).hasSize(8);
    }

    @Test
    void letsNobodyWriteIntoAReport() {
        Report report = builder.extra("a", 1).build();

        assertThatThrownBy(() -> report.extra().put("b", 2)).isInstanceOf(UnsupportedOperationException.class);
    }
}
