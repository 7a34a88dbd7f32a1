package watchline.dialect.command;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Times of day as they are typed: {@code 9:30} or {@code 09:30}, to the minute, on the watch's own clock. */
final class Clock {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("H:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Clock() {}

    static LocalTime parse(String word) {
        try {
            return LocalTime.parse(word, TYPED);
        } catch (DateTimeParseException e) {
            throw CommandException.wrong("time", Check.quoted(word), "hours and minutes such as 21:10");
        }
    }

    static String word(LocalTime time) {
        return WRITTEN.format(time);
    }

    /** No watch knows seconds here, and dropping them would make two commands that look alike differ. */
    static void wholeMinute(LocalTime time) {
        if (!time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
            throw CommandException.wrong("time", time.toString(), "a whole minute");
        }
    }
}
