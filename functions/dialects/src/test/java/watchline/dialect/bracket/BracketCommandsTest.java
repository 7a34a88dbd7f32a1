package watchline.dialect.bracket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import watchline.dialect.command.Typed;
import watchline.dialect.spi.CommandTarget;

import static org.assertj.core.api.Assertions.assertThat;

class BracketCommandsTest {

    private static final CommandTarget WATCH =
            CommandTarget.of("8800000015", "080835").permittingListenIn();

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            textBlock =
                    """
            locate => [3G*8800000015*0002*CR]
            interval 600 => [3G*8800000015*000A*UPLOAD,600]
            sos-numbers +15551230001 +15551230002 +15551230003 => \
            [3G*8800000015*002A*SOS,+15551230001,+15551230002,+15551230003]
            call +15551230001 => [3G*8800000015*0011*CALL,+15551230001]
            listen-in +15551230001 => [3G*8800000015*0014*MONITOR,+15551230001]
            find => [3G*8800000015*0004*FIND]
            reboot => [3G*8800000015*0005*RESET]
            power-off => [3G*8800000015*0008*POWEROFF]
            factory-reset => [3G*8800000015*0007*FACTORY]
            server 203.0.113.10 8888 => [3G*8800000015*0014*IP,203.0.113.10,8888]
            server d.plaspy.com 8888 => [3G*8800000015*0014*IP,d.plaspy.com,8888]
            time-zone-language -300 en => [3G*8800000015*0007*LZ,0,-5]
            time-zone-language 330 en => [3G*8800000015*0008*LZ,0,5.5]
            measure heart-rate => [3G*8800000015*000A*hrtstart,1]
            measure blood-pressure => [3G*8800000015*000A*hrtstart,1]
            measure spo2 => [3G*8800000015*000A*hrtstart,1]
            measure temperature => [3G*8800000015*0009*bodytemp2]
            measure-schedule heart-rate 5 => [3G*8800000015*000C*hrtstart,300]
            measure-schedule heart-rate off => [3G*8800000015*000A*hrtstart,0]
            measure-schedule temperature 120 => [3G*8800000015*000C*bodytemp,1,2]
            measure-schedule temperature off => [3G*8800000015*000C*bodytemp,0,1]
            fall-detection on => [3G*8800000015*000C*FALLDOWN,1,1]
            fall-detection off => [3G*8800000015*000C*FALLDOWN,0,0]
            fall-sensitivity 2 => [3G*8800000015*0009*LSSET,5+8]
            fall-sensitivity 3 => [3G*8800000015*0009*LSSET,1+8]
            fall-sensitivity 1 => [3G*8800000015*0009*LSSET,8+8]
            message Hello => [3G*8800000015*001C*MESSAGE,00480065006C006C006F]
            message 11a => [3G*8800000015*0014*MESSAGE,003100310061]
            reminders 08:10,once,medicine,on 08:10,daily,water,on 08:10,12345,sit-break,on => \
            [3G*8800000015*002C*REMIND,08:10-1-1,08:10-1-2,08:10-1-3-0111110]
            reminders 08:10,7,water,off => [3G*8800000015*0018*REMIND,08:10-0-3-1000000]
            quiet-times 21:10-7:30 => \
            [3G*8800000015*0037*SILENCETIME,21:10-7:30,21:10-7:30,21:10-7:30,21:10-7:30]
            quiet-times 8:00-9:05 21:10-7:30 => \
            [3G*8800000015*0036*SILENCETIME,8:00-9:05,21:10-7:30,21:10-7:30,21:10-7:30]
            contacts Ann=+15551230001 Bob=+15551230002 => \
            [3G*8800000015*0037*PHB,+15551230001,0041006E006E,+15551230002,0042006F0062]
            """)
    void saysWhatTheFactSheetShows(String line, String frame) {
        String sent = Typed.encode(BracketCommands.ENCODER, line, WATCH);

        assertThat(sent).isEqualTo(frame);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[3G*8800000015*0011*SOS1,+15551230001]",
                "[3G*8800000015*0005*SOS3,]",
                "[3G*8800000015*0013*CENTER,+15551230001]",
                "[3G*8800000015*0007*MONITOR]",
                "[3G*8800000015*0013*HEALTHAUTOSET,1,1,5]",
                "[3G*8800000015*0008*SOSSMS,0]",
                "[3G*8800000015*0008*LOWBAT,1]",
                "[3G*8800000015*0008*REMOVE,1]",
                "[3G*8800000015*000B*REMOVESMS,0]",
                "[3G*8800000015*002A*WALKTIME,8:10-9:30,10:10-11:30,13:30-17:30]",
                "[3G*8800000015*0009*profile,1]",
                "[3G*8800000015*0027*WHITELIST1,+15551230001,+15551230002,,,]",
                "[3G*8800000015*0016*DEVREFUSEPHONESWITCH,1]",
                "[3G*8800000015*0008*rcapture]",
                "[3G*8800000015*0008*FLOWER,5]",
                "[3G*8800000015*0009*PW,123456]",
                "[3G*8800000015*0014*apn,internet,,,31026]",
                "[3G*8800000015*0005*VERNO]",
                "[3G*8800000015*0002*TS]",
                "[3G*8800000015*000C*APPLOCK,DW-1]"
            })
    void framesTheCommandsBeyondTheVocabularyTheSameWay(String frame) {
        String content = frame.substring(frame.lastIndexOf('*') + 1, frame.length() - 1);

        byte[] sent = BracketCommandFrame.bytes(WATCH, content);

        assertThat(Typed.read(sent)).isEqualTo(frame);
    }

    @Test
    void clearsTheSlotsThatGetNoNumber() {
        String sent = Typed.encode(BracketCommands.ENCODER, "sos-numbers +15551230001", WATCH);

        assertThat(sent)
                .isEqualTo("[3G*8800000015*0011*SOS1,+15551230001] [3G*8800000015*0005*SOS2,]"
                        + " [3G*8800000015*0005*SOS3,]");
    }

    @Test
    void sendsTheSecondHalfOfThePhoneBookByItself() {
        String line = "contacts A=111 B=222 C=333 D=444 E=555 F=666";

        String sent = Typed.encode(BracketCommands.ENCODER, line, WATCH);

        assertThat(sent)
                .isEqualTo("[3G*8800000015*0030*PHB,111,0041,222,0042,333,0043,444,0044,555,0045]"
                        + " [3G*8800000015*000D*PHB2,666,0046]");
    }

    @Test
    void carriesVendorAndIndexOfTheWatch() {
        CommandTarget indexed = WATCH.withBracket("ZJ", "0001");

        String sent = Typed.encode(BracketCommands.ENCODER, "interval 600", indexed);

        assertThat(sent).isEqualTo("[ZJ*8800000015*0001*000A*UPLOAD,600]");
    }

    @ParameterizedTest
    @CsvSource({
        "interval 600,UPLOAD",
        "locate,CR",
        "sos-numbers +15551230001,SOS3",
        "contacts Ann=+15551230001,PHB",
        "server d.plaspy.com 8888,none"
    })
    void recognisesTheAcknowledgementByTheEchoOfTheLastName(String line, String ack) {
        assertThat(Typed.ack(BracketCommands.ENCODER, line, WATCH)).isEqualTo(ack);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            textBlock =
                    """
            interval 59 => interval: 59 seconds (expected: 60-65535)
            interval 65536 => interval: 65536 seconds (expected: 60-65535)
            measure-schedule spo2 4 => minutes: 4 (expected: 5-1092, or off)
            measure-schedule spo2 1093 => minutes: 1093 (expected: 5-1092, or off)
            measure-schedule temperature 90 => minutes: 90 (expected: whole hours from 60 to 720 for temperature, or off)
            measure-schedule temperature 780 => minutes: 780 (expected: whole hours from 60 to 720 for temperature, or off)
            """)
    void saysWhichValueHasNoForm(String line, String reason) {
        assertThat(Typed.encode(BracketCommands.ENCODER, line, WATCH)).isEqualTo(reason);
    }

    @Test
    void refusesATextThatIsTooLong() {
        String reason = Typed.encode(BracketCommands.ENCODER, "message " + "a".repeat(96), WATCH);

        assertThat(reason).isEqualTo("length of text: 96 (expected: 1-95)");
    }

    @Test
    void namesTheLanguagesItKnows() {
        String reason = Typed.encode(BracketCommands.ENCODER, "time-zone-language 60 ja", WATCH);

        assertThat(reason)
                .startsWith("language: ja (expected: one of ar, bg, cs,")
                .endsWith("zh, zh-TW)");
    }
}
