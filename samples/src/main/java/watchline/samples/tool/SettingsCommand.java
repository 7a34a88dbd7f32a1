package watchline.samples.tool;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Parameters;

/** A command on what is set for one watch. */
abstract class SettingsCommand extends TablesCommand {

    @Parameters(index = "0", paramLabel = "DEVICE", description = "Any id of the watch.")
    private String device = "";

    /** Does the work. */
    abstract void run(WatchSettings settings, PrintWriter out);

    @Override
    final void run(OpenTables tables, PrintWriter out) {
        run(new WatchSettings(tables), out);
    }

    /** The watch as the operator calls it. */
    String device() {
        return device;
    }

    /** {@code 861265061234567, Rosa}. */
    static String named(WatchSettings.Watch watch) {
        String name = watch.item().text("name");
        return watch.deviceId() + (name == null ? "" : ", " + name);
    }

    /** What the decoder had passed over is gone with the change, and that has to be said. */
    static void dropped(List<String> problems, PrintWriter out) {
        problems.forEach(problem -> out.println("  gone, because it was wrong and did nothing: " + problem));
    }
}
