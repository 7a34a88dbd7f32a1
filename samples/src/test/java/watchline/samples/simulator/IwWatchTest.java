package watchline.samples.simulator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class IwWatchTest {

    private static final String IMEI = "359999990000010";

    private final IwWatch watch = new IwWatch(IMEI);

    @Test
    void logsInWithItsBareImei() {
        Frame login = watch.login(Moments.indoors()).orElseThrow();

        assertThat(login.bytes()).asString().isEqualTo("IWAP00359999990000010#");
    }

    @ParameterizedTest
    @ValueSource(strings = {"IWBP00,20261122094811,0#", "IWBP00,20261122094811,-5#", "IWBP00,20261122094811,12#"})
    void takesAnyClockForAnAnswerToItsLogin(String downlink) {
        assertThat(watch.login(Moments.indoors()).orElseThrow().reply().fits(downlink))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IWBP00#",
                "IWBP00,20261122094811#",
                "IWBP00,2026112209481,0#",
                "IWBP00,20261122094811,#",
                "IWBP00,20261122094811,5.5#",
                "IWBP00,20261122094811,0",
                "IWBP01#"
            })
    void refusesWhatSetsNoClock(String downlink) {
        assertThat(watch.login(Moments.indoors()).orElseThrow().reply().fits(downlink))
                .isFalse();
    }

    @Test
    void writesAPositionOutdoors() {
        assertThat(Moments.text(watch, Occasion.POSITION, Moments.outdoors()))
                .isEqualTo("IWAP01261122A0020.9841N00018.6940E004.3094811090.0008000906600001"
                        + ",001,01,8001,5731045,Net-0a1b|02-00-5e-10-0a-1b|100&Net-0a1c|02-00-5e-10-0a-1c|88#");
    }

    @Test
    void writesTheNetworksAroundItIndoors_andFillersForThePlace() {
        assertThat(Moments.text(watch, Occasion.POSITION, Moments.indoors()))
                .startsWith("IWAP01261122V0000.0000N00000.0000E000.1094811323.8708000001500001,001,01,");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSITION", "LOW_BATTERY", "FALL", "SOS"})
    void keepsTheBlockAt59Characters(Occasion occasion) {
        String frame = Moments.text(watch, occasion, Moments.outdoors());

        assertThat(frame.substring("IWAP01".length(), frame.indexOf(','))).hasSize(59);
    }

    @Test
    void neverWritesSixtyMinutes() {
        Moment nearlyADegree = withPlace(0.99999999, -0.99999999);

        assertThat(Moments.text(watch, Occasion.POSITION, nearlyADegree)).contains("A0100.0000N00100.0000W");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "HEARTBEAT; IWAP03,08000906600001,01234,03#",
                "NETWORKS; 'IWAP02,en,0,2,001,01,8001|5731045|76,8001|77|60,"
                        + "2,Net-0a1b|02-00-5e-10-0a-1b|100&Net-0a1c|02-00-5e-10-0a-1c|88#'",
                "HEART_RATE; IWAP49,97#",
                "BLOOD_PRESSURE; IWAPHT,97,131,82#",
                "OXYGEN; IWAPHP,97,131,82,97,0.0,36.6#",
                "TEMPERATURE; IWAP50,36.6,66#",
                "BATTERY_LEVEL; IWAP04,066#"
            })
    void writesWhatItMeasures(Occasion occasion, String expected) {
        assertThat(Moments.text(watch, occasion, Moments.outdoors())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"SOS, 01", "LOW_BATTERY, 02", "FALL, 06"})
    void tellsAlarmsApartByTheirCode(Occasion occasion, String code) {
        assertThat(Moments.text(watch, occasion, Moments.outdoors()))
                .startsWith("IWAP10")
                .contains(",5731045," + code + ",en,00,");
    }

    @ParameterizedTest
    @CsvSource({"HEARTBEAT, IWBP03#", "POSITION, IWBP01#", "SOS, IWBP10#", "OXYGEN, IWBPHP#", "BATTERY_LEVEL, IWBP04#"})
    void waitsForTheReplyOfItsKind(Occasion occasion, String reply) {
        ReplyRule rule = watch.frame(Moments.due(occasion, Moments.outdoors()), false)
                .orElseThrow()
                .reply();

        assertThat(rule.fits(reply)).isTrue();
        assertThat(rule.fits(reply + "#")).isFalse();
    }

    @Test
    void acknowledgesACommand_andSaysWhereItIs() {
        Command command = watch.command("IWBP16,359999990000010,080835#").orElseThrow();

        assertThat(command.acknowledgement().bytes()).asString().isEqualTo("IWAP16,080835#");
        assertThat(command.then()).isEqualTo(Occasion.LOCATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IWBP03#", "IWBP16,353456789012345,080835#", "IWBP16,359999990000010,0835#"})
    void takesNothingElseForACommand(String downlink) {
        assertThat(watch.command(downlink)).isEmpty();
    }

    private static Moment withPlace(double lat, double lon) {
        Moment moment = Moments.outdoors();
        return new Moment(
                moment.activity(),
                moment.minuteOfDay(),
                true,
                lat,
                lon,
                moment.speedKmh(),
                moment.courseDeg(),
                moment.altitudeM(),
                moment.satellites(),
                moment.hdop(),
                moment.accuracyM(),
                moment.signalPct(),
                moment.batteryPct(),
                moment.steps(),
                moment.rolls(),
                moment.heartRateBpm(),
                moment.systolicMmHg(),
                moment.diastolicMmHg(),
                moment.spo2Pct(),
                moment.temperatureC(),
                moment.cells(),
                moment.wifi(),
                moment.beacons());
    }
}
