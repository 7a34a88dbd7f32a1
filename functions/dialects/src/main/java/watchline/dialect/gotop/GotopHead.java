package watchline.dialect.gotop;

import org.jspecify.annotations.Nullable;
import watchline.dialect.spi.Blanks;
import watchline.dialect.spi.Bounds;
import watchline.dialect.spi.Cursor;
import watchline.dialect.spi.Numbers;
import watchline.dialect.spi.Text;

/**
 * Where the parts of a frame stand: {@code #imei,type,validity,DATE:...#} (gotop-text.md 1, 2). The field with the label
 * {@code DATE:} is the anchor, with the type two fields before it: that survives the error text that some devices put before
 * the type. Without the label, type, validity and date are fields 2, 3 and 4. A head with a {@link #fault()} has no other parts.
 */
final class GotopHead {

    static final String DATE = "DATE:";

    private static final int MIN_ID_DIGITS = 8;
    private static final int MAX_ID_DIGITS = 16;
    /** Longest type that is read; the longest known has 8 letters. */
    private static final int MAX_TYPE_BYTES = 32;

    private final byte[] bytes;
    private final int idFrom;
    private final int idTo;
    private final int typeFrom;
    private final int typeTo;
    private final int end;
    private final @Nullable String fault;

    private GotopHead(byte[] bytes, int idFrom, int idTo, int typeFrom, int typeTo, int end) {
        this.bytes = bytes;
        this.idFrom = idFrom;
        this.idTo = idTo;
        this.typeFrom = typeFrom;
        this.typeTo = typeTo;
        this.end = end;
        int digits = idTo - idFrom;
        if (!Numbers.allDigits(bytes, idFrom, idTo) || digits < MIN_ID_DIGITS || digits > MAX_ID_DIGITS) {
            this.fault = "id: " + Text.clean(bytes, idFrom, idTo, MAX_TYPE_BYTES) + " (expected: 8 to 16 digits)";
        } else {
            this.fault = type().isEmpty() ? "type:  (expected: a name such as CMD-T)" : null;
        }
    }

    /** Reads a frame with or without the {@code #} on either side. */
    static GotopHead of(byte[] frame) {
        int from = 0;
        while (from < frame.length && isDelimiter(frame[from])) {
            from++;
        }
        int end = frame.length;
        while (end > from && isDelimiter(frame[end - 1])) {
            end--;
        }
        int idTo = fieldEnd(frame, from, end);
        int type = Math.min(idTo + 1, end);
        int anchor = labelledDate(frame, type, end);
        if (anchor <= type) {
            return new GotopHead(frame, from, idTo, type, fieldEnd(frame, type, end), end);
        }
        int validity = Text.lastIndexOf(frame, ',', type, anchor - 1) + 1;
        int typeTo = validity == 0 ? anchor - 1 : validity - 1;
        int typeFrom = Math.max(type, Text.lastIndexOf(frame, ',', type, typeTo) + 1);
        return new GotopHead(frame, from, idTo, typeFrom, typeTo, end);
    }

    private static boolean isDelimiter(byte c) {
        return c == '#' || Blanks.isBlank(c);
    }

    private static int fieldEnd(byte[] bytes, int from, int end) {
        int comma = Text.indexOf(bytes, ',', from, end);
        return comma < 0 ? end : comma;
    }

    /** Where the field with the date begins, if it has its label; otherwise -1. */
    private static int labelledDate(byte[] bytes, int from, int end) {
        int field = from;
        while (field < end && !Text.startsWith(bytes, field, end, DATE)) {
            field = fieldEnd(bytes, field, end) + 1;
        }
        return field < end ? field : -1;
    }

    /** Why this is no frame of the dialect; absent when it is one. */
    @Nullable
    String fault() {
        return fault;
    }

    String deviceId() {
        return Text.raw(bytes, idFrom, idTo);
    }

    /** {@code CMD-T}, {@code ALM-B1-1}, {@code ERROR!}: fit for storing, without the blank that may precede it. */
    String type() {
        return Text.clean(bytes, typeFrom, typeTo, MAX_TYPE_BYTES);
    }

    /** What a device complains of between its id and the type; empty when it does not. */
    String errorText() {
        int last = typeFrom - 1;
        while (last > idTo && bytes[last - 1] == ',') {
            last--;
        }
        return last > idTo ? Text.clean(bytes, idTo + 1, last, Bounds.MAX_TEXT_BYTES) : "";
    }

    /** Whether more follows the type than nothing. */
    boolean hasFields() {
        return typeTo < end;
    }

    /** The fields behind the type: the validity comes first, except where the date follows the type at once. */
    Cursor fields() {
        return new Cursor(bytes, Math.min(typeTo + 1, end), end);
    }
}
