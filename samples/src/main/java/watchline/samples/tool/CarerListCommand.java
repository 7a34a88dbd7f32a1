package watchline.samples.tool;

import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import watchline.decoder.account.Carer;

/** {@code carer list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists whom the tool has subscribed: of an account, or those of them who hear of one watch.")
final class CarerListCommand extends CarersCommand {

    private static final List<String> HEAD =
            List.of("ID", "NAME", "BY", "TO", "LEVEL", "WATCHES", "ALARMS", "QUIET HOURS", "STATE");

    @Option(names = "--full", description = "Show numbers and addresses as they are.")
    private boolean full;

    @Override
    void run(CarerDesk desk, Work work, PrintWriter out) {
        List<List<String>> rows = desk.all(work.whose().account()).stream()
                .filter(carer -> work.whose()
                        .deviceId()
                        .map(watch -> hears(carer, watch))
                        .orElse(true))
                .map(carer -> row(carer, desk.state(carer)))
                .toList();
        if (rows.isEmpty()) {
            out.println("no carers of account " + work.whose().account() + " (samples/watchline carer add adds one;"
                    + " whoever was subscribed otherwise is not listed here)");
        } else {
            new Columns(HEAD, rows).print(out);
        }
    }

    private static boolean hears(Carer carer, String watch) {
        return carer.deviceIds().isEmpty() || carer.deviceIds().contains(watch);
    }

    private List<String> row(Carer carer, CarerDesk.State state) {
        return List.of(
                carer.id(),
                orDash(carer.name()),
                carer.protocol(),
                full ? carer.endpoint() : Contact.of(carer).masked(),
                Integer.toString(carer.level()),
                CarerWords.watches(carer),
                CarerWords.alarms(carer),
                CarerWords.quiet(carer),
                state.words());
    }

    private static String orDash(@Nullable String text) {
        return text == null ? "-" : text;
    }
}
