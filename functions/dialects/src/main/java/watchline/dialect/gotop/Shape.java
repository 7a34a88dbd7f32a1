package watchline.dialect.gotop;

import watchline.dialect.spi.Cursor;
import watchline.dialect.spi.Numbers;
import watchline.dialect.spi.Text;

/** What a field looks like: the tails are told apart by the shapes of their first fields (gotop-text.md 2.1). */
enum Shape {
    /** There is no such field. */
    ABSENT,
    EMPTY,
    /** Digits without a point. */
    WHOLE,
    ONE_DECIMAL,
    TWO_DECIMALS,
    OTHER;

    /** The shape of the next field; the cursor stands on it then. */
    static Shape next(Cursor fields) {
        return fields.next(',') ? of(fields.bytes(), fields.start(), fields.end()) : ABSENT;
    }

    private static Shape of(byte[] bytes, int from, int to) {
        if (from == to) {
            return EMPTY;
        }
        int digits = bytes[from] == '-' ? from + 1 : from;
        int point = Text.indexOf(bytes, '.', digits, to);
        if (point < 0) {
            return Numbers.allDigits(bytes, digits, to) ? WHOLE : OTHER;
        }
        if (!Numbers.allDigits(bytes, digits, point) || !Numbers.allDigits(bytes, point + 1, to)) {
            return OTHER;
        }
        return switch (to - point - 1) {
            case 1 -> ONE_DECIMAL;
            case 2 -> TWO_DECIMALS;
            default -> OTHER;
        };
    }
}
