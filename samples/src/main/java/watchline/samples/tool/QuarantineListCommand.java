package watchline.samples.tool;

import java.io.PrintWriter;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code quarantine list}: by kind, with counts. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description =
                "Lists what lies in quarantine by kind, with counts and an example each, and the unknown watches.")
final class QuarantineListCommand extends TablesCommand {

    @Option(
            names = "--since",
            paramLabel = "AGE",
            defaultValue = "7d",
            converter = AgeText.class,
            description = "How old frames may be (default: ${DEFAULT-VALUE}).")
    private Duration since = Duration.ZERO;

    @Override
    void run(OpenTables tables, PrintWriter out) {
        QuarantineTally tally = new QuarantineTally();
        new Quarantine(tables, clock().instant(), new Progress(err(), clock()))
                .look(since, frame -> true, page -> page.forEach(tally::add));
        tally.print(out);
    }
}
