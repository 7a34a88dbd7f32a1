package watchline.dialect.iw;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import watchline.dialect.command.TextMessage;
import watchline.dialect.spi.CommandTarget;
import watchline.dialect.spi.CommandTarget.IwLine;
import watchline.dialect.spi.Encoded;

/**
 * Texts and names as hexadecimal digits (iw.md 6, text, names and their encoding). What is encoded so cannot break out of its
 * field. Line V takes texts in UTF-16BE, lower case; line T in GB2312, upper case; both take names in UTF-16LE, upper case, as
 * their common sample has it.
 */
final class IwCommandText {

    private static final HexFormat LOWER = HexFormat.of();
    private static final HexFormat UPPER = HexFormat.of().withUpperCase();

    /** Comes with the module jdk.charsets. A run time without it can still send the part that is ASCII, which is the same. */
    private static final Charset GB2312 =
            Charset.isSupported("GB2312") ? Charset.forName("GB2312") : StandardCharsets.US_ASCII;

    /** What a text of line T begins a shortcut with, as in {@code >*fall@1*<}. */
    private static final String SHORTCUT = ">*";

    private IwCommandText() {}

    static Encoded message(TextMessage command, CommandTarget target) {
        return target.iwLine() == IwLine.T
                ? messageOfLineT(command.text(), target)
                : send(target, LOWER.formatHex(command.text().getBytes(StandardCharsets.UTF_16BE)));
    }

    /** Takes what GB2312 can write, and no text that the watch would take for a shortcut. */
    private static Encoded messageOfLineT(String text, CommandTarget target) {
        if (text.contains(SHORTCUT)) {
            return Encoded.unsupported("text", SHORTCUT, "text without it: IW watches of line T would obey it");
        }
        if (!GB2312.newEncoder().canEncode(text)) {
            return Encoded.unsupported(
                    "text", firstForeign(text), "letters of " + GB2312.name() + " for IW watches of line T");
        }
        return send(target, UPPER.formatHex(text.getBytes(GB2312)));
    }

    private static String firstForeign(String text) {
        int foreign = text.codePoints()
                .filter(c -> !GB2312.newEncoder().canEncode(Character.toString(c)))
                .findFirst()
                .orElse(0);
        return String.format("U+%04X", foreign);
    }

    /** A setting of line T that travels as a text. */
    static Encoded shortcut(CommandTarget target, String setting) {
        return send(target, UPPER.formatHex((SHORTCUT + setting + "*<").getBytes(StandardCharsets.US_ASCII)));
    }

    static String name(String name) {
        return UPPER.formatHex(name.getBytes(StandardCharsets.UTF_16LE));
    }

    private static Encoded send(CommandTarget target, String hex) {
        return IwCommandFrame.acknowledged(target, "40", hex);
    }
}
