package watchline.dialect.command;

import java.util.List;

/**
 * What the watch reminds its wearer of.
 *
 * @param reminders one to {@value #MAX}; they replace those the watch had
 */
public record Reminders(List<Reminder> reminders) implements Command {

    static final String NAME = "reminders";

    /** What every dialect that has reminders has room for. */
    public static final int MAX = 3;

    public Reminders {
        reminders = List.copyOf(reminders);
        Check.size("reminders", reminders, 1, MAX);
    }

    static Reminders parse(Words words) {
        return new Reminders(
                words.between(1, MAX).words().stream().map(Reminder::parse).toList());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> arguments() {
        return reminders.stream().map(Reminder::word).toList();
    }
}
