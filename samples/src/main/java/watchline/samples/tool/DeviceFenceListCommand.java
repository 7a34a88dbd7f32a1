package watchline.samples.tool;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import watchline.decoder.rule.fence.Fence;

/** {@code device fence list}. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the fences of a watch.")
final class DeviceFenceListCommand extends SettingsCommand {

    private static final List<String> HEAD = List.of("ID", "NAME", "SHAPE", "MARGIN", "TELLS", "MAP");

    @Override
    void run(WatchSettings settings, PrintWriter out) {
        WatchSettings.Watch watch = settings.read(device());
        if (watch.rules().fences().isEmpty()) {
            out.println("no fences (samples/watchline device fence add " + watch.deviceId()
                    + " home --circle LAT,LON,METRES adds one)");
        } else {
            print(watch.rules().fences(), out);
        }
        watch.rules().problems().stream()
                .filter(problem -> problem.startsWith(WatchSettings.FENCES))
                .forEach(problem -> out.println("passed over: " + problem));
    }

    static void print(List<Fence> fences, PrintWriter out) {
        new Columns(HEAD, fences.stream().map(DeviceFenceListCommand::row).toList()).print(out);
    }

    private static List<String> row(Fence fence) {
        return List.of(
                fence.id(),
                fence.name(),
                FenceWords.size(fence.shape()),
                FenceWords.metres(fence.marginM()),
                FenceWords.tells(fence),
                FenceWords.where(fence.shape()));
    }
}
