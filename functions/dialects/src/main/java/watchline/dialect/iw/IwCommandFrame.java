package watchline.dialect.iw;

import java.util.List;
import java.util.stream.Stream;
import watchline.dialect.spi.AckMatch;
import watchline.dialect.spi.CommandTarget;
import watchline.dialect.spi.Encoded;
import watchline.dialect.spi.Text;

/**
 * {@code IWBPxx,<imei>,<serial>[,...]#}, acknowledged by {@code IWAPxx,<serial>[,...]#} (iw.md 1 and 6). A watch silently discards
 * a frame without its last byte.
 */
final class IwCommandFrame {

    private IwCommandFrame() {}

    /** A frame of any fields, without id and serial unless they are among them. */
    static byte[] bare(CommandTarget target, String code, List<String> fields) {
        StringBuilder frame = new StringBuilder();
        frame.append(target.iwHead().name()).append("BP").append(code);
        fields.forEach(field -> frame.append(',').append(field));
        return Text.ascii(frame.append('#').toString());
    }

    /**
     * A command with id and serial.
     *
     * @param code the two characters after {@code BP}
     * @param fields what follows the serial; made of characters that mean nothing to the framing
     */
    static byte[] bytes(CommandTarget target, String code, String... fields) {
        return bare(target, code, join(target, List.of(fields)));
    }

    /** A command that is acknowledged with its own serial. */
    static Encoded acknowledged(CommandTarget target, String code, String... fields) {
        return Encoded.frame(bytes(target, code, fields), AckMatch.serial("AP" + code, target.serial()));
    }

    /** A command whose acknowledgement carries no serial, or one that the firmware chooses. */
    static Encoded acknowledgedWithoutSerial(CommandTarget target, String code, String... fields) {
        return Encoded.frame(bytes(target, code, fields), AckMatch.word("AP" + code));
    }

    private static List<String> join(CommandTarget target, List<String> fields) {
        return Stream.concat(Stream.of(target.deviceId(), target.serial()), fields.stream())
                .toList();
    }
}
