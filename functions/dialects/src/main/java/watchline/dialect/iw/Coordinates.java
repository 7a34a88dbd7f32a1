package watchline.dialect.iw;

import watchline.dialect.spi.Blanks;
import watchline.dialect.spi.Numbers;
import watchline.dialect.spi.ReportBuilder;
import watchline.dialect.spi.Text;

/** Reads {@code 5128.5069} beside {@code N}: degrees and minutes, the last two digits before the point being minutes. */
final class Coordinates {

    /** One of the two numbers of a place, and the letters that say its sign. */
    enum Axis {
        LATITUDE('N', 'S', "lat"),
        LONGITUDE('E', 'W', "lon");

        private final char positive;
        private final char negative;
        private final String field;

        Axis(char positive, char negative, String field) {
            this.positive = positive;
            this.negative = negative;
            this.field = field;
        }
    }

    private static final int MINUTES_A_DEGREE = 60;
    private static final int MINUTE_DIGITS = 2;
    /** Seven decimals are a centimetre; the watch says four decimals of a minute, which is 18 cm. */
    private static final double PRECISION = 1e7;

    private Coordinates() {}

    /**
     * Signed degrees of the number in {@code [from, letter)} and the letter behind it; NaN when they are blank or do not end before
     * {@code to}, and, with a note, when they are no coordinate.
     */
    static double signed(byte[] bytes, int from, int letter, int to, Axis axis, ReportBuilder report) {
        if (letter >= to || Blanks.skip(bytes, from, letter + 1) > letter) {
            return Double.NaN;
        }
        double degrees = degrees(bytes, from, letter);
        boolean negative = bytes[letter] == axis.negative;
        if (Double.isNaN(degrees) || (!negative && bytes[letter] != axis.positive)) {
            report.drop(axis.field + ": " + Fields.shown(bytes, from, letter + 1) + " (expected: degrees, minutes, "
                    + axis.positive + " or " + axis.negative + ")");
            return Double.NaN;
        }
        // Subtracted, so that there is no minus zero.
        return negative ? 0 - degrees : degrees;
    }

    private static double degrees(byte[] bytes, int from, int to) {
        int point = Text.indexOf(bytes, '.', from, to);
        int whole = point < 0 ? to : point;
        if (!Numbers.allDigits(bytes, from, whole)) {
            return Double.NaN;
        }
        int minutesAt = Math.max(from, whole - MINUTE_DIGITS);
        double minutes = Numbers.decimal(bytes, minutesAt, to);
        double degrees = minutesAt == from ? 0 : Numbers.whole(bytes, from, minutesAt);
        return minutes < MINUTES_A_DEGREE
                ? Math.round((degrees + minutes / MINUTES_A_DEGREE) * PRECISION) / PRECISION
                : Double.NaN;
    }
}
