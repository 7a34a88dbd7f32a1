package watchline.dialect.command;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Every command by name: what to type, what it does, and how to make one of typed or stored words. */
public final class Commands {

    /** In the order of help texts: the everyday ones first, the dangerous ones last. */
    private static final List<Entry> ENTRIES = List.of(
            new Entry(Locate.class, Locate.NAME, "", "Asks for a position now.", Locate::parse),
            new Entry(
                    Interval.class,
                    Interval.NAME,
                    "<seconds>",
                    "Sets how often positions are reported; 0 stops them where the watch can.",
                    Interval::parse),
            new Entry(
                    SosNumbers.class,
                    SosNumbers.NAME,
                    "<number> [<number> [<number>]]",
                    "Sets who is called by the SOS key, in order.",
                    SosNumbers::parse),
            new Entry(
                    Contacts.class,
                    Contacts.NAME,
                    "<name>=<number> ... (up to 10)",
                    "Sets the phone book.",
                    Contacts::parse),
            new Entry(Call.class, Call.NAME, "<number>", "Makes the watch call a number.", Call::parse),
            new Entry(TextMessage.class, TextMessage.NAME, "<text>", "Shows a text on the watch.", TextMessage::parse),
            new Entry(Find.class, Find.NAME, "", "Makes the watch ring.", Find::parse),
            new Entry(
                    Measure.class,
                    Measure.NAME,
                    "heart-rate|blood-pressure|spo2|temperature",
                    "Measures once, now; leave 30 seconds between two.",
                    Measure::parse),
            new Entry(
                    MeasureSchedule.class,
                    MeasureSchedule.NAME,
                    "heart-rate|blood-pressure|spo2|temperature <minutes>|off",
                    "Measures by itself every so many minutes.",
                    MeasureSchedule::parse),
            new Entry(
                    FallDetection.class,
                    FallDetection.NAME,
                    "on|off",
                    "Switches the alarm on a fall on or off.",
                    FallDetection::parse),
            new Entry(
                    FallSensitivity.class,
                    FallSensitivity.NAME,
                    "1|2|3",
                    "Sets how readily a movement counts as a fall; 3 is the most.",
                    FallSensitivity::parse),
            new Entry(
                    Reminders.class,
                    Reminders.NAME,
                    "<HH:mm>,<days>,<kind>,on|off ... (up to 3; days 1 (Monday) to 7, daily or once; kind medicine, water"
                            + " or sit-break)",
                    "Sets what the wearer is reminded of.",
                    Reminders::parse),
            new Entry(
                    QuietTimes.class,
                    QuietTimes.NAME,
                    "<HH:mm>-<HH:mm> ... (up to 4)",
                    "Sets when the watch keeps silent, every day.",
                    QuietTimes::parse),
            new Entry(
                    TimeZoneLanguage.class,
                    TimeZoneLanguage.NAME,
                    "<minutes east of UTC> <language>",
                    "Sets what the clock shows and the language of the screen.",
                    TimeZoneLanguage::parse),
            new Entry(
                    WorkingMode.class,
                    WorkingMode.NAME,
                    "normal|saving|emergency",
                    "Weighs fresh positions against the battery.",
                    WorkingMode::parse),
            new Entry(Reboot.class, Reboot.NAME, "", "Starts the watch again.", Reboot::parse),
            new Entry(
                    PowerOff.class,
                    PowerOff.NAME,
                    "",
                    "Switches the watch off; only a hand on it switches it on again.",
                    PowerOff::parse),
            new Entry(
                    ServerAddress.class,
                    ServerAddress.NAME,
                    "<host> <port>",
                    "Sends the watch to another server, out of the reach of this one.",
                    ServerAddress::parse),
            new Entry(
                    FactoryReset.class,
                    FactoryReset.NAME,
                    "",
                    "Forgets every setting, perhaps the server address too.",
                    FactoryReset::parse),
            new Entry(
                    ListenIn.class,
                    ListenIn.NAME,
                    "<number>",
                    "Makes the watch call a number silently; only with explicit permission.",
                    ListenIn::parse));

    /** One line of the table above. */
    private record Entry(
            Class<? extends Command> type,
            String name,
            String takes,
            String sentence,
            Function<Words, Command> parser) {

        String usage() {
            return takes.isEmpty() ? name : name + " " + takes;
        }
    }

    private static final Map<String, Entry> BY_NAME = byName();

    private Commands() {}

    /**
     * The command of that name with those arguments, as typed on a command line or as {@link Command#arguments()} gave them.
     *
     * @throws CommandException when there is no such command or it takes other arguments; the message lists what is expected
     */
    public static Command parse(String name, List<String> arguments) {
        Entry entry = entry(name);
        return entry.parser().apply(new Words(entry.usage(), List.copyOf(arguments)));
    }

    /** Every name with one sentence on what the command does, in the order of help texts. */
    public static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        ENTRIES.forEach(entry -> names.put(entry.name(), entry.sentence()));
        return Collections.unmodifiableMap(names);
    }

    /**
     * What to type: {@code interval <seconds>}.
     *
     * @throws CommandException when there is no command of that name
     */
    public static String usage(String name) {
        return entry(name).usage();
    }

    /** The name of the commands of that class. */
    public static String nameOf(Class<? extends Command> type) {
        return ENTRIES.stream()
                .filter(entry -> entry.type() == type)
                .findFirst()
                .map(Entry::name)
                .orElseThrow(() -> new IllegalStateException(type + " is missing in the table of commands"));
    }

    private static Entry entry(String name) {
        Entry entry = BY_NAME.get(name);
        if (entry == null) {
            throw CommandException.wrong(
                    "command", Check.quoted(name), "one of " + String.join(", ", names().keySet()));
        }
        return entry;
    }

    private static Map<String, Entry> byName() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        ENTRIES.forEach(entry -> entries.put(entry.name(), entry));
        return entries;
    }
}
