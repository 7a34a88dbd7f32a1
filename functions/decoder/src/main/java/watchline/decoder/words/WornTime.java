package watchline.decoder.words;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Times as a carer reads them: by the wearer's clock, and how long ago.
 *
 * @param now when the text is made
 */
public record WornTime(Instant now, ZoneId zone, Words words) {

    /** Of minutes before hours are named, and of hours before days. */
    private static final int TWO = 2;

    private static final Duration DAY = Duration.ofHours(24);

    /** {@code 14:02}, or {@code 21 Nov 14:02} on another day. */
    public String clock(Instant time) {
        ZonedDateTime local = time.atZone(zone);
        boolean today = local.toLocalDate().equals(now.atZone(zone).toLocalDate());
        return today ? hour(local) : date(time) + " " + hour(local);
    }

    /** {@code 14:02} of the last 24 hours, and {@code 21 Nov 14:02} before. */
    public String lately(Instant time) {
        boolean lately = time.isAfter(now.minus(DAY)) && !time.isAfter(now);
        return lately ? hour(time.atZone(zone)) : date(time) + " " + hour(time.atZone(zone));
    }

    /** {@code 21 Nov}. */
    public String date(Instant time) {
        ZonedDateTime local = time.atZone(zone);
        String month = words.say("months").split(",")[local.getMonthValue() - 1];
        return words.say("date", local.getDayOfMonth(), month);
    }

    /** {@code 12 min ago}. */
    public String ago(Instant time) {
        Duration age = Duration.between(time, now);
        return age.toMinutes() < TWO ? words.say("ago.now") : words.say("ago", span(age));
    }

    /** {@code 12 min}, {@code 3 h}, {@code 2 days}; at least a minute. */
    public String span(Duration time) {
        if (time.toHours() < TWO) {
            return words.say("span.minutes", Math.max(1, time.toMinutes()));
        }
        return time.toDays() < TWO ? words.say("span.hours", time.toHours()) : words.say("span.days", time.toDays());
    }

    private static String hour(ZonedDateTime local) {
        return two(local.getHour()) + ":" + two(local.getMinute());
    }

    private static String two(int value) {
        return value < 10 ? "0" + value : Integer.toString(value);
    }
}
