package watchline.dialect.spi;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Text in bytes: searching in it, and making what a device sent fit for storing and for a log line. */
public final class Text {

    private static final char[] HEX = "0123456789abcdef".toCharArray();
    /** Bytes of a UTF-8 character after its first. */
    private static final int MAX_CONTINUATIONS = 3;

    private static final int MAC_BYTES = 6;
    /** Six pairs of hexadecimal digits and five separators. */
    private static final int MAC_LENGTH = 17;

    private Text() {}

    /** The first place of {@code wanted} in {@code [from, to)}, or -1. */
    public static int indexOf(byte[] bytes, char wanted, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** The last place of {@code wanted} in {@code [from, to)}, or -1. */
    public static int lastIndexOf(byte[] bytes, char wanted, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** Whether {@code [from, to)} begins with that ASCII text. */
    public static boolean startsWith(byte[] bytes, int from, int to, String ascii) {
        if (to - from < ascii.length()) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (bytes[from + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether {@code [from, to)} ends with that ASCII text. */
    public static boolean endsWith(byte[] bytes, int from, int to, String ascii) {
        int start = to - ascii.length();
        return start >= from && startsWith(bytes, start, to, ascii);
    }

    /** Whether {@code [from, to)} is shorter than that ASCII text and is its beginning. */
    public static boolean isPrefixOf(byte[] bytes, int from, int to, String ascii) {
        int length = to - from;
        return length < ascii.length() && startsWith(bytes, from, to, ascii.substring(0, length));
    }

    /** ASCII bytes of a text. */
    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The ASCII bytes in {@code [from, to)} as they are: for digits and words that were checked before. */
    public static String raw(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /**
     * What a device wrote, fit for an item or a log: cut to {@code maxBytes}, read as UTF-8, trimmed, with control characters
     * and broken sequences shown as {@code \xNN}.
     */
    public static String clean(byte[] bytes, int from, int to, int maxBytes) {
        int start = Blanks.skip(bytes, from, to);
        int end = Blanks.trimEnd(bytes, start, to);
        boolean cut = end - start > maxBytes;
        if (cut) {
            end = start + maxBytes;
            // Never through a character: back to the first byte of the one that the cut would split. Where that is
            // further
            // than a character is long, there is none to split.
            int back = 0;
            while (back < MAX_CONTINUATIONS && end - back > start && isContinuation(bytes[end - back])) {
                back++;
            }
            end = Blanks.trimEnd(bytes, start, isContinuation(bytes[end - back]) ? end : end - back);
        }
        boolean plain = true;
        for (int i = start; i < end && plain; i++) {
            plain = bytes[i] >= ' ' && bytes[i] < 0x7F;
        }
        return plain ? raw(bytes, start, end) : escaped(bytes, start, end);
    }

    private static boolean isContinuation(byte c) {
        return (c & 0xC0) == 0x80;
    }

    private static String escaped(byte[] bytes, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        int i = from;
        while (i < to) {
            int length = sequenceLength(bytes, i, to);
            if (length == 0 || (length == 1 && (bytes[i] < ' ' || bytes[i] == 0x7F))) {
                text.append("\\x").append(HEX[bytes[i] >> 4 & 0xF]).append(HEX[bytes[i] & 0xF]);
                i++;
            } else {
                text.append(new String(bytes, i, length, StandardCharsets.UTF_8));
                i += length;
            }
        }
        return text.toString();
    }

    /** Length of the well-formed UTF-8 sequence at {@code i}, or 0. */
    private static int sequenceLength(byte[] bytes, int i, int to) {
        int lead = bytes[i] & 0xFF;
        if (lead < 0x80) {
            return 1;
        }
        int length =
                lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
        if (length == 0 || i + length > to) {
            return 0;
        }
        String read = new String(bytes, i, length, StandardCharsets.UTF_8);
        return read.indexOf('\uFFFD') < 0 && !Character.isISOControl(read.charAt(0)) ? length : 0;
    }

    /**
     * The hardware address in {@code [from, to)}, six pairs of hexadecimal digits with colons or dashes between, as lower case
     * with colons; absent when it is none, and when it is all zeros or all ones, which stand for "none" on the air.
     */
    public static @Nullable String mac(byte[] bytes, int from, int to) {
        if (to - from != MAC_LENGTH) {
            return null;
        }
        byte[] out = new byte[MAC_LENGTH];
        int zeros = 0;
        int ones = 0;
        for (int pair = 0; pair < MAC_BYTES; pair++) {
            int at = pair * 3;
            int high = Numbers.hexDigit(bytes[from + at]);
            int low = Numbers.hexDigit(bytes[from + at + 1]);
            if (high < 0 || low < 0) {
                return null;
            }
            out[at] = (byte) HEX[high];
            out[at + 1] = (byte) HEX[low];
            zeros += high == 0 && low == 0 ? 1 : 0;
            ones += high == 15 && low == 15 ? 1 : 0;
            if (pair < MAC_BYTES - 1) {
                byte separator = bytes[from + at + 2];
                if (separator != ':' && separator != '-') {
                    return null;
                }
                out[at + 2] = ':';
            }
        }
        return zeros == MAC_BYTES || ones == MAC_BYTES ? null : raw(out, 0, MAC_LENGTH);
    }
}
