package watchline.samples.tool;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Times as people say them. */
final class Ago {

    private static final int TWO = 2;
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter BEFORE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final Duration DAY = Duration.ofDays(1);

    private Ago() {}

    /** {@code 3 min ago}; {@code never} when absent. */
    static String of(@Nullable Instant time, Instant now) {
        if (time == null) {
            return "never";
        }
        Duration age = Duration.between(time, now);
        if (age.toMinutes() < TWO) {
            return "just now";
        }
        if (age.toHours() < TWO) {
            return age.toMinutes() + " min ago";
        }
        return age.toDays() < TWO ? age.toHours() + " h ago" : age.toDays() + " days ago";
    }

    /** {@code 14:02}, with the date when it is longer ago, in the zone of the wearer. */
    static String clock(Instant time, Instant now, ZoneId zone) {
        DateTimeFormatter form = Duration.between(time, now).compareTo(DAY) < 0 ? TODAY : BEFORE;
        return form.withZone(zone).format(time);
    }
}
