package watchline.dialect.command;

import java.util.List;

/**
 * One thing that a server asks of a watch. Commands are immutable, checked when they are made (a {@link CommandException} says
 * which value was wrong and what was expected), and free of anything that a dialect could take for punctuation.
 *
 * <p>{@link #name()} and {@link #arguments()} are public: they are typed by operators and stored in the table {@code commands}.
 * {@link Commands#parse} makes an equal command of them.
 */
public sealed interface Command
        permits Call,
                Contacts,
                FactoryReset,
                FallDetection,
                FallSensitivity,
                Find,
                Interval,
                ListenIn,
                Locate,
                Measure,
                MeasureSchedule,
                PowerOff,
                QuietTimes,
                Reboot,
                Reminders,
                ServerAddress,
                SosNumbers,
                TextMessage,
                TimeZoneLanguage,
                WorkingMode {

    /** Its name in kebab-case: {@code sos-numbers}. */
    String name();

    /** Its arguments as an operator would type them, one an element; empty for a command that takes none. */
    List<String> arguments();
}
