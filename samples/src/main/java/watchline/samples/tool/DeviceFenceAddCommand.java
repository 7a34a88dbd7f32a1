package watchline.samples.tool;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import watchline.decoder.device.DeviceState;
import watchline.decoder.device.KnownPlace;
import watchline.decoder.rule.fence.Crossing;
import watchline.decoder.rule.fence.Fence;
import watchline.decoder.rule.fence.GeoPoint;
import watchline.decoder.rule.fence.Shape;

/** {@code device fence add}. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Adds a fence to a watch. The same id again changes what the options say; where the watch is then is found out anew.")
final class DeviceFenceAddCommand extends SettingsCommand {

    @Parameters(
            index = "1",
            paramLabel = "ID",
            description = "Of the fence, such as home: letters, digits, - and _. It stands in the alarm's id.")
    private String id = "";

    @Option(names = "--name", description = "What the carer knows it by (default: its id).")
    private @Nullable String name;

    @ArgGroup
    private @Nullable Outline outline;

    static final class Outline {

        @Option(
                names = "--circle",
                paramLabel = "LAT,LON,METRES",
                description = "All within so many metres of a place, such as 40.41680,-3.70380,200.")
        private @Nullable String circle;

        @Option(
                names = "--polygon",
                paramLabel = "CORNERS",
                description = "Within a line through 3 to 50 corners: \"LAT,LON LAT,LON LAT,LON ...\".")
        private @Nullable String polygon;
    }

    @Option(
            names = "--margin",
            paramLabel = "METRES",
            description = "How far beyond the border the watch has to be to count as outside (default: 50).")
    private @Nullable Double margin;

    @Option(
            names = "--tell",
            split = ",",
            paramLabel = "exit|enter",
            description = "What is told: exit, enter, or exit,enter (default: exit).")
    private @Nullable List<String> tell;

    @Override
    void run(WatchSettings settings, PrintWriter out) {
        Optional<Fence> stood = find(settings.read(device()));
        WatchSettings.Watch watch = settings.change(
                device(),
                Set.of(WatchSettings.FENCES),
                rules -> rules.withFence(wanted(rules.fences().stream()
                        .filter(fence -> fence.id().equals(id))
                        .findFirst())));
        Fence fence = find(watch).orElseThrow();
        out.println((stood.isPresent() ? "changed " : "added ") + fence.id() + " (" + fence.name() + ") of "
                + named(watch));
        out.println("  " + FenceWords.size(fence.shape()) + ": " + FenceWords.where(fence.shape()));
        out.println("  " + FenceWords.tells(fence) + "; outside from " + FenceWords.metres(fence.marginM())
                + " beyond the border on");
        lastSeen(watch, fence, out);
        dropped(watch.dropped(), out);
    }

    private Optional<Fence> find(WatchSettings.Watch watch) {
        return watch.rules().fences().stream()
                .filter(fence -> fence.id().equals(id))
                .findFirst();
    }

    /** @throws IllegalArgumentException if something of it is out of bounds */
    private Fence wanted(Optional<Fence> stands) {
        String called =
                Optional.ofNullable(name).or(() -> stands.map(Fence::name)).orElse(id);
        double beyond =
                Optional.ofNullable(margin).or(() -> stands.map(Fence::marginM)).orElse(Fence.DEFAULT_MARGIN_M);
        Set<Crossing> crossings = Optional.ofNullable(tell)
                .map(DeviceFenceAddCommand::crossings)
                .or(() -> stands.map(Fence::tell))
                .orElse(EnumSet.of(Crossing.EXIT));
        return new Fence(id, called, shape(stands), beyond, crossings);
    }

    private Shape shape(Optional<Fence> stands) {
        Outline said = outline;
        if (said != null && said.circle != null) {
            return ShapeText.circle(said.circle);
        }
        if (said != null && said.polygon != null) {
            return ShapeText.polygon(said.polygon);
        }
        return stands.map(Fence::shape)
                .orElseThrow(() -> new ToolException("--circle or --polygon: neither given (expected: one of them, as "
                        + device() + " has no fence " + id + " yet)"));
    }

    private static Set<Crossing> crossings(List<String> words) {
        Set<Crossing> all = EnumSet.noneOf(Crossing.class);
        for (String word : words) {
            all.add(Arrays.stream(Crossing.values())
                    .filter(crossing -> crossing.wireName().equals(word))
                    .findFirst()
                    .orElseThrow(
                            () -> new ToolException("--tell: " + word + " (expected: exit, enter or exit,enter)")));
        }
        return all;
    }

    /** Shows whoever typed longitude before latitude that the fence is on another continent. */
    private void lastSeen(WatchSettings.Watch watch, Fence fence, PrintWriter out) {
        Instant now = clock().instant();
        DeviceState state = DeviceState.of(watch.deviceId(), watch.item(), ZoneId.systemDefault());
        KnownPlace fix = state.lastFix();
        if (fix == null) {
            out.println("  where the watch is now nobody knows yet: its next fix shows on which side it is");
            return;
        }
        double distance = fence.shape().distanceM(new GeoPoint(fix.lat(), fix.lon()));
        out.println("  the watch was " + FenceWords.metres(Math.abs(distance)) + (distance < 0 ? " inside" : " outside")
                + " when it last had a fix (" + Ago.of(fix.time(), now) + ")");
    }
}
