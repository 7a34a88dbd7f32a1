package watchline.samples.tool;

import java.io.PrintWriter;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import watchline.decoder.rule.fence.Fence;

/** {@code device fence remove}. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = "Takes a fence of a watch away. An alarm about it that is open is cleared with the next report.")
final class DeviceFenceRemoveCommand extends SettingsCommand {

    @Parameters(index = "1", paramLabel = "ID", description = "Of the fence, as device fence list shows it.")
    private String id = "";

    @Override
    void run(WatchSettings settings, PrintWriter out) {
        check(settings.read(device()));
        WatchSettings.Watch watch =
                settings.change(device(), Set.of(WatchSettings.FENCES), rules -> rules.withoutFence(id));
        out.println("removed " + id + " of " + named(watch));
        dropped(watch.dropped(), out);
    }

    private void check(WatchSettings.Watch watch) {
        Set<String> ids = watch.rules().fences().stream().map(Fence::id).collect(Collectors.toSet());
        if (!ids.contains(id)) {
            throw new ToolException("fence: " + id + " (expected: one of "
                    + (ids.isEmpty() ? "none: the watch has no fences" : String.join(", ", ids)) + ")");
        }
    }
}
