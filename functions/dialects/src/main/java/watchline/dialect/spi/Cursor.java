package watchline.dialect.spi;

/**
 * Walks the fields of a piece of a frame without allocating: after each {@link #next} that answers true, the other methods
 * speak of the field it stands on. Not for sharing between threads.
 *
 * <p>{@code "a,,b"} has three fields, the empty piece has one, and a piece that ends in the separator has an empty last one.
 */
public final class Cursor {

    private final byte[] bytes;
    private final int limit;
    private int position;
    private int start;
    private int end;
    private boolean exhausted;

    public Cursor(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.position = from;
        this.limit = to;
        this.start = from;
        this.end = from;
    }

    /** Moves to the next field; false, and an empty field, when there is none. */
    public boolean next(char separator) {
        if (exhausted) {
            start = limit;
            end = limit;
            return false;
        }
        start = position;
        end = Text.indexOf(bytes, separator, position, limit);
        if (end < 0) {
            end = limit;
            exhausted = true;
        } else {
            position = end + 1;
        }
        return true;
    }

    /** Whether another {@link #next} would answer true. */
    public boolean hasNext() {
        return !exhausted;
    }

    /** Where the part begins that no {@link #next} has reached yet; the end of the piece when there is none. */
    public int restStart() {
        return exhausted ? limit : position;
    }

    /** The end of the whole piece. */
    public int limit() {
        return limit;
    }

    /** How many fields are still to come. */
    public int remaining(char separator) {
        if (exhausted) {
            return 0;
        }
        int count = 1;
        for (int i = position; i < limit; i++) {
            if (bytes[i] == separator) {
                count++;
            }
        }
        return count;
    }

    /** Goes back to a place that {@link #restStart} gave. */
    public void rewind(int restStart) {
        position = restStart;
        exhausted = false;
    }

    public byte[] bytes() {
        return bytes;
    }

    /** First byte of the field. */
    public int start() {
        return start;
    }

    /** The byte after the field. */
    public int end() {
        return end;
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /** The field as a whole number, or {@link Numbers#NONE}. */
    public long whole() {
        return Numbers.whole(bytes, start, end);
    }

    /** The field as a number, or NaN. */
    public double decimal() {
        return Numbers.decimal(bytes, start, end);
    }

    /** The field as a hexadecimal number, or {@link Numbers#NONE}. */
    public long hex() {
        return Numbers.hex(bytes, start, end);
    }

    /** Whether the field is exactly that ASCII text. */
    public boolean is(String ascii) {
        return length() == ascii.length() && Text.startsWith(bytes, start, end, ascii);
    }

    /** The field as text fit for storing: see {@link Text#clean}. */
    public String text() {
        return Text.clean(bytes, start, end, Bounds.MAX_TEXT_BYTES);
    }
}
