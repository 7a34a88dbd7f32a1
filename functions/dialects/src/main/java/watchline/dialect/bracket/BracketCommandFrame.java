package watchline.dialect.bracket;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import watchline.dialect.spi.AckMatch;
import watchline.dialect.spi.CommandTarget;
import watchline.dialect.spi.Encoded;
import watchline.dialect.spi.Text;

/**
 * {@code [vendor*id*length*content]}, with the index before the length where the watch uses one (bracket.md 1). The length counts
 * the bytes of the content and is always computed: those of vendors' samples are often wrong.
 */
final class BracketCommandFrame {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private BracketCommandFrame() {}

    static byte[] bytes(CommandTarget target, String content) {
        String index = target.index() == null ? "" : target.index() + "*";
        return Text.ascii("[" + target.vendor() + "*" + target.deviceId() + "*" + index
                + HEX.toHexDigits((short) content.length()) + "*" + content + "]");
    }

    /** Frames that the watch acknowledges by echoing the bare name: the last echo says that all have come through. */
    static Encoded echoed(CommandTarget target, String... contents) {
        String last = contents[contents.length - 1];
        int comma = last.indexOf(',');
        return new Encoded.Frames(
                Arrays.stream(contents).map(content -> bytes(target, content)).toList(),
                AckMatch.word(comma < 0 ? last : last.substring(0, comma)));
    }

    /** Text in UTF-16BE, as upper-case hexadecimal digits without a byte order mark (bracket.md 5, text message). */
    static String text(String text) {
        return HEX.formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    }
}
