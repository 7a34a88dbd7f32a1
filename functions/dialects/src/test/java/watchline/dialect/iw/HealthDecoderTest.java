package watchline.dialect.iw;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watchline.dialect.model.Kind;
import watchline.dialect.model.Report;
import watchline.dialect.model.Vitals;

import static org.assertj.core.api.Assertions.assertThat;

class HealthDecoderTest {

    @Test
    void readsTheHeartRate() {
        Report report = Watch.says("IWAP49,68#");

        assertThat(report.kind()).isEqualTo(Kind.HEALTH);
        assertThat(report.vitals()).isEqualTo(new Vitals(68, null, null, null, null, null));
    }

    @Test
    void readsTheBloodPressure_systolicFirst() {
        Report report = Watch.says("IWAPHT,60,130,85#");

        assertThat(report.vitals()).isEqualTo(new Vitals(60, 130, 85, null, null, null));
    }

    @Test
    void readsEverything() {
        Report report = Watch.says("IWAPHP,83,117,79,98,90,36.7,,,,,,,#");

        assertThat(report.vitals()).isEqualTo(new Vitals(83, 117, 79, 98, 36.7, 90.0));
    }

    @Test
    void takesNoSugar_forNotMeasured() {
        Report report = Watch.says("IWAPHP,83,117,79,98,0.0,36.7#");

        assertThat(report.vitals()).isEqualTo(new Vitals(83, 117, 79, 98, 36.7, null));
        assertThat(report.extra()).isEmpty();
    }

    @Test
    void readsOxygenAlone_whenTheOthersAreEmpty() {
        Report report = Watch.says("IWAPHP,,,,96,,,,,,,,,#");

        assertThat(report.vitals()).isEqualTo(new Vitals(null, null, null, 96, null, null));
        assertThat(report.extra()).isEmpty();
    }

    @Test
    void believesAnOxygenOf95_besideOtherMeasurements() {
        assertThat(Watch.says("IWAPHP,83,117,79,95,0.0,36.7#").vitals().spo2Pct())
                .isEqualTo(95);
        assertThat(Watch.says("IWAPHP,,,,95,,,#").vitals().spo2Pct()).isEqualTo(95);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IWAP49,0#", "IWAPHT,0,0,0#", "IWAPHP,0,0,0,95,0.0,0.0#", "IWAPSP,0#", "IWAPTP,0.0,0.0#"})
    void measuresNothing_offTheWrist(String frame) {
        Report report = Watch.says(frame);

        assertThat(report.kind()).isEqualTo(Kind.HEALTH);
        assertThat(report.vitals().isEmpty()).isTrue();
        assertThat(report.extra()).isEmpty();
    }

    @Test
    void readsTheTemperature_andNoFillerOfABattery() {
        Report report = Watch.says("IWAP50,36.6,0#");

        assertThat(report.kind()).isEqualTo(Kind.HEALTH);
        assertThat(report.vitals().temperatureC()).isEqualTo(36.6);
        assertThat(report.status().batteryPct()).isNull();
    }

    @Test
    void readsTheTemperature_andTheBattery() {
        Report report = Watch.says("IWAP50,36.6,80#");

        assertThat(report.status().batteryPct()).isEqualTo(80);
    }

    @Test
    void readsOxygen() {
        assertThat(Watch.says("IWAPSP,97#").vitals().spo2Pct()).isEqualTo(97);
    }

    @Test
    void readsBodyAndWrist() {
        Report report = Watch.says("IWAPTP,36.0,33.0#");

        assertThat(report.vitals().temperatureC()).isEqualTo(36.0);
        assertThat(report.extra()).isEqualTo(Map.of("wristTemperatureC", 33.0));
    }

    @Test
    void dropsAWristThatIsTooHot() {
        Report report = Watch.says("IWAPTP,36.0,85.5#");

        assertThat(report.vitals().temperatureC()).isEqualTo(36.0);
        assertThat(report.extra()).isEqualTo(Map.of("dropped", List.of("wristTemperatureC: 85.5 (expected: 10-50)")));
    }

    @Test
    void dropsTheValueOutOfItsRange_andKeepsTheFrame() {
        Report report = Watch.says("IWAPHT,221,130,85#");

        assertThat(report.vitals()).isEqualTo(new Vitals(null, 130, 85, null, null, null));
        assertThat(report.extra()).isEqualTo(Map.of("dropped", List.of("heartRateBpm: 221 (expected: 30-220)")));
    }

    @Test
    void dropsTheValueThatIsNoNumber_andKeepsTheFrame() {
        Report report = Watch.says("IWAPHP,8x3,117,79,98,0.0,warm#");

        assertThat(report.vitals()).isEqualTo(new Vitals(null, 117, 79, 98, null, null));
        assertThat((List<?>) report.extra().get("dropped")).hasSize(2);
    }

    @Test
    void readsAFrameThatBreaksOff() {
        assertThat(Watch.says("IWAPHT,60,130").vitals()).isEqualTo(new Vitals(60, 130, null, null, null, null));
        assertThat(Watch.says("IWAPHT#").vitals().isEmpty()).isTrue();
    }
}
