package watchline.samples.tool;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import watchline.decoder.ack.AckAlarm;
import watchline.decoder.ack.AckAnswer;
import watchline.decoder.ack.AckEntry;
import watchline.decoder.ack.AckOutcome;
import watchline.decoder.ack.AckStore;
import watchline.decoder.ack.AckVia;
import watchline.decoder.ack.DynamoAckStore;
import watchline.decoder.store.AlarmKey;

/** {@code alarm ack}: says that an alarm is taken care of. */
@Command(
        name = "ack",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Acknowledges an alarm: nobody else is called for it. What was answered before stays beside it.")
final class AlarmAckCommand extends TablesCommand {

    private static final String EXAMPLE = "861265061234567#2026-11-22T14:02:00.000Z#sos";

    @Parameters(index = "0", paramLabel = "ALARM-ID", description = "As alarm list shows it, such as " + EXAMPLE + ".")
    private String id = "";

    @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who takes care of it.")
    private String by = "";

    @Option(
            names = "--answer",
            defaultValue = "coming",
            description = "coming (I am taking care of it), called (I have called, all is well) or falseAlarm"
                    + " (default: ${DEFAULT-VALUE}).")
    private String answer = "";

    @Option(names = "--note", paramLabel = "TEXT", description = "What others should know.")
    private String note = "";

    @Override
    void run(OpenTables tables, PrintWriter out) {
        Instant now = clock().instant();
        AlarmKey key = key(id);
        AckEntry entry = entry(now);
        AckStore store = new DynamoAckStore(tables.client(), tables.prefix());
        AckOutcome outcome = store.add(key, entry)
                .orElseThrow(() ->
                        new ToolException(id + ": no such alarm (samples/watchline alarm list shows those there are)"));
        AckAlarm alarm = store.byKey(key).orElseThrow();
        out.println(said(outcome, alarm, now));
        if (alarm.state().equals(AckAlarm.CLEARED)) {
            out.println("the alarm was over already; the answer is kept with it");
        }
    }

    private static AlarmKey key(String id) {
        int end = id.indexOf('#');
        boolean whole = end > 0 && id.indexOf('#', end + 1) > end + 1 && !id.endsWith("#");
        if (!whole) {
            throw new ToolException("alarm: " + id
                    + " (expected: an id as samples/watchline alarm list shows it, such as " + EXAMPLE + ")");
        }
        return new AlarmKey(id.substring(0, end), id.substring(end + 1));
    }

    private AckEntry entry(Instant now) {
        AckAnswer chosen = AckAnswer.named(answer)
                .orElseThrow(() -> new ToolException("--answer: " + answer + " (expected: "
                        + Arrays.stream(AckAnswer.values())
                                .map(AckAnswer::wireName)
                                .collect(Collectors.joining(", "))
                        + ")"));
        check("--by", by.strip(), 1, AckEntry.MOST_NAME);
        check("--note", note.strip(), 0, AckEntry.MOST_NOTE);
        return AckEntry.of(now, by, chosen, note, AckVia.TOOL);
    }

    private static void check(String option, String text, int least, int most) {
        if (text.length() < least || text.length() > most) {
            throw new ToolException(
                    option + ": " + text.length() + " characters (expected: " + least + "-" + most + ")");
        }
    }

    private String said(AckOutcome outcome, AckAlarm alarm, Instant now) {
        return switch (outcome) {
            case FIRST -> "acknowledged " + id + " (" + answer + ")";
            case ADDED ->
                "noted; the first to answer was "
                        + AlarmListCommand.inWords(alarm.answers().get(0), now);
            case REPEATED -> "said before: nothing changed";
            case FULL ->
                throw new ToolException(id + ": " + alarm.answers().size()
                        + " answers stand there (expected: fewer; this one was not kept)");
        };
    }
}
