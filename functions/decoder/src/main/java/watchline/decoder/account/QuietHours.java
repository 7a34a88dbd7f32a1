package watchline.decoder.account;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The hours of the day in which a carer is told of nothing but what is critical, by the clock where the carer is.
 *
 * <p>A night is one window, whatever the clocks do in it: an hour that is shown twice is slept through twice, and a border inside an
 * hour that is skipped is where the skip happens. So a window never opens a second time, and one that lies in the skipped hour
 * altogether does not happen that day. Pure.
 *
 * @param from when it becomes quiet
 * @param to when it is over; before {@code from} when that is on the next day
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {

    /**
     * What an item says that cannot be read: to be woken for nothing is better than not to be told. Its owner counts as one
     * with quiet hours, who is never in them.
     */
    static final QuietHours NEVER = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, ZoneOffset.UTC);

    private static final Pattern WINDOW = Pattern.compile("(\\d{2}:\\d{2})-(\\d{2}:\\d{2})");
    private static final String EXPECTED = " (expected: such as 22:00-07:00)";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    /** A window may fall into a skipped hour, and some islands once skipped a day. */
    private static final int DAYS_BACK = 4;

    private static final int DAYS_AHEAD = DAYS_BACK;

    /**
     * One night.
     *
     * @param end the first instant that is not quiet any more
     */
    public record Window(Instant start, Instant end) {

        public boolean contains(Instant time) {
            return !time.isBefore(start) && time.isBefore(end);
        }
    }

    /**
     * @param window {@code 22:00-07:00}
     * @param zone a name such as {@code Europe/Madrid}
     * @throws IllegalArgumentException if one of them is none
     */
    public static QuietHours parse(String window, String zone) {
        Matcher matcher = WINDOW.matcher(window);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("quiet: " + window + EXPECTED);
        }
        LocalTime from = clock(matcher.group(1), window);
        LocalTime to = clock(matcher.group(2), window);
        if (from.equals(to)) {
            throw new IllegalArgumentException("quiet: " + window + " (expected: two different times)");
        }
        try {
            return new QuietHours(from, to, ZoneId.of(zone));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "timeZone: " + zone + " (expected: a name such as Europe/Madrid, or UTC)", e);
        }
    }

    private static LocalTime clock(String text, String window) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("quiet: " + window + EXPECTED, e);
        }
    }

    /** As an item has them; {@link #NEVER} when they cannot be read. */
    static QuietHours read(String window, @Nullable String zone) {
        try {
            return zone == null ? NEVER : parse(window, zone);
        } catch (IllegalArgumentException e) {
            return NEVER;
        }
    }

    /** {@code 22:00-07:00}. */
    public String text() {
        return CLOCK.format(from) + "-" + CLOCK.format(to);
    }

    public boolean isQuiet(Instant time) {
        LocalDate day = time.atZone(zone).toLocalDate();
        return on(day.minusDays(1)).contains(time) || on(day).contains(time);
    }

    /** When the last window before that time ended, or at it; absent when there is none. */
    public Optional<Instant> lastEnd(Instant time) {
        return lastEnded(time).map(Window::end);
    }

    /** The last window that was over by that time; absent when there is none. */
    public Optional<Window> lastEnded(Instant time) {
        LocalDate day = time.atZone(zone).toLocalDate();
        return LongStream.rangeClosed(0, DAYS_BACK)
                .mapToObj(back -> on(day.minusDays(back)))
                .filter(window ->
                        window.start().isBefore(window.end()) && !window.end().isAfter(time))
                .findFirst();
    }

    /** When the first window ends that is not over by that time; absent when there is none. */
    public Optional<Instant> nextEnd(Instant time) {
        LocalDate day = time.atZone(zone).toLocalDate();
        return LongStream.rangeClosed(-1, DAYS_AHEAD)
                .mapToObj(ahead -> on(day.plusDays(ahead)))
                .filter(window -> window.start().isBefore(window.end()))
                .map(Window::end)
                .filter(end -> end.isAfter(time))
                .findFirst();
    }

    /** The window that begins on that day. It is empty when the clocks skip it. */
    private Window on(LocalDate day) {
        LocalDate lastDay = to.isBefore(from) ? day.plusDays(1) : day;
        List<ZoneOffset> starts = zone.getRules().getValidOffsets(day.atTime(from));
        List<ZoneOffset> ends = zone.getRules().getValidOffsets(lastDay.atTime(to));
        return new Window(
                starts.isEmpty() ? skipped(day.atTime(from)) : day.atTime(from).toInstant(starts.get(0)),
                ends.isEmpty()
                        ? skipped(lastDay.atTime(to))
                        : lastDay.atTime(to).toInstant(ends.get(ends.size() - 1)));
    }

    private Instant skipped(LocalDateTime local) {
        return zone.getRules().getTransition(local).getInstant();
    }
}
