package watchline.dialect.iw;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watchline.dialect.model.AlarmType;
import watchline.dialect.model.Kind;
import watchline.dialect.model.Report;
import watchline.dialect.model.Status;

import static org.assertj.core.api.Assertions.assertThat;

class HeartbeatDecoderTest {

    @Test
    void readsLineV() {
        Report report = Watch.says("IWAP03,06000908000102,05555,30#");

        assertThat(report.kind()).isEqualTo(Kind.STATUS);
        assertThat(report.status()).isEqualTo(new Status(80, 60, 5555, 30, null));
        assertThat(report.place().satellites()).isEqualTo(9);
        assertThat(report.extra()).isEqualTo(Map.of("workingMode", 2L));
    }

    @Test
    void readsLineT() {
        Report report = Watch.says("IWAP03,06300706800008,0,00,8,600#");

        assertThat(report.status()).isEqualTo(new Status(68, 63, 0, 0, null));
        assertThat(report.extra()).isEqualTo(Map.of("workingMode", 8L, "intervalSeconds", 600L));
    }

    @ParameterizedTest
    @CsvSource({
        "080000070, 70, false",
        "08000007000, 70, false",
        "0800000700000, 70, false",
        "08000007000001, 70, true",
        "0800000700000112345, 70, true",
        "080000070A1B01, 70, true"
    })
    void readsAsMuchOfTheStatusWordAsIsThere(String status, int battery, boolean mode) {
        Report report = Watch.says("IWAP03," + status + ",00022,00#");

        assertThat(report.status().batteryPct()).isEqualTo(battery);
        assertThat(report.extra().containsKey("workingMode")).isEqualTo(mode);
    }

    @Test
    void readsNoBattery_outOfEightDigits() {
        Report report = Watch.says("IWAP03,08000007,00022,00#");

        assertThat(report.status()).isEqualTo(new Status(null, 80, 22, 0, null));
    }

    @Test
    void readsTheRestOfTheStatusWord_whenOneGroupIsWrong() {
        Report report = Watch.says("IWAP03,xxx00725500001,00022,00#");

        assertThat(report.status()).isEqualTo(new Status(null, null, 22, 0, null));
        assertThat(report.place().satellites()).isEqualTo(7);
        assertThat(report.extra()).containsEntry("dropped", List.of("batteryPct: 255 (expected: 0-100)"));
    }

    @Test
    void keepsTheRest_whenTheStepsAreNoNumber() {
        Report report = Watch.says("IWAP03,08000007000001,many,03#");

        assertThat(report.status()).isEqualTo(new Status(70, 80, null, 3, null));
        assertThat(report.extra()).containsEntry("dropped", List.of("steps: many (expected: 0-999999)"));
    }

    @Test
    void readsAnEmptyHeartbeat() {
        Report report = Watch.says("IWAP03#");

        assertThat(report.status()).isEqualTo(new Status(null, null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource({"'IWAP04,075#', 75", "IWAP04075#, 75", "'IWAP04,026#', 26"})
    void takesAHighMarkOfTheBattery_forANotice(String frame, int percent) {
        Report report = Watch.says(frame);

        assertThat(report.status().batteryPct()).isEqualTo(percent);
        assertThat(report.raised()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'IWAP04,025#', 25", "IWAP04010#, 10", "'IWAP04,0#', 0"})
    void raisesLowBattery_from25Down(String frame, int percent) {
        Report report = Watch.says(frame);

        assertThat(report.status().batteryPct()).isEqualTo(percent);
        assertThat(report.raised()).containsExactly(AlarmType.LOW_BATTERY);
    }

    @ParameterizedTest
    @CsvSource({"'IWAP04,255#'", "'IWAP04,-5#'", "'IWAP04,low#'", "IWAP04#"})
    void raisesNothing_forALevelThatIsNone(String frame) {
        Report report = Watch.says(frame);

        assertThat(report.status().batteryPct()).isNull();
        assertThat(report.raised()).isEmpty();
    }
}
