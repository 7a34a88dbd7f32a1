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
            Instant start = day.atTime(from).atZone(zone).toInstant();
            LocalDate lastDay = from.isBefore(to) ? day : day.plusDays(1);
            Instant end = lastDay.atTime(to).atZone(zone).toInstant();
            if (!now.isBefore(start) && now.isBefore(end)) {
                return end;
            }
        }
        return null;
    }

    /** When they ended last. */
    public Instant endedBefore(Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        Instant end = today.atTime(to).atZone(zone).toInstant();
        return end.isAfter(now) ? today.minusDays(1).atTime(to).atZone(zone).toInstant() : end;
    }

    @Override
    public String toString() {
        return HOURS.format(from) + "-" + HOURS.format(to);
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException("hours: " + text + " (expected: two times of day, such as 22:00-07:00)");
    }
}
