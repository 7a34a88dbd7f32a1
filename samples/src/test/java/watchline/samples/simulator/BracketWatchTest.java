package watchline.samples.simulator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BracketWatchTest {

    private final BracketWatch watch = new BracketWatch("3500000002");

    @Test
    void beginsWithLinkKeeping() {
        Frame login = watch.login(Moments.outdoors()).orElseThrow();

        assertThat(login.bytes()).asString().isEqualTo("[3G*3500000002*000C*LK,1234,3,66]");
        assertThat(login.reply().fits("[3G*3500000002*0002*LK]")).isTrue();
    }

    @Test
    void writesAPositionOutdoors() {
        assertThat(Moments.text(watch, Occasion.POSITION, Moments.outdoors()))
                .isEqualTo(
                        "[3G*3500000002*00C0*UD_LTE,221126,094811,A,0.349735,N,0.3115667,E,4.25,90.0,12.5,9,80,66,1234,3,"
                                + "00000008,2,1,001,01,8001,5731045,156,8001,77,140,"
                                + "2,Net-0a1b,02:00:5e:10:0a:1b,-50,Net-0a1c,02:00:5e:10:0a:1c,-62,6.4]");
    }

    @Test
    void marksAPositionThatHadToWait() {
        Due due = Moments.due(Occasion.POSITION, Moments.indoors());

        Frame frame = watch.frame(due, true).orElseThrow();

        assertThat(frame.bytes())
                .asString()
                .contains("*UD2,221126,094811,V,00.000000,N,000.0000000,E,0.00,0.0,0.0,0,80,15,");
        assertThat(frame.reply()).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"NETWORKS", "BATTERY_LEVEL"})
    void statesTheLengthOfItsContent(Occasion occasion) {
        String frame = Moments.text(watch, occasion, Moments.outdoors());

        String length = frame.substring("[3G*3500000002*".length(), "[3G*3500000002*0000".length());
        String content = frame.substring("[3G*3500000002*0000*".length(), frame.length() - 1);
        assertThat(Integer.parseInt(length, 16)).isEqualTo(content.length());
    }

    @ParameterizedTest
    @CsvSource({"SOS, 00010009", "LOW_BATTERY, 00020009", "FALL, 00200009"})
    void setsTheBitOfTheAlarmBesideThoseOfItsState(Occasion occasion, String status) {
        assertThat(Moments.text(watch, occasion, Moments.indoors()))
                .contains("*AL_LTE,")
                .contains(",1234,3," + status + ",");
    }

    @ParameterizedTest
    @CsvSource({
        "HEART_RATE, '[3G*3500000002*0013*bphrt,131,82,97,,,,]', [3G*3500000002*0005*bphrt]",
        "OXYGEN, '[3G*3500000002*000B*oxygen,1,97]', '[3G*3500000002*0008*oxygen,1]'",
        "TEMPERATURE, '[3G*3500000002*000D*btemp2,1,36.6]', [3G*3500000002*0006*btemp2]",
        "HEARTBEAT, '[3G*3500000002*000C*LK,1234,3,66]', [3G*3500000002*0002*LK]"
    })
    void writesWhatItMeasures_andWaitsForTheReply(Occasion occasion, String expected, String reply) {
        Frame frame =
                watch.frame(Moments.due(occasion, Moments.outdoors()), false).orElseThrow();

        assertThat(frame.bytes()).asString().isEqualTo(expected);
        assertThat(frame.reply().fits(reply)).isTrue();
    }

    @Test
    void wantsItsAlarmAnsweredByTheBareWord() {
        ReplyRule rule = watch.frame(Moments.due(Occasion.SOS, Moments.indoors()), false)
                .orElseThrow()
                .reply();

        assertThat(rule.fits("[3G*3500000002*0002*AL]")).isTrue();
        assertThat(rule.fits("[3G*3500000003*0002*AL]")).isFalse();
    }

    @Test
    void echoesTheWordOfACommand() {
        Command command = watch.command("[3G*3500000002*000A*UPLOAD,600]").orElseThrow();

        assertThat(command.acknowledgement().bytes()).asString().isEqualTo("[3G*3500000002*0006*UPLOAD]");
        assertThat(command.then()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[3G*3500000002*0002*LK]",
                "[3G*3500000009*0002*CR]",
                "[3G*3500000002*0003*CR]",
                "[SG*3500000002*0002*CR]",
                "[3G*3500000002*]"
            })
    void takesNothingElseForACommand(String downlink) {
        assertThat(watch.command(downlink)).isEmpty();
    }
}
