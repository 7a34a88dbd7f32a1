package watchline.decoder.ack.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Times as a carer reads them: by the wearer's clock, and how long ago.
 *
 * @param now when the page is made
 */
record WornTime(Instant now, ZoneId zone, Words words) {

    /** Of minutes before hours are named, and of hours before days. */
    private static final int TWO = 2;

    /** {@code 14:02}, or {@code 21 Nov 14:02} on another day. */
    String clock(Instant time) {
        ZonedDateTime local = time.atZone(zone);
        String clock = two(local.getHour()) + ":" + two(local.getMinute());
        if (local.toLocalDate().equals(now.atZone(zone).toLocalDate())) {
            return clock;
        }
        String month = words.say("months").split(",")[local.getMonthValue() - 1];
        return words.say("date", local.getDayOfMonth(), month) + " " + clock;
    }

    /** {@code 12 min ago}. */
    String ago(Instant time) {
        Duration age = Duration.between(time, now);
        if (age.toMinutes() < TWO) {
            return words.say("ago.now");
        }
        if (age.toHours() < TWO) {
            return words.say("ago.minutes", age.toMinutes());
        }
        return age.toDays() < TWO ? words.say("ago.hours", age.toHours()) : words.say("ago.days", age.toDays());
    }

    private static String two(int value) {
        return value < 10 ? "0" + value : Integer.toString(value);
    }
}
