package watchline.dialect.iw;

import java.util.Arrays;
import watchline.dialect.spi.Cursor;
import watchline.dialect.spi.Numbers;

/**
 * Brings the position of line K, children's watches that put a comma everywhere, into the columns of {@link PositionBlock}:
 * {@code 170803,V-0.0000N-0.0000E,000.0,113235,000.00,05000006900102} (iw.md 5.8). The minus before a coordinate is noise:
 * the letter behind it says the hemisphere.
 */
final class SeparatedBlock {

    private static final int DATE_DIGITS = 6;
    private static final byte BLANK = ' ';

    private SeparatedBlock() {}

    /** Whether the frame is of that line: a comma before the first parameter, and that one a date alone. */
    static boolean isOne(IwFrame frame, Cursor first) {
        if (!frame.leadingComma() || !first.hasNext()) {
            return false;
        }
        return first.isEmpty() ? isFlag(first) : isDate(first);
    }

    private static boolean isDate(Cursor first) {
        return first.length() == DATE_DIGITS && Numbers.allDigits(first.bytes(), first.start(), first.end());
    }

    /** Without its date such a frame is still known by the flag behind it. */
    private static boolean isFlag(Cursor first) {
        int flag = first.restStart();
        return flag < first.limit() && (first.bytes()[flag] == 'A' || first.bytes()[flag] == 'V');
    }

    /** The fields from the one that {@code fields} stands on to the status word, in columns. An empty field is a blank column. */
    static byte[] columns(Cursor fields) {
        byte[] block = new byte[PositionBlock.LENGTH];
        Arrays.fill(block, (byte) '0');
        put(fields, block, PositionBlock.DATE, PositionBlock.FLAG);
        fields.next(',');
        coordinates(fields, block);
        fields.next(',');
        put(fields, block, PositionBlock.SPEED, PositionBlock.TIME);
        fields.next(',');
        put(fields, block, PositionBlock.TIME, PositionBlock.COURSE);
        fields.next(',');
        put(fields, block, PositionBlock.COURSE, PositionBlock.STATUS);
        fields.next(',');
        int status = Math.min(fields.length(), StatusWord.LENGTH);
        System.arraycopy(fields.bytes(), fields.start(), block, PositionBlock.STATUS, status);
        return Arrays.copyOf(block, PositionBlock.STATUS + status);
    }

    private static void coordinates(Cursor field, byte[] block) {
        byte[] bytes = field.bytes();
        if (field.isEmpty()) {
            Arrays.fill(block, PositionBlock.FLAG, PositionBlock.SPEED, BLANK);
            block[PositionBlock.FLAG] = 'V';
            return;
        }
        block[PositionBlock.FLAG] = bytes[field.start()];
        int lat = field.start() + 1;
        int northSouth = letter(bytes, lat, field.end(), 'N', 'S');
        int lon = Math.min(northSouth + 1, field.end());
        int eastWest = letter(bytes, lon, field.end(), 'E', 'W');
        put(bytes, lat, northSouth, block, PositionBlock.LAT, PositionBlock.NORTH_SOUTH);
        put(bytes, northSouth, lon, block, PositionBlock.NORTH_SOUTH, PositionBlock.LON);
        put(bytes, lon, eastWest, block, PositionBlock.LON, PositionBlock.EAST_WEST);
        put(bytes, eastWest, Math.min(eastWest + 1, field.end()), block, PositionBlock.EAST_WEST, PositionBlock.SPEED);
    }

    private static int letter(byte[] bytes, int from, int to, char one, char other) {
        int i = from;
        while (i < to && bytes[i] != one && bytes[i] != other) {
            i++;
        }
        return i;
    }

    private static void put(Cursor field, byte[] block, int column, int next) {
        if (field.isEmpty()) {
            Arrays.fill(block, column, next, BLANK);
        } else {
            put(field.bytes(), field.start(), field.end(), block, column, next);
        }
    }

    /** Right-aligned among zeros; what does not fit in front is cut off. */
    private static void put(byte[] bytes, int from, int to, byte[] block, int column, int next) {
        int start = from < to && bytes[from] == '-' ? from + 1 : from;
        int length = Math.min(to - start, next - column);
        if (length > 0) {
            System.arraycopy(bytes, to - length, block, next - length, length);
        }
    }
}
