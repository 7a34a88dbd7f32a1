package watchline.dialect.iw;

import org.jspecify.annotations.Nullable;
import watchline.dialect.spi.Cursor;
import watchline.dialect.spi.Numbers;
import watchline.dialect.spi.Text;

/**
 * A frame whose head has been read: which of the siblings speaks, which word, and where the parameters lie.
 *
 * @param bytes the whole frame
 * @param sibling whether the head is {@code TRV}; replies keep the head
 * @param word absent when the fact-sheet does not list it
 * @param wordStart where the four characters of the word begin
 * @param leadingComma whether a comma stands between the word and the first parameter, which the sheet wants for all words
 *     but AP00, AP01 and AP10; line K puts one everywhere (iw.md 5.8)
 * @param start where the first parameter begins
 * @param end the byte after the last parameter: the place of {@code #}, or the end of a datagram that lacks it
 */
record IwFrame(
        byte[] bytes, boolean sibling, @Nullable IwWord word, int wordStart, boolean leadingComma, int start, int end) {

    /** {@code AP01} and the like. */
    private static final int WORD_LENGTH = 4;

    /** Absent when the bytes are no frame: no head, or no word of letters and digits behind it. */
    static @Nullable IwFrame of(byte[] bytes) {
        int head = IwHeads.length(bytes, 0, bytes.length);
        if (head <= 0 || head + IwHeads.WORD_BYTES > bytes.length) {
            return null;
        }
        byte first = bytes[head];
        byte second = bytes[head + 1];
        if (!isLetterOrDigit(first) || !isLetterOrDigit(second)) {
            return null;
        }
        int wordStart = head - 2;
        int afterWord = head + IwHeads.WORD_BYTES;
        int last = bytes.length - 1;
        int end = last >= afterWord && bytes[last] == IwFramer.END ? last : bytes.length;
        boolean comma = afterWord < end && bytes[afterWord] == ',';
        IwWord word = bytes[wordStart] == 'A' ? IwWord.of(first, second) : null;
        return new IwFrame(bytes, bytes[0] == 'T', word, wordStart, comma, comma ? afterWord + 1 : afterWord, end);
    }

    /** The watch's own word for it: {@code AP01}. */
    String name() {
        return word != null ? word.name() : Text.raw(bytes, wordStart, wordStart + WORD_LENGTH);
    }

    Cursor parameters() {
        return new Cursor(bytes, start, end);
    }

    /** Whether all that follows the word is one serial: such a frame is never answered, whatever its word (iw.md 1). */
    boolean isBareSerial() {
        return end - start == IwBounds.SERIAL_DIGITS && Numbers.allDigits(bytes, start, end);
    }

    private static boolean isLetterOrDigit(byte c) {
        return IwHeads.isWordByte(c) || (c >= 'a' && c <= 'z');
    }
}
