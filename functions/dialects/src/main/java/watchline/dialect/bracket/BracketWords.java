package watchline.dialect.bracket;

import watchline.dialect.model.Message;
import watchline.dialect.model.Report;
import watchline.dialect.spi.Decoded;
import watchline.dialect.spi.Glance;

/**
 * The table of words: who decodes a frame, and what its watch is answered. Sources: bracket.md 2, 3 and 4.
 *
 * <p>Where the sources disagree: an alarm is answered with plain {@code AL} whatever its suffix, as the paper does (one hub
 * echoes {@code AL_LTE}; bracket.md 3.5). {@code ICCID} and {@code CCID} are not answered: the paper gives two answers that
 * contradict each other, and silence works. {@code heart} and its kin need no answer and get none.
 */
final class BracketWords {

    private BracketWords() {}

    static Glance.Role role(BracketHead head) {
        return switch (head.word()) {
            case "LK" -> Glance.Role.HEARTBEAT;
            case "INIT" -> Glance.Role.LOGIN;
            case "AL" -> Glance.Role.URGENT;
            default -> head.wordStartsWith("AL_") ? Glance.Role.URGENT : Glance.Role.ORDINARY;
        };
    }

    /** Whether names of Wi-Fi networks may stand in the frame. */
    static boolean listsWifi(BracketHead head) {
        return head.wordStartsWith("UD")
                || head.wordStartsWith("AL")
                || head.wordStartsWith("WT")
                || head.wordStartsWith("PP");
    }

    static Decoded decode(BracketHead head) {
        return switch (head.word()) {
            case "LK" -> answered(head, LinkDecoder.decode(head), "LK");
            case "INIT" -> answered(head, LinkDecoder.first(head), "INIT,1");
            case "UD", "WT" -> silent(head, PositionDecoder.live(head));
            case "UD2" -> silent(head, PositionDecoder.stored(head));
            case "AL" -> answered(head, PositionDecoder.alarm(head), "AL");
            case "PP" -> silent(head, PositionDecoder.shake(head));
            case "GS1" -> silent(head, CellsOnlyDecoder.decode(head));
            case "WG", "WAD" -> silent(head, CellsOnlyDecoder.question(head));
            case "bphrt" -> answered(head, HealthDecoder.bloodPressureAndHeart(head), "bphrt");
            case "oxygen" -> answered(head, HealthDecoder.oxygen(head), "oxygen,1");
            case "btemp2" -> answered(head, HealthDecoder.temperatureAtSite(head), "btemp2");
            case "heart", "HEART", "PULSE" -> silent(head, HealthDecoder.heart(head));
            case "BLOOD" -> silent(head, HealthDecoder.bloodPressure(head));
            case "TEMP" -> silent(head, HealthDecoder.temperature(head));
            case "CONFIG" -> answered(head, DeviceInfoDecoder.configuration(head), "CONFIG,1");
            case "ICCID", "CCID" -> silent(head, DeviceInfoDecoder.simCard(head));
            case "RYIMEI" -> answered(head, DeviceInfoDecoder.imei(head), "RYIMEI");
            case "WIFIINFOUP" -> answered(head, DeviceInfoDecoder.wifiSettings(head), "WIFIINFOUP,1");
            case "VERNO" -> silent(head, StateDecoder.version(head));
            case "TS" -> silent(head, StateDecoder.state(head));
            case "TK", "TK2" -> voice(head);
            case "JXTK" -> answered(head, MediaDecoder.voicePart(head), "JXTKR,1");
            case "img" -> silent(head, MediaDecoder.picture(head));
            case "TKQ" -> answered(head, EventDecoder.question(head), "TKQ");
            case "TKQ2" -> answered(head, EventDecoder.question(head), "TKQ2");
            case "APPCONTACTTEL", "appcontacttel" -> answered(head, EventDecoder.question(head), "appcontacttel,0");
            case "GETFACEOPEN" -> answered(head, EventDecoder.question(head), "GETFACEOPEN,0");
            case "DSSYNCUP" -> answered(head, EventDecoder.question(head), "DSSYNCUP,1");
            default -> suffixed(head);
        };
    }

    /** Words with the name of the radio behind them: {@code UD_LTE}, {@code UD2_WCDMA}, {@code AL_CDMA} (bracket.md 3). */
    private static Decoded suffixed(BracketHead head) {
        if (head.wordStartsWith("UD_")) {
            return silent(head, PositionDecoder.live(head));
        }
        if (head.wordStartsWith("UD2_")) {
            return silent(head, PositionDecoder.stored(head));
        }
        if (head.wordStartsWith("AL_")) {
            return answered(head, PositionDecoder.alarm(head), "AL");
        }
        return Acknowledgements.isCommand(head.word())
                ? silent(head, EventDecoder.acknowledgement(head))
                : Decoded.silent(head.deviceId(), new Message.Unknown(head.word()));
    }

    /** {@code TK,1} from the watch says what became of our audio. An answer to it would be answered again, for ever. */
    private static Decoded voice(BracketHead head) {
        return MediaDecoder.isAudio(head)
                ? answered(head, MediaDecoder.voice(head), "TK,1")
                : silent(head, EventDecoder.acknowledgement(head));
    }

    private static Decoded silent(BracketHead head, Report report) {
        return Decoded.silent(head.deviceId(), report);
    }

    private static Decoded answered(BracketHead head, Report report, String content) {
        return Decoded.answered(head.deviceId(), report, BracketReplies.to(head, content));
    }
}
