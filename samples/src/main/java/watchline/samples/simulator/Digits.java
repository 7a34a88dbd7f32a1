package watchline.samples.simulator;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and times as the dialects write them, whatever the locale of this machine. */
final class Digits {

    private static final DateTimeFormatter YEAR_FIRST = formatter("yyMMdd");
    private static final DateTimeFormatter DAY_FIRST = formatter("ddMMyy");
    private static final DateTimeFormatter TIME = formatter("HHmmss");

    private Digits() {}

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }

    static String yearFirst(Instant time) {
        return YEAR_FIRST.format(time);
    }

    static String dayFirst(Instant time) {
        return DAY_FIRST.format(time);
    }

    static String time(Instant time) {
        return TIME.format(time);
    }

    /** A whole number with zeros in front. */
    static String padded(long value, int width) {
        return String.format(Locale.ROOT, "%0" + width + "d", value);
    }

    /** A number with so many decimals. */
    static String decimal(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** A number with so many decimals and zeros in front, so wide in all. */
    static String padded(double value, int width, int decimals) {
        return String.format(Locale.ROOT, "%0" + width + "." + decimals + "f", value);
    }
}
