package watchline.dialect.bracket;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import watchline.dialect.command.QuietTimes;
import watchline.dialect.command.Reminder;
import watchline.dialect.command.Reminders;
import watchline.dialect.command.TimeWindow;
import watchline.dialect.spi.CommandTarget;
import watchline.dialect.spi.Encoded;

/** Alarm clocks and quiet times (bracket.md 5). */
final class BracketCommandTimes {

    /** The paper's week begins on Sunday. */
    private static final List<DayOfWeek> WEEK = List.of(
            DayOfWeek.SUNDAY,
            DayOfWeek.MONDAY,
            DayOfWeek.TUESDAY,
            DayOfWeek.WEDNESDAY,
            DayOfWeek.THURSDAY,
            DayOfWeek.FRIDAY,
            DayOfWeek.SATURDAY);

    private BracketCommandTimes() {}

    /**
     * {@code REMIND}, the alarm clocks: {@code time-on-how[-days]}. They know no kind, so that one is not sent. ({@code TAKEPILLS}
     * knows medicine, but takes a text and a number whose meaning is not documented.)
     */
    static Encoded reminders(Reminders command, CommandTarget target) {
        String clocks =
                command.reminders().stream().map(BracketCommandTimes::clock).collect(Collectors.joining(","));
        return BracketCommandFrame.echoed(target, "REMIND," + clocks);
    }

    private static String clock(Reminder reminder) {
        LocalTime time = reminder.time();
        return String.format(
                Locale.ROOT, "%02d:%02d-%d-%s", time.getHour(), time.getMinute(), reminder.on() ? 1 : 0, how(reminder));
    }

    private static String how(Reminder reminder) {
        if (reminder.isOnce()) {
            return "1";
        }
        return reminder.isDaily() ? "2" : "3-" + days(reminder);
    }

    private static String days(Reminder reminder) {
        return WEEK.stream()
                .map(day -> reminder.days().contains(day) ? "1" : "0")
                .collect(Collectors.joining());
    }

    /**
     * Always four windows, hours without a leading zero, as in the sample. The last one given is repeated, as the sample does:
     * a slot without a window has no documented form.
     */
    static Encoded quietTimes(QuietTimes command, CommandTarget target) {
        List<TimeWindow> windows = new ArrayList<>(command.windows());
        while (windows.size() < QuietTimes.MAX) {
            windows.add(windows.get(windows.size() - 1));
        }
        String slots = windows.stream().map(BracketCommandTimes::slot).collect(Collectors.joining(","));
        return BracketCommandFrame.echoed(target, "SILENCETIME," + slots);
    }

    private static String slot(TimeWindow window) {
        return clock(window.from()) + "-" + clock(window.to());
    }

    private static String clock(LocalTime time) {
        return String.format(Locale.ROOT, "%d:%02d", time.getHour(), time.getMinute());
    }
}
