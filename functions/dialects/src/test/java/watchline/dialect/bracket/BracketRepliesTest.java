package watchline.dialect.bracket;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import watchline.dialect.Described;
import watchline.dialect.FrameCutter;
import watchline.dialect.model.Kind;
import watchline.dialect.model.Message;
import watchline.dialect.model.Report;

import static org.assertj.core.api.Assertions.assertThat;

/** Every word, what kind of report it makes, and its answer to the byte (bracket.md 2 to 5). */
class BracketRepliesTest {

    private static final BracketDialect DIALECT = new BracketDialect();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LK | [3G*8800000015*0002*LK]",
                "LK,50,100,100 | [3G*8800000015*0002*LK]",
                "INIT | [3G*8800000015*0006*INIT,1]",
                "INIT,1,2 | [3G*8800000015*0006*INIT,1]",
                "AL,180916,064153,A | [3G*8800000015*0002*AL]",
                "AL_LTE,180916,064153,A | [3G*8800000015*0002*AL]",
                "AL_WCDMA,180916,064153,A | [3G*8800000015*0002*AL]",
                "AL_CDMA,180916,064153,A | [3G*8800000015*0002*AL]",
                "bphrt,112,73,67,,,, | [3G*8800000015*0005*bphrt]",
                "oxygen,0,96 | [3G*8800000015*0008*oxygen,1]",
                "btemp2,1,36.7 | [3G*8800000015*0006*btemp2]",
                "CONFIG,TY:g36 | [3G*8800000015*0008*CONFIG,1]",
                "RYIMEI | [3G*8800000015*0006*RYIMEI]",
                "RYIMEI,863737076736365 | [3G*8800000015*0006*RYIMEI]",
                "WIFIINFOUP,1 | [3G*8800000015*000C*WIFIINFOUP,1]",
                "APPCONTACTTEL | [3G*8800000015*000F*appcontacttel,0]",
                "appcontacttel | [3G*8800000015*000F*appcontacttel,0]",
                "GETFACEOPEN | [3G*8800000015*000D*GETFACEOPEN,0]",
                "DSSYNCUP | [3G*8800000015*000A*DSSYNCUP,1]",
                "TKQ | [3G*8800000015*0003*TKQ]",
                "TKQ2 | [3G*8800000015*0004*TKQ2]",
                "TK,#!AMR1 | [3G*8800000015*0004*TK,1]",
                "TK2,#!AMR1 | [3G*8800000015*0004*TK,1]",
                "JXTK,0,0,1,2,#!AMR1 | [3G*8800000015*0007*JXTKR,1]",
            })
    void answersToTheByte(String content, String reply) {
        String given = Described.reply(DIALECT, Frames.of(content));

        assertThat(given).isEqualTo(reply);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UD,180916,025723,A",
                "UD_LTE,180916,025723,A",
                "UD_WCDMA,180916,025723,A",
                "UD_CDMA,180916,025723,A",
                "UD2,180916,025723,A",
                "UD2_LTE,180916,025723,A",
                "WT,180916,025723,A",
                "PP,091046,180916,085033,A",
                "heart,72",
                "HEART,72",
                "PULSE,72",
                "BLOOD,120,80",
                "TEMP,36.5",
                "ICCID,8939880256596263198F",
                "CCID,89882286090013893558",
                "GS1,1,5,206,1,9126,18377,30",
                "WG,1,5,206,1,9126,18377,30",
                "WAD,CH",
                "img,5,260101120000,x",
                "VERNO,G36_V1",
                "TS,ver:1",
                "TS",
            })
    void staysSilent_whenNoAnswerIsOwed(String content) {
        String given = Described.reply(DIALECT, Frames.of(content));

        assertThat(given).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CR",
                "UPLOAD",
                "SOS",
                "SOS1",
                "SOS2",
                "SOS3",
                "CENTER",
                "CALL",
                "MONITOR",
                "FIND",
                "RESET",
                "POWEROFF",
                "FACTORY",
                "IP",
                "LZ",
                "hrtstart",
                "HEALTHAUTOSET",
                "bodytemp2",
                "bodytemp",
                "FALLDOWN",
                "LSSET",
                "SOSSMS",
                "LOWBAT",
                "REMOVE",
                "REMOVESMS",
                "MESSAGE",
                "REMIND",
                "SILENCETIME",
                "SILENCETIME2",
                "WALKTIME",
                "SLEEPTIME",
                "profile",
                "PHB",
                "PHB2",
                "PHBX",
                "DPHBX",
                "WHITELIST1",
                "WHITELIST2",
                "DEVREFUSEPHONESWITCH",
                "TAKEPILLS",
                "rcapture",
                "FLOWER",
                "PW",
                "apn",
                "APPLOCK",
                "TK",
                "TK2",
            })
    void reportsAnAcknowledgement_andStaysSilent(String word) {
        String frame = Frames.of(word);

        Report report = Described.report(DIALECT, frame);

        assertThat(report.kind()).isEqualTo(Kind.EVENT);
        assertThat(report.extra()).containsEntry("ack", true).containsEntry("command", word);
        assertThat(Described.reply(DIALECT, frame)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TK,1", "TK,0", "TK2,1", "TK,"})
    void staysSilent_whenTheWatchTellsWhatBecameOfOurAudio(String content) {
        String given = Described.reply(DIALECT, Frames.of(content));

        assertThat(given).isEmpty();
    }

    @Test
    void keepsWhatTheWatchSaysOfOurAudio() {
        String line = Described.line(Described.decode(DIALECT, Frames.of("TK,0")));

        assertThat(line).isEqualTo("id=8800000015 TK event ack=true command=TK parameters=0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FFZDPAYH5", "wdimgq", "lk", "UDX", "ALX", "UD3", "JXTKR", "QUIT"})
    void staysSilent_andSaysUnknown_whenNoTableListsTheWord(String word) {
        String frame = Frames.of(word + ",1");

        assertThat(Described.decode(DIALECT, frame).message()).isEqualTo(new Message.Unknown(word));
        assertThat(Described.reply(DIALECT, frame)).isEmpty();
    }

    @Test
    void escapesAndCutsAnUnknownWord() {
        Message message =
                Described.decode(DIALECT, Frames.of("A\1" + "b".repeat(500))).message();

        assertThat(message).isEqualTo(new Message.Unknown("A\\x01" + "b".repeat(30)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[SG*867959031504326*0002*LK] | [SG*867959031504326*0002*LK]",
                "[DW*8800000015*0002*LK] | [DW*8800000015*0002*LK]",
                "[ZJ*8800000015*0003*0009*LK,0,0,99] | [ZJ*8800000015*0003*0002*LK]",
                "[ZJ*8800000015*00fe*000b*oxygen,0,96] | [ZJ*8800000015*00fe*0008*oxygen,1]",
            })
    void echoesVendorIdAndIndex(String frame, String reply) {
        String given = Described.reply(DIALECT, frame);

        assertThat(given).isEqualTo(reply);
    }

    @Test
    void answersEachFrame_ofSeveralInOneRead() {
        String stream = "[3G*8800000015*000B*oxygen,0,97][3G*8800000015*0002*LK]";

        String replies = FrameCutter.whole(DIALECT, stream).frames().stream()
                .map(frame -> Described.reply(DIALECT, frame))
                .collect(Collectors.joining());

        assertThat(replies).isEqualTo("[3G*8800000015*0008*oxygen,1][3G*8800000015*0002*LK]");
    }
}
