package watchline.samples.tool;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import watchline.decoder.ack.AckAlarm;
import watchline.decoder.ack.AckEntry;

/** {@code alarm list}: one line an alarm. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Lists alarms with what they are about, who was told and who answered, the newest first.")
final class AlarmListCommand extends TablesCommand {

    private static final int MOST = 100;
    private static final List<String> HEAD =
            List.of("ALARM", "NAME", "DETAIL", "STATE", "OPENED", "REPORTS", "TOLD", "ANSWER");

    @Option(names = "--open", description = "Only those that nobody has answered and that are not over.")
    private boolean open;

    @Option(names = "--device", paramLabel = "ID", description = "Only those of one watch, by any of its ids.")
    private @Nullable String device;

    @Option(
            names = "--since",
            paramLabel = "AGE",
            defaultValue = "7d",
            converter = AgeText.class,
            description = "How long ago they may have opened (default: ${DEFAULT-VALUE}).")
    private Duration since = Duration.ZERO;

    @Override
    void run(OpenTables tables, PrintWriter out) {
        Instant now = clock().instant();
        String id = device;
        String kept = id == null ? null : new DeviceBook(tables).existing(id).deviceId();
        List<AckAlarm> alarms = new AlarmBook(tables).since(now.minus(since), kept, open, MOST + 1);
        if (alarms.isEmpty()) {
            out.println("no " + (open ? "open " : "") + "alarms in that time (--since 30d looks further back)");
            return;
        }
        new Columns(
                        HEAD,
                        alarms.stream()
                                .limit(MOST)
                                .map(alarm -> row(alarm, now))
                                .toList())
                .print(out);
        if (alarms.size() > MOST) {
            out.println("and older ones (--since 1d, --open or --device ID shows fewer)");
        }
    }

    private static List<String> row(AckAlarm alarm, Instant now) {
        Integer count = alarm.alarm().whole("count");
        return List.of(
                alarm.key().id(),
                alarm.who(),
                AlarmWords.detail(alarm, now),
                alarm.state(),
                Ago.of(alarm.openedAt(), now),
                count == null ? "-" : count.toString(),
                AlarmWords.told(alarm),
                answer(alarm.answers(), now));
    }

    private static String answer(List<AckEntry> answers, Instant now) {
        if (answers.isEmpty()) {
            return "-";
        }
        String others = answers.size() == 1 ? "" : " (and " + (answers.size() - 1) + " more)";
        return inWords(answers.get(0), now) + others;
    }

    /** {@code Ann: coming, 3 min ago}. */
    static String inWords(AckEntry entry, Instant now) {
        return (entry.by() == null ? "somebody" : entry.by()) + ": "
                + entry.answer().wireName() + ", " + Ago.of(entry.at(), now);
    }
}
