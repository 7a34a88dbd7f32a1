package watchline.dialect.bracket;

import org.jspecify.annotations.Nullable;
import watchline.dialect.spi.Blanks;
import watchline.dialect.spi.Bounds;
import watchline.dialect.spi.Cursor;
import watchline.dialect.spi.Numbers;
import watchline.dialect.spi.Sniff;
import watchline.dialect.spi.Text;

/**
 * Where the parts of a frame stand: {@code [vendor*id*length*word,parameters]}, with an optional {@code *index} of four
 * hexadecimal digits before the length on some ZJ devices (bracket.md 1). A head with a {@link #fault()} has no other parts.
 */
final class BracketHead {

    /** The usual id has 10 digits, a whole IMEI 15 or, with its version, 16; 8 leaves room for odd firmware. */
    static final int MIN_ID_DIGITS = 8;

    static final int MAX_ID_DIGITS = 16;

    /** Longest word that is read; the longest known has 20 letters. */
    static final int MAX_WORD_BYTES = 32;

    private static final int GROUP_DIGITS = 4;
    private static final int NO_INDEX = -1;

    private final byte[] bytes;
    private final int from;
    private final int idTo;
    private final int indexFrom;
    private final int lengthFrom;
    private final int contentFrom;
    private final int contentTo;
    private final int wordTo;
    private final @Nullable String fault;

    private BracketHead(
            byte[] bytes, int from, int idTo, int indexFrom, int lengthFrom, int contentFrom, int contentTo) {
        this.bytes = bytes;
        this.from = from;
        this.idTo = idTo;
        this.indexFrom = indexFrom;
        this.lengthFrom = lengthFrom;
        this.contentFrom = contentFrom;
        this.contentTo = contentTo;
        int comma = Text.indexOf(bytes, ',', contentFrom, contentTo);
        this.wordTo = comma < 0 ? contentTo : comma;
        this.fault = wordTo == contentFrom ? complaint("word", "", "a command name") : null;
    }

    private BracketHead(byte[] bytes, String fault) {
        this.bytes = bytes;
        this.from = 0;
        this.idTo = 0;
        this.indexFrom = NO_INDEX;
        this.lengthFrom = 0;
        this.contentFrom = 0;
        this.contentTo = 0;
        this.wordTo = 0;
        this.fault = fault;
    }

    /** Reads {@code [from, to)}, from the opening bracket to the closing one, which a datagram may lack. */
    static BracketHead of(byte[] bytes, int from, int to) {
        if (BracketSniffer.head(bytes, from, to) != Sniff.YES) {
            int shown = Math.min(to, from + BracketSniffer.HEAD_BYTES);
            return faulty(bytes, "head", from, shown, "[ and two of A-Z 0-9 and *");
        }
        int end = bytes[to - 1] == ']' ? to - 1 : Blanks.trimEnd(bytes, from, to);
        int id = from + BracketSniffer.HEAD_BYTES;
        int idTo = groupEnd(bytes, id, end);
        int digits = Numbers.countDigits(bytes, id, idTo);
        if (digits != idTo - id || digits < MIN_ID_DIGITS || digits > MAX_ID_DIGITS) {
            return faulty(bytes, "id", id, idTo, "8 to 16 digits");
        }
        int group = idTo + 1;
        int groupTo = groupEnd(bytes, group, end);
        if (groupTo >= end || Numbers.hex(bytes, group, groupTo) == Numbers.NONE) {
            return faulty(bytes, "length", Math.min(group, end), groupTo, "4 hexadecimal digits and *");
        }
        int second = groupTo + 1;
        int secondTo = second + GROUP_DIGITS;
        boolean indexed = secondTo < end
                && bytes[secondTo] == '*'
                && groupTo - group == GROUP_DIGITS
                && Numbers.hex(bytes, second, secondTo) != Numbers.NONE;
        return indexed
                ? new BracketHead(bytes, from, idTo, group, second, secondTo + 1, end)
                : new BracketHead(bytes, from, idTo, NO_INDEX, group, second, end);
    }

    private static int groupEnd(byte[] bytes, int from, int end) {
        int star = Text.indexOf(bytes, '*', from, end);
        return star < 0 ? end : star;
    }

    private static BracketHead faulty(byte[] bytes, String part, int from, int to, String expected) {
        return new BracketHead(
                bytes, complaint(part, Text.clean(bytes, from, Math.max(from, to), MAX_WORD_BYTES), expected));
    }

    private static String complaint(String part, String found, String expected) {
        return part + ": " + found + " (expected: " + expected + ")";
    }

    /** Why this is no frame of the dialect; absent when it is one. */
    @Nullable
    String fault() {
        return fault;
    }

    byte[] bytes() {
        return bytes;
    }

    /** The two characters behind the opening bracket. */
    String vendor() {
        return Text.raw(bytes, from + 1, from + BracketSniffer.HEAD_BYTES - 1);
    }

    /** Digits as they stand in the frame, usually 10 or 15. */
    String deviceId() {
        return Text.raw(bytes, from + BracketSniffer.HEAD_BYTES, idTo);
    }

    /** Where {@code [vendor*id} begins, which every answer repeats. */
    int from() {
        return from;
    }

    int idTo() {
        return idTo;
    }

    /** Where the four digits of the index begin, or -1 when there is none. */
    int indexFrom() {
        return indexFrom;
    }

    /** As the watch says it: often wrong. */
    long declaredLength() {
        return Numbers.hex(bytes, lengthFrom, contentFrom - 1);
    }

    /** Where the closing bracket would stand if the length were right. */
    int declaredEnd() {
        return (int) Math.min(Integer.MAX_VALUE, contentFrom + declaredLength());
    }

    int contentFrom() {
        return contentFrom;
    }

    int contentTo() {
        return contentTo;
    }

    /** The command name, fit for storing; cut to {@link #MAX_WORD_BYTES}. */
    String word() {
        return Text.clean(bytes, contentFrom, wordTo, MAX_WORD_BYTES);
    }

    /** Whether the word begins with that ASCII text. */
    boolean wordStartsWith(String ascii) {
        return Text.startsWith(bytes, contentFrom, wordTo, ascii);
    }

    /** The first byte behind the comma that follows the word; the end of the content when there is none. */
    int parametersFrom() {
        return Math.min(wordTo + 1, contentTo);
    }

    /** The parameters as text fit for storing. */
    String parametersText() {
        return Text.clean(bytes, parametersFrom(), contentTo, Bounds.MAX_TEXT_BYTES);
    }

    /** A cursor over the parameters: one empty field when there are none. */
    Cursor parameters() {
        return new Cursor(bytes, parametersFrom(), contentTo);
    }
}
