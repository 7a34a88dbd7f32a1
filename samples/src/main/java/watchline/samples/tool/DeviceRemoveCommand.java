package watchline.samples.tool;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import watchline.decoder.registry.Registration;

/** {@code device remove}. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = "Takes a watch off the list, under all its ids. Its reports and alarms stay until they expire.")
final class DeviceRemoveCommand extends TablesCommand {

    @Parameters(index = "0", paramLabel = "ID", description = "Any id of the watch.")
    private String id = "";

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Override
    void run(OpenTables tables, PrintWriter out) throws IOException {
        if (!(spec().root().userObject() instanceof WatchlineCommand root)) {
            throw new IllegalStateException("not a command of samples/watchline");
        }
        DeviceBook book = new DeviceBook(tables);
        Registration watch = book.existing(id);
        String all = watch.deviceId()
                + (watch.aliases().isEmpty() ? "" : " (also " + String.join(", ", watch.aliases()) + ")");
        out.println("This removes " + all + ": its name, account, time zone, and what is known of its state.");
        out.println("Its reports, alarms, commands and frames in quarantine stay, and expire as they would have.");
        out.println("When it speaks again it is a watch that nobody has registered.");
        if (!yes && !confirmed(out, root.answers())) {
            out.println("nothing removed");
            return;
        }
        book.remove(watch);
        out.println("removed " + all);
    }

    private static boolean confirmed(PrintWriter out, InputStream answers) throws IOException {
        out.print("Remove it? [y/N] ");
        out.flush();
        String answer = new BufferedReader(new InputStreamReader(answers, StandardCharsets.UTF_8)).readLine();
        return answer != null
                && (answer.strip().equalsIgnoreCase("y") || answer.strip().equalsIgnoreCase("yes"));
    }
}
