package watchline.dialect.iw;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watchline.dialect.model.Kind;
import watchline.dialect.model.Report;
import watchline.dialect.model.Vitals;

import static org.assertj.core.api.Assertions.assertThat;

class MeasurementDecoderTest {

    @Test
    void readsTheBloodPressure_diastolicFirst() {
        Report report = Watch.says("IWAPJK,2021-05-29 13:00:00,1,69|120#");

        assertThat(report.kind()).isEqualTo(Kind.HEALTH);
        assertThat(report.time()).isEqualTo(Instant.parse("2021-05-29T13:00:00Z"));
        assertThat(report.vitals()).isEqualTo(new Vitals(null, 120, 69, null, null, null));
    }

    @Test
    void readsTheHeartRate() {
        Report report = Watch.says("IWAPJK,2026-08-25 17:33:03,2,57#");

        assertThat(report.vitals()).isEqualTo(new Vitals(57, null, null, null, null, null));
    }

    @Test
    void readsTheTemperature() {
        Report report = Watch.says("IWAPJK,2024-03-28 14:21:09,3,36.19#");

        assertThat(report.vitals()).isEqualTo(new Vitals(null, null, null, null, 36.19, null));
    }

    @Test
    void readsOxygen() {
        Report report = Watch.says("IWAPJK,2024-03-28 14:21:09,4,97#");

        assertThat(report.vitals()).isEqualTo(new Vitals(null, null, null, 97, null, null));
    }

    @Test
    void keepsATypeOfNoPaperAsItCame() {
        Report report = Watch.says("IWAPJK,2024-03-28 14:21:09,5,675#");

        assertThat(report.vitals().isEmpty()).isTrue();
        assertThat(report.extra()).isEqualTo(Map.of("measurementType", 5L, "measurementValue", "675"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-30 14:21:09", "2024-03-28T14:21", "24-03-28 14:21:09", "2036-01-01 00:00:00"})
    void hasNoTime_whenTheWatchSaysNone(String time) {
        Report report = Watch.says("IWAPJK," + time + ",2,57#");

        assertThat(report.time()).isNull();
        assertThat(report.extra()).isEqualTo(Map.of("deviceTime", time));
        assertThat(report.vitals().heartRateBpm()).isEqualTo(57);
    }

    @Test
    void dropsHalfAPair_andKeepsTheOther() {
        Report report = Watch.says("IWAPJK,2021-05-29 13:00:00,1,x|120#");

        assertThat(report.vitals()).isEqualTo(new Vitals(null, 120, null, null, null, null));
        assertThat(report.extra()).isEqualTo(Map.of("dropped", List.of("diastolicMmHg: x (expected: 30-150)")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-4294967294", "4294967298", "-2"})
    void takesNoTypeForAnother_thatEndsInTheSameBits(String type) {
        Report report = Watch.says("IWAPJK,2021-05-29 13:00:00," + type + ",57#");

        assertThat(report.vitals().isEmpty()).isTrue();
        assertThat(report.extra()).containsEntry("dropped", List.of("measurementType: " + type + " (expected: 0-999)"));
    }
}
