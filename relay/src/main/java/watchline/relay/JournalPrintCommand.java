package watchline.relay;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import watchline.relay.journal.JournalJson;
import watchline.relay.journal.JournalReport;
import watchline.relay.journal.JournalText;

/** {@code journal print}: what a relay has read and nobody has stored yet. */
@Command(
        name = "print",
        mixinStandardHelpOptions = true,
        versionProvider = RelayCommand.Version.class,
        usageHelpWidth = 120,
        sortOptions = false,
        description = {
            "Prints what stands in a journal: each of its files, and what is pending, which the decoder has not stored yet.",
            "Changes nothing. The relay may be running; what it writes meanwhile may be missing or look torn."
        })
final class JournalPrintCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything else is called
    private CommandSpec spec;

    @Option(
            names = "--journal",
            paramLabel = "DIR",
            defaultValue = "journal",
            description = "Directory of the journal, as the relay has it. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // set by picocli, which has a default
    private Path directory;

    @Option(
            names = "--frames",
            description =
                    "Print each pending frame, too: number, time, watch, dialect, transport, role, bytes. They tell"
                            + " where people are and how they feel.")
    private boolean frames;

    @Option(names = "--json", description = "Print one JSON object, with bytes in base64.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            JournalReport report = JournalReport.of(directory);
            if (json) {
                JournalJson.print(report, frames, out);
            } else {
                JournalText.print(report, frames, Instant.now(), out);
            }
        } catch (IOException e) {
            spec.commandLine().getErr().println("relay journal print: " + e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }
}
