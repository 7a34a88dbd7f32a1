package watchline.dialect.spi;

/**
 * Numbers in ASCII bytes, read without allocating. Nothing here throws on account of the bytes: what is not a number is
 * {@link #NONE} or NaN.
 */
public final class Numbers {

    /** What {@link #whole} and {@link #hex} answer for bytes that are no number. */
    public static final long NONE = Long.MIN_VALUE;

    private static final int MAX_DECIMAL_DIGITS = 18;
    private static final int MAX_HEX_DIGITS = 15;
    private static final int EXACT_POWERS = 23;
    private static final double[] POWER_OF_TEN = new double[EXACT_POWERS];

    static {
        double power = 1;
        for (int i = 0; i < EXACT_POWERS; i++) {
            POWER_OF_TEN[i] = power;
            power *= 10;
        }
    }

    private Numbers() {}

    /** The whole number in {@code [from, to)}: an optional sign and 1 to 18 digits, blanks around it allowed; else {@link #NONE}. */
    public static long whole(byte[] bytes, int from, int to) {
        int start = Blanks.skip(bytes, from, to);
        int end = Blanks.trimEnd(bytes, start, to);
        boolean negative = start < end && bytes[start] == '-';
        if (start < end && (bytes[start] == '-' || bytes[start] == '+')) {
            start++;
        }
        if (start >= end || end - start > MAX_DECIMAL_DIGITS) {
            return NONE;
        }
        long value = 0;
        for (int i = start; i < end; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return NONE;
            }
            value = value * 10 + digit;
        }
        return negative ? -value : value;
    }

    /** The number in {@code [from, to)}: an optional sign, digits, at most one point, blanks around it allowed; else NaN. */
    public static double decimal(byte[] bytes, int from, int to) {
        int start = Blanks.skip(bytes, from, to);
        int end = Blanks.trimEnd(bytes, start, to);
        boolean negative = start < end && bytes[start] == '-';
        if (start < end && (bytes[start] == '-' || bytes[start] == '+')) {
            start++;
        }
        long digits = 0;
        int count = 0;
        int point = -1;
        for (int i = start; i < end; i++) {
            int c = bytes[i];
            if (c == '.' && point < 0) {
                point = count;
            } else if (c >= '0' && c <= '9' && count < MAX_DECIMAL_DIGITS) {
                digits = digits * 10 + (c - '0');
                count++;
            } else {
                return Double.NaN;
            }
        }
        if (count == 0) {
            return Double.NaN;
        }
        // Both operands are exact below 2^53 and 10^22, so that the quotient is the nearest double.
        double value = point < 0 ? digits : digits / POWER_OF_TEN[count - point];
        // Never minus zero, which some firmware writes and no reader expects.
        return negative ? 0 - value : value;
    }

    /** The hexadecimal number in {@code [from, to)}, 1 to 15 digits of either case; else {@link #NONE}. */
    public static long hex(byte[] bytes, int from, int to) {
        if (from >= to || to - from > MAX_HEX_DIGITS) {
            return NONE;
        }
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = hexDigit(bytes[i]);
            if (digit < 0) {
                return NONE;
            }
            value = value << 4 | digit;
        }
        return value;
    }

    /** The value of a hexadecimal digit, or -1. */
    public static int hexDigit(byte c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= 'a' && c <= 'f') {
            return c - 'a' + 10;
        }
        return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    }

    public static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    /** Whether {@code [from, to)} is one or more digits and nothing else. */
    public static boolean allDigits(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isDigit(bytes[i])) {
                return false;
            }
        }
        return from < to;
    }

    /** How many digits stand from {@code from} on, at most up to {@code to}. */
    public static int countDigits(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && isDigit(bytes[i])) {
            i++;
        }
        return i - from;
    }

    /** A number as people write it: without a fraction where it has none. */
    static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
