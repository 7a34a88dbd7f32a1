package watchline.dialect.iw;

import watchline.dialect.spi.Numbers;

/**
 * Finds the heads of frames from a watch: {@code IWAP}, and {@code TRVAP}, {@code TRVYP} and {@code TRVCP} of the sibling
 * (README.md 2 of the fact-sheets).
 */
final class IwHeads {

    /** There is no head at that place. */
    static final int NONE = 0;
    /** What stands at that place is the beginning of a head, and the bytes end there. */
    static final int CUT_OFF = -1;

    /** The two characters that tell one kind of message from another. */
    static final int WORD_BYTES = 2;
    /** Bytes of {@code TRVAP01}, the longest head with its word. */
    static final int LONGEST = 7;

    private static final String IW = "IWAP";
    /** The star stands for A, Y or C. */
    private static final String TRV = "TRV*P";

    private IwHeads() {}

    /** The length of the head at {@code at}, its {@code P} included; or {@link #NONE}, or {@link #CUT_OFF}. */
    static int length(byte[] bytes, int at, int to) {
        if (at >= to) {
            return CUT_OFF;
        }
        return switch (bytes[at]) {
            case 'I' -> match(IW, bytes, at, to);
            case 'T' -> match(TRV, bytes, at, to);
            default -> NONE;
        };
    }

    /**
     * The same with the word behind it, two digits or capitals: the evidence that is asked for where a head stands inside
     * something else, as after half a frame.
     */
    static int lengthWithWord(byte[] bytes, int at, int to) {
        int head = length(bytes, at, to);
        if (head <= 0) {
            return head;
        }
        int end = at + head + WORD_BYTES;
        for (int i = at + head; i < Math.min(end, to); i++) {
            if (!isWordByte(bytes[i])) {
                return NONE;
            }
        }
        return end <= to ? head + WORD_BYTES : CUT_OFF;
    }

    static boolean isWordByte(byte c) {
        return Numbers.isDigit(c) || (c >= 'A' && c <= 'Z');
    }

    private static int match(String head, byte[] bytes, int at, int to) {
        int length = head.length();
        for (int i = 0; i < length; i++) {
            if (at + i == to) {
                return CUT_OFF;
            }
            byte c = bytes[at + i];
            char expected = head.charAt(i);
            if (expected == '*' ? c != 'A' && c != 'Y' && c != 'C' : c != expected) {
                return NONE;
            }
        }
        return length;
    }
}
