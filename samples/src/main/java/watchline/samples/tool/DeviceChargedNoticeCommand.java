package watchline.samples.tool;

import java.io.PrintWriter;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code device charged-notice}. */
@Command(
        name = "charged-notice",
        mixinStandardHelpOptions = true,
        description = "Whether people who were told of a low battery are told when it is charged again.")
final class DeviceChargedNoticeCommand extends SettingsCommand {

    @Parameters(index = "1", paramLabel = "on|off", description = "on or off.")
    private String wanted = "";

    @Override
    void run(WatchSettings settings, PrintWriter out) {
        boolean on =
                switch (wanted) {
                    case "on" -> true;
                    case "off" -> false;
                    default -> throw new ToolException("charged-notice: " + wanted + " (expected: on or off)");
                };
        WatchSettings.Watch watch =
                settings.change(device(), Set.of(WatchSettings.CHARGED_NOTICE), rules -> rules.withChargedNotice(on));
        out.println(named(watch) + ": " + inWords(on));
        dropped(watch.dropped(), out);
    }

    static String inWords(boolean on) {
        return on ? "told when the battery is charged again" : "not told when the battery is charged again";
    }
}
