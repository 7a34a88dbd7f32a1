package watchline.dialect.command;

import java.time.LocalTime;

/**
 * A part of every day on the watch's own clock. Typed as {@code 21:10-07:30}.
 *
 * @param from first minute of it
 * @param to its end; before {@code from} for one that runs over midnight
 */
public record TimeWindow(LocalTime from, LocalTime to) {

    public TimeWindow {
        Clock.wholeMinute(from);
        Clock.wholeMinute(to);
        if (from.equals(to)) {
            throw CommandException.wrong("window", word(from, to), "an end other than its beginning");
        }
    }

    static TimeWindow parse(String word) {
        int dash = word.indexOf('-');
        if (dash < 0) {
            throw CommandException.wrong("window", Check.quoted(word), "from-to such as 21:10-07:30");
        }
        return new TimeWindow(Clock.parse(word.substring(0, dash)), Clock.parse(word.substring(dash + 1)));
    }

    String word() {
        return word(from, to);
    }

    private static String word(LocalTime from, LocalTime to) {
        return Clock.word(from) + "-" + Clock.word(to);
    }
}
