package watchline.dialect.iw;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import watchline.dialect.command.Interval;
import watchline.dialect.command.Reminder;
import watchline.dialect.command.Reminders;
import watchline.dialect.command.ServerAddress;
import watchline.dialect.command.TimeZoneLanguage;
import watchline.dialect.command.WorkingMode;
import watchline.dialect.spi.CommandTarget;
import watchline.dialect.spi.Encoded;

/** Settings that both lines of IW take in one form (iw.md 6). */
final class IwCommandSettings {

    private static final int MINUTES_AN_HOUR = 60;

    private IwCommandSettings() {}

    /** In seconds, as the papers say; one implementer found minutes on his firmware. How to stop reports is not documented. */
    static Encoded interval(Interval command, CommandTarget target) {
        if (command.seconds() == 0) {
            return Encoded.unsupported("interval", "0 seconds", "1-" + Interval.MAX_SECONDS);
        }
        return IwCommandFrame.acknowledged(target, "15", Integer.toString(command.seconds()));
    }

    /** A flag says what the host is: 0 for an address, 1 for a name. */
    static Encoded server(ServerAddress command, CommandTarget target) {
        return IwCommandFrame.acknowledged(
                target, "19", command.isIpv4() ? "0" : "1", command.host(), Integer.toString(command.port()));
    }

    /**
     * The zone in whole hours. Half hours have no documented form; the fact-sheet advises the nearest whole number (iw.md 2), and
     * of two that are as near, the eastern one is taken.
     */
    static Encoded timeZoneLanguage(TimeZoneLanguage command, CommandTarget target) {
        int hours = Math.floorDiv(command.offsetMinutes() + MINUTES_AN_HOUR / 2, MINUTES_AN_HOUR);
        return switch (command.language()) {
            case "zh" -> IwCommandFrame.acknowledged(target, "20", "0", Integer.toString(hours));
            case "en" -> IwCommandFrame.acknowledged(target, "20", "1", Integer.toString(hours));
            default -> Encoded.unsupported("language", command.language(), "zh or en");
        };
    }

    static Encoded workingMode(WorkingMode command, CommandTarget target) {
        return IwCommandFrame.acknowledged(
                target,
                "33",
                switch (command.mode()) {
                    case NORMAL -> "1";
                    case SAVING -> "2";
                    case EMERGENCY -> "3";
                });
    }

    /**
     * A switch for all, their number, and then each as {@code hhmm,days,on,type}. Days count from Monday, which the fact-sheet
     * assumes; one that sounds only once has no form.
     */
    static Encoded reminders(Reminders command, CommandTarget target) {
        List<Reminder> reminders = command.reminders();
        if (reminders.stream().anyMatch(Reminder::isOnce)) {
            return Encoded.unsupported("days", "once", "days 1 (Monday) to 7, or daily");
        }
        return IwCommandFrame.acknowledged(
                target,
                "85",
                flag(reminders.stream().anyMatch(Reminder::on)),
                Integer.toString(reminders.size()),
                reminders.stream().map(IwCommandSettings::reminder).collect(Collectors.joining("@")));
    }

    private static String reminder(Reminder reminder) {
        String type =
                switch (reminder.kind()) {
                    case MEDICINE -> "1";
                    case WATER -> "2";
                    case SIT_BREAK -> "3";
                };
        String time = String.format(
                Locale.ROOT,
                "%02d%02d",
                reminder.time().getHour(),
                reminder.time().getMinute());
        return String.join(",", time, reminder.dayDigits(), flag(reminder.on()), type);
    }

    private static String flag(boolean on) {
        return on ? "1" : "0";
    }
}
