package watchline.contract;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The one form of times in the wire contract and in the tables: ISO-8601, UTC, always with milliseconds, so that text sorts as time does. */
public final class IsoTime {

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private IsoTime() {}

    /** {@code 2026-11-22T09:48:11.123Z}. */
    public static String format(Instant time) {
        return MILLIS.format(time);
    }
}
