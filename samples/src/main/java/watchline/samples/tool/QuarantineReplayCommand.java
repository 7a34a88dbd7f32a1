package watchline.samples.tool;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import watchline.decoder.quarantine.QuarantinedFrame;
import watchline.decoder.quarantine.Replay;

/** {@code quarantine replay}: after an upgrade. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Lets frames out through the decoder once more, after an upgrade: those that it understands now are stored under the"
                        + " times they came with and leave the quarantine, the others stay. May be interrupted and given again.",
        footer = {
            "",
            "Alarms in them are as old as the frames: people are told of critical ones, and how long ago they were."
        })
final class QuarantineReplayCommand extends TablesCommand {

    @Option(
            names = "--since",
            paramLabel = "AGE",
            defaultValue = "90d",
            converter = AgeText.class,
            description = "How old frames may be (default: ${DEFAULT-VALUE}).")
    private Duration since = Duration.ZERO;

    @Option(
            names = "--kind",
            paramLabel = "TEXT",
            description = "Only kinds that have this text in their name (quarantine list shows them).")
    private @Nullable String kind;

    @Option(names = "--dry-run", description = "Only count what this program's dialects understand; nothing is stored.")
    private boolean dryRun;

    @Mixin
    private final DecoderOptions decoder = new DecoderOptions();

    @Override
    void run(OpenTables tables, PrintWriter out) {
        String chosen = kind;
        Predicate<QuarantinedFrame> filter = frame -> chosen == null || Kind.matches(frame, chosen);
        Progress progress = new Progress(err(), clock());
        Quarantine quarantine = new Quarantine(tables, clock().instant(), progress);
        if (dryRun) {
            look(quarantine, filter, DecoderOptions.withoutDecoder(tables), out);
            return;
        }
        Replay.Counts counts = quarantine.letOut(since, filter, () -> decoder.replay(tables, connection(), out, err()));
        out.println(progress.looked() + " frames looked at: " + Counted.inWords(counts));
    }

    private void look(Quarantine quarantine, Predicate<QuarantinedFrame> filter, Replay replay, PrintWriter out) {
        Map<String, Integer> understood = new TreeMap<>();
        quarantine.look(since, filter, page -> page.stream()
                .filter(replay::isUnderstood)
                .forEach(frame -> understood.merge(Kind.of(frame), 1, Integer::sum)));
        understood.forEach((name, count) -> out.println(count + " x " + name));
        int all = understood.values().stream().mapToInt(Integer::intValue).sum();
        out.println(all + " frames would be stored, as far as their watches are let in; nothing was changed");
    }
}
