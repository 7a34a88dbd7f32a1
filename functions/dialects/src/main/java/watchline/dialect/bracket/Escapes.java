package watchline.dialect.bracket;

/**
 * The escapes of binary content: {@code 7D} and one of {@code 01} to {@code 05} for a byte that has a meaning in the frame.
 * {@code 7D} before anything else is left as it is (bracket.md 1). Frames of text are not escaped.
 */
final class Escapes {

    private static final byte ESCAPE = 0x7D;
    /** What {@code 7D 01} to {@code 7D 05} stand for. */
    private static final byte[] RAW = {ESCAPE, '[', ']', ',', '*'};

    private Escapes() {}

    static byte[] unescape(byte[] bytes, int from, int to) {
        byte[] raw = new byte[unescapedLength(bytes, from, to)];
        int at = 0;
        for (int i = from; i < to; i++) {
            if (isEscaped(bytes, i, to)) {
                i++;
                raw[at++] = RAW[bytes[i] - 1];
            } else {
                raw[at++] = bytes[i];
            }
        }
        return raw;
    }

    private static int unescapedLength(byte[] bytes, int from, int to) {
        int length = to - from;
        for (int i = from; i < to; i++) {
            if (isEscaped(bytes, i, to)) {
                i++;
                length--;
            }
        }
        return length;
    }

    private static boolean isEscaped(byte[] bytes, int i, int to) {
        return bytes[i] == ESCAPE && i + 1 < to && bytes[i + 1] >= 1 && bytes[i + 1] <= RAW.length;
    }
}
