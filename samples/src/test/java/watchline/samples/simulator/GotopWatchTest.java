package watchline.samples.simulator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class GotopWatchTest {

    private final GotopWatch watch = new GotopWatch("359999990000010");

    @Test
    void needsNoLogin() {
        assertThat(watch.login(Moments.indoors())).isEmpty();
    }

    @Test
    void writesTheLongTailOutdoors() {
        assertThat(Moments.text(watch, Occasion.POSITION, Moments.outdoors()))
                .isEqualTo(
                        "#359999990000010,CMD-T,A,DATE:261122,TIME:094811,LAT:00.3497350N,LOT:000.3115667E,Speed:004.3,"
                                + "1-1-0-0-66-24,090,00101-1F41-005772E5,09,0.80,31.0,"
                                + "2,\"Net-0a1b\",-50,\"02:00:5E:10:0A:1B\",\"Net-0a1c\",-62,\"02:00:5E:10:0A:1C\"#");
    }

    @Test
    void writesTheBraceTailIndoors_withTheLastKnownPlace() {
        assertThat(Moments.text(watch, Occasion.POSITION, Moments.indoors()))
                .isEqualTo(
                        "#359999990000010,CMD-T,V,DATE:261122,TIME:094811,LAT:00.3497350N,LON:000.3115667E,Speed:000.0,"
                                + "015-24,00.80,WIFI:{02-00-5e-10-0a-1b&-50,02-00-5e-10-0a-1c&-62},BLE:{02-00-5e-20-00-01&-71}#");
    }

    @ParameterizedTest
    @CsvSource({"SOS, CMD-KEY", "LOW_BATTERY, ALM-D1", "LOCATED, CMD-F", "HEARTBEAT, CMD-X"})
    void hasAWordForTheOccasion(Occasion occasion, String word) {
        assertThat(Moments.text(watch, occasion, Moments.outdoors())).startsWith("#359999990000010," + word);
    }

    @ParameterizedTest
    @EnumSource(names = {"POSITION", "HEARTBEAT", "SOS", "LOW_BATTERY"})
    void waitsForNoReply(Occasion occasion) {
        assertThat(watch.frame(Moments.due(occasion, Moments.outdoors()), false)
                        .orElseThrow()
                        .reply())
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"FALL", "HEART_RATE", "BLOOD_PRESSURE", "OXYGEN", "TEMPERATURE", "BATTERY_LEVEL", "NETWORKS"})
    void hasNoWordForHealth(Occasion occasion) {
        assertThat(watch.frame(Moments.due(occasion, Moments.outdoors()), false))
                .isEmpty();
    }

    @Test
    void saysWhereItIs_whenAsked() {
        assertThat(watch.command(":123456F#")).contains(new Command(null, Occasion.LOCATED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"IWBP01#", ":123456#", ":123456F", "#"})
    void takesNothingElseForACommand(String downlink) {
        assertThat(watch.command(downlink)).isEmpty();
    }
}
