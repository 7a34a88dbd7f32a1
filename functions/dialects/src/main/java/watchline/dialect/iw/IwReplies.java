package watchline.dialect.iw;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import watchline.dialect.spi.Cursor;
import watchline.dialect.spi.DecodeContext;
import watchline.dialect.spi.Numbers;
import watchline.dialect.spi.Text;
import watchline.dialect.spi.Times;

/**
 * What each frame is answered with (iw.md 4). Most answers never change and are made once; they are shared, and nobody may
 * write into them.
 */
final class IwReplies {

    private static final List<byte[]> SILENCE = List.of();
    private static final Map<IwWord, List<byte[]>> CONSTANT = constants("IW");
    private static final Map<IwWord, List<byte[]>> CONSTANT_OF_SIBLING = constants("TRV");
    /** A type of APJK longer than this is none that could be echoed. */
    private static final int MAX_TYPE_DIGITS = 3;

    private IwReplies() {}

    /** To a frame of a watch that is known. */
    static List<byte[]> to(IwFrame frame, DecodeContext context) {
        IwWord word = frame.word();
        if (frame.isBareSerial()) {
            return SILENCE;
        }
        if (word == null) {
            return unknown(frame);
        }
        if (Acknowledgements.isOne(word, frame)) {
            return SILENCE;
        }
        return switch (word) {
            // Traccar sends local time and zone 0; the papers and most servers send UTC and the zone (iw.md 2).
            case AP00 -> one(frame, "00," + Times.compact(context.now()) + ',' + context.zoneHours());
            case AP53 -> one(frame, "53," + Times.compact(context.now()));
            case APJK -> measurement(frame);
            case AP07, AP42 -> packet(Packet.of(frame));
            case AP06, APTQ, APVR, APWR -> SILENCE;
            default ->
                Objects.requireNonNull(
                        (frame.sibling() ? CONSTANT_OF_SIBLING : CONSTANT).get(word), "an answer for every word");
        };
    }

    private static Map<IwWord, List<byte[]>> constants(String head) {
        Map<IwWord, List<byte[]>> replies = new EnumMap<>(IwWord.class);
        for (IwWord word : IwWord.values()) {
            String arguments =
                    switch (word) {
                        case AP05 -> ",1";
                        case APT6 -> ",1,1";
                        default -> "";
                    };
            replies.put(word, List.of(Text.ascii(head + "BP" + word.name().substring(2) + arguments + '#')));
        }
        return replies;
    }

    /**
     * A word that the sheet does not list gets the general answer. For {@code TRVYP..} and {@code TRVCP..} no form of answer is
     * documented, so they get none.
     */
    private static List<byte[]> unknown(IwFrame frame) {
        String name = frame.name();
        return name.startsWith("AP") ? one(frame, name.substring(2)) : SILENCE;
    }

    /** The type is echoed; an answer with a wrong one would only make the watch repeat itself (iw.md 3.6). */
    private static List<byte[]> measurement(IwFrame frame) {
        Cursor fields = frame.parameters();
        fields.next(',');
        fields.next(',');
        boolean usable =
                fields.length() <= MAX_TYPE_DIGITS && Numbers.allDigits(frame.bytes(), fields.start(), fields.end());
        return usable ? one(frame, "JK," + Text.raw(frame.bytes(), fields.start(), fields.end())) : SILENCE;
    }

    /**
     * 1 for a packet that is whole, 0 for one to send again. Pictures in hexadecimal text come from a firmware that goes on
     * only when it is answered as if it had sent sound (iw.md 3.7).
     */
    private static List<byte[]> packet(@Nullable Packet packet) {
        if (packet == null) {
            return SILENCE;
        }
        IwFrame frame = packet.frame();
        String word = packet.isHexText() ? "07" : frame.name().substring(2);
        return one(
                frame,
                word
                        + ','
                        + packet.recordedAt()
                        + ','
                        + packet.totalAsSent()
                        + ','
                        + packet.indexAsSent()
                        + ','
                        + (packet.isWhole() ? '1' : '0'));
    }

    private static List<byte[]> one(IwFrame frame, String afterBp) {
        return List.of(Text.ascii((frame.sibling() ? "TRVBP" : "IWBP") + afterBp + '#'));
    }
}
