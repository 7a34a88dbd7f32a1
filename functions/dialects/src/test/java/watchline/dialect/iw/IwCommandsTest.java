package watchline.dialect.iw;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watchline.dialect.command.Typed;
import watchline.dialect.spi.CommandTarget;
import watchline.dialect.spi.CommandTarget.IwHead;
import watchline.dialect.spi.CommandTarget.IwLine;

import static org.assertj.core.api.Assertions.assertThat;

class IwCommandsTest {

    private static final CommandTarget LINE_V = CommandTarget.of("353456789012345", "080835");
    private static final CommandTarget LINE_T = LINE_V.withIw(IwHead.IW, IwLine.T);

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            textBlock =
                    """
            locate => IWBP16,353456789012345,080835#
            interval 300 => IWBP15,353456789012345,080835,300#
            sos-numbers +15551230001 +15551230002 => IWBP12,353456789012345,080835,+15551230001,+15551230002,#
            contacts \u59D3\u540D=15550100001 => IWBP14,353456789012345,080835,D3590D54|15550100001,,,,,,,,,#
            call +15551230001 => IWBP32,353456789012345,080835,+15551230001#
            find => IWBP88,353456789012345,080835#
            reboot => IWBP18,353456789012345,080835#
            factory-reset => IWBP17,353456789012345,080835#
            power-off => IWBP31,353456789012345,080835#
            server d.plaspy.com 8888 => IWBP19,353456789012345,080835,1,d.plaspy.com,8888#
            server 203.0.113.10 8888 => IWBP19,353456789012345,080835,0,203.0.113.10,8888#
            time-zone-language -300 en => IWBP20,353456789012345,080835,1,-5#
            time-zone-language 480 zh => IWBP20,353456789012345,080835,0,8#
            working-mode normal => IWBP33,353456789012345,080835,1#
            working-mode saving => IWBP33,353456789012345,080835,2#
            working-mode emergency => IWBP33,353456789012345,080835,3#
            measure heart-rate => IWBPXL,353456789012345,080835#
            measure blood-pressure => IWBPXY,353456789012345,080835#
            measure spo2 => IWBPXZ,353456789012345,080835#
            measure temperature => IWBPXT,353456789012345,080835#
            measure-schedule heart-rate 30 => IWBP86,353456789012345,080835,1,30#
            measure-schedule blood-pressure off => IWBP86,353456789012345,080835,0,1#
            measure-schedule temperature 60 => IWBP87,353456789012345,080835,1,60#
            measure-schedule temperature off => IWBP87,353456789012345,080835,0,1#
            fall-detection on => IWBP76,353456789012345,080835,1#
            fall-detection off => IWBP76,353456789012345,080835,0#
            fall-sensitivity 3 => IWBP77,353456789012345,080835,3#
            message are you ok? => IWBP40,353456789012345,080835,00610072006500200079006f00750020006f006b003f#
            reminders 09:00,12345,medicine,on => IWBP85,353456789012345,080835,1,1,0900,12345,1,1#
            """)
    void saysToLineVWhatTheFactSheetShows(String line, String frame) {
        String sent = Typed.encode(IwCommands.ENCODER, line, LINE_V);

        assertThat(sent).isEqualTo(frame);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            textBlock =
                    """
            locate => IWBP16,353456789012345,080835#
            contacts \u59D3\u540D=15550100001 => IWBP14,353456789012345,080835,D3590D54|15550100001,,,,,,,,,#
            measure heart-rate => IWBPXL,353456789012345,080835#
            measure temperature => IWBPXX,353456789012345,080835#
            measure-schedule heart-rate 30 => IWBP86,353456789012345,080835,1,30#
            measure-schedule temperature 5 => IWBPTE,353456789012345,080835,300#
            message Take medicine => IWBP40,353456789012345,080835,54616B65206D65646963696E65#
            message \u59D3\u540D => IWBP40,353456789012345,080835,D0D5C3FB#
            fall-detection on => IWBP40,353456789012345,080835,3E2A66616C6C40312A3C#
            fall-sensitivity 2 => IWBP40,353456789012345,080835,3E2A66616C6C636F6E66696740313030302A3C#
            """)
    void saysToLineTWhatTheFactSheetShows(String line, String frame) {
        String sent = Typed.encode(IwCommands.ENCODER, line, LINE_T);

        assertThat(sent).isEqualTo(frame);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            textBlock =
                    """
            84 1 => IWBP84,353456789012345,080835,1#
            51 D3590D54 15550100001 => IWBP51,353456789012345,080835,D3590D54,15550100001#
            52 15550100001 => IWBP52,353456789012345,080835,15550100001#
            34 8 60 1 => IWBP34,353456789012345,080835,8,60,1#
            34 5 700 1 => IWBP34,353456789012345,080835,5,700,1#
            34 2 0900@1145 1300@1600 => IWBP34,353456789012345,080835,2,0900@1145,1300@1600#
            OX 1 => IWBPOX,353456789012345,080835,1#
            JZ 110 75 80 1 => IWBPJZ,353456789012345,080835,110,75,80,1#
            46 1 => IWBP46,353456789012345,080835,1#
            PH 1 => IWBPPH,353456789012345,080835,1#
            MC 1 => IWBPMC,353456789012345,080835,1#
            SM @setlocation@=8-120@ => IWBPSM,353456789012345,080835,@setlocation@=8-120@#
            """)
    void framesTheCommandsBeyondTheVocabularyTheSameWay(String fields, String frame) {
        String[] parts = fields.split(" ", 2);

        byte[] sent = IwCommandFrame.bytes(LINE_V, parts[0], parts[1].split(" "));

        assertThat(Typed.read(sent)).isEqualTo(frame);
    }

    @Test
    void framesWithoutIdOrSerial_whenTheCommandHasNone() {
        byte[] clock = IwCommandFrame.bare(LINE_V, "00", List.of("20250101125223", "-5"));
        byte[] hours = IwCommandFrame.bare(LINE_T, "TF", List.of("353456789012345", "1"));

        assertThat(Typed.read(clock)).isEqualTo("IWBP00,20250101125223,-5#");
        assertThat(Typed.read(hours)).isEqualTo("IWBPTF,353456789012345,1#");
    }

    @Test
    void keepsTheHeadOfTheWatch() {
        CommandTarget sibling = LINE_V.withIw(IwHead.TRV, IwLine.V);

        String sent = Typed.encode(IwCommands.ENCODER, "locate", sibling);

        assertThat(sent).isEqualTo("TRVBP16,353456789012345,080835#");
    }

    @Test
    void joinsRemindersAndSwitchesAllOff_whenNoneIsOn() {
        String line = "reminders 9:00,daily,water,off 21:30,67,sit-break,off";

        String sent = Typed.encode(IwCommands.ENCODER, line, LINE_V);

        assertThat(sent).isEqualTo("IWBP85,353456789012345,080835,0,2,0900,1234567,0,2@2130,67,0,3#");
    }

    @ParameterizedTest
    @CsvSource({"330,6", "-210,-3", "345,6", "0,0", "-720,-12", "840,14"})
    void roundsTheZoneToTheNearestHour_andHalfHoursEastwards(int minutes, String hours) {
        String sent = Typed.encode(IwCommands.ENCODER, "time-zone-language " + minutes + " en", LINE_V);

        assertThat(sent).isEqualTo("IWBP20,353456789012345,080835,1," + hours + "#");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            textBlock =
                    """
            locate => AP16 080835
            measure heart-rate => APXL 080835
            fall-detection on => AP40 080835
            """)
    void recognisesTheAcknowledgementByCodeAndSerial(String line, String ack) {
        assertThat(Typed.ack(IwCommands.ENCODER, line, LINE_T)).isEqualTo(ack);
    }

    @Test
    void listensInThroughTheTunnelOfLineT_whoseAcknowledgementHasASerialOfItsOwn() {
        CommandTarget permitted = LINE_T.permittingListenIn();

        String sent = Typed.encode(IwCommands.ENCODER, "listen-in +15551230001", permitted);
        String ack = Typed.ack(IwCommands.ENCODER, "listen-in +15551230001", permitted);

        assertThat(sent).isEqualTo("IWBPSM,353456789012345,080835,@listen@+15551230001#");
        assertThat(ack).isEqualTo("APSM");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            textBlock =
                    """
            interval 0 => interval: 0 seconds (expected: 1-86400)
            time-zone-language 60 de => language: de (expected: zh or en)
            measure-schedule spo2 30 => measurement: spo2 (expected: heart-rate, blood-pressure or temperature)
            reminders 9:00,once,water,on => days: once (expected: days 1 (Monday) to 7, or daily)
            """)
    void saysWhichValueHasNoForm(String line, String reason) {
        assertThat(Typed.encode(IwCommands.ENCODER, line, LINE_V)).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            textBlock =
                    """
            fall-sensitivity 3 => level: 3 (expected: 2, the only one whose value is known for IW watches of line T)
            measure-schedule temperature off => minutes: off (expected: 1-1440 for temperature on IW watches of line T)
            message caf\u00E9\u20AC => text: U+20AC (expected: letters of GB2312 for IW watches of line T)
            message >*wifi@a|b*< => text: >* (expected: text without it: IW watches of line T would obey it)
            """)
    void saysWhichValueHasNoFormOnLineT(String line, String reason) {
        assertThat(Typed.encode(IwCommands.ENCODER, line, LINE_T)).isEqualTo(reason);
    }

    @Test
    void pointsToAnOpenCall_whenLineVIsToListenIn() {
        String reason = Typed.encode(IwCommands.ENCODER, "listen-in +15551230001", LINE_V.permittingListenIn());

        assertThat(reason)
                .isEqualTo("command: listen-in (expected: call, the nearest thing that IW watches of line V do)");
    }

    @Test
    void namesWhatItCanSay_whenACommandHasNoForm() {
        String reason = Typed.encode(IwCommands.ENCODER, "quiet-times 21:10-07:30", LINE_V);

        assertThat(reason).startsWith("command: quiet-times (expected: one that iw has a form for: locate, interval,");
    }
}
