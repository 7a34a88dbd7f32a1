package watchline.benchmark.load;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A second as watches write it, six digits each. */
final class Stamp {

    private static final DateTimeFormatter YEAR_FIRST =
            DateTimeFormatter.ofPattern("yyMMdd").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY_FIRST =
            DateTimeFormatter.ofPattern("ddMMyy").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HHmmss").withZone(ZoneOffset.UTC);

    private final byte[] yearFirst;
    private final byte[] dayFirst;
    private final byte[] time;

    Stamp(Instant second) {
        yearFirst = digits(YEAR_FIRST, second);
        dayFirst = digits(DAY_FIRST, second);
        time = digits(TIME, second);
    }

    private static byte[] digits(DateTimeFormatter format, Instant second) {
        return format.format(second).getBytes(StandardCharsets.US_ASCII);
    }

    byte[] yearFirst() {
        return yearFirst;
    }

    byte[] dayFirst() {
        return dayFirst;
    }

    byte[] time() {
        return time;
    }
}
