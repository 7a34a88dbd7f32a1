package watchline.samples.fault.watch;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A time in the forms that the dialects write it in, UTC. */
final class Times {

    static final DateTimeFormatter DASHED = form("yyyy-MM-dd HH:mm:ss");
    static final DateTimeFormatter YEAR_FIRST = form("yyMMdd");
    static final DateTimeFormatter DAY_FIRST = form("ddMMyy");
    static final DateTimeFormatter CLOCK = form("HHmmss");

    private Times() {}

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }
}
