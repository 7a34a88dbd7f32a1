package watchline.decoder.rule.setting;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Hours of every day by the wearer's clock, {@code 22:00-07:00}; they may go over midnight. Where the clock is put on or back they
 * are as long as the clock says.
 */
public record NightHours(LocalTime from, LocalTime to) {

    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm");
    private static final int LENGTH = "22:00-07:00".length();
    private static final int DASH = "22:00".length();
    /** A night may fall into a skipped hour, and some islands once skipped a day. */
    private static final int DAYS_AHEAD = 3;

    /**
     * One night.
     *
     * @param end the first instant after it
     */
    public record Window(Instant start, Instant end) {}

    /** @throws IllegalArgumentException if they begin when they end */
    public NightHours {
        if (from.equals(to)) {
            throw wrong(HOURS.format(from) + "-" + HOURS.format(to));
        }
    }

    /** @throws IllegalArgumentException if it is not two times of day with a dash between */
    public static NightHours parse(String text) {
        if (text.length() != LENGTH || text.charAt(DASH) != '-') {
            throw wrong(text);
        }
        try {
            return new NightHours(
                    LocalTime.parse(text.substring(0, DASH), HOURS), LocalTime.parse(text.substring(DASH + 1), HOURS));
        } catch (DateTimeException e) {
            throw wrong(text);
        }
    }

    /** When those hours end in which {@code now} is; absent when it is in none. */
    public @Nullable Instant endingAfter(Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        for (LocalDate day : new LocalDate[] {today.minusDays(1), today}) {
            Window night = on(day, zone);
            if (!now.isBefore(night.start()) && now.isBefore(night.end())) {
                return night.end();
            }
        }
        return null;
    }

    /** The first night that is not over by that time; absent when the clocks skip all that might be. */
    public @Nullable Window next(Instant time, ZoneId zone) {
        LocalDate today = time.atZone(zone).toLocalDate();
        for (int ahead = -1; ahead <= DAYS_AHEAD; ahead++) {
            Window night = on(today.plusDays(ahead), zone);
            if (night.start().isBefore(night.end()) && night.end().isAfter(time)) {
                return night;
            }
        }
        return null;
    }

    private Window on(LocalDate day, ZoneId zone) {
        LocalDate lastDay = from.isBefore(to) ? day : day.plusDays(1);
        return new Window(
                day.atTime(from).atZone(zone).toInstant(),
                lastDay.atTime(to).atZone(zone).toInstant());
    }

    @Override
    public String toString() {
        return HOURS.format(from) + "-" + HOURS.format(to);
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException("hours: " + text + " (expected: two times of day, such as 22:00-07:00)");
    }
}
