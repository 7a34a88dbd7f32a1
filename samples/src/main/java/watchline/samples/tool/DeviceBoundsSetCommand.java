package watchline.samples.tool;

import java.io.PrintWriter;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import watchline.decoder.rule.setting.Range;
import watchline.decoder.rule.setting.Vital;

/** {@code device bounds set}. */
@Command(
        name = "set",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Sets the bounds of one vital. What is not given stays as it is.",
        footer = {"", "A watch on the wrist is no medical device: ask a doctor which bounds are right."})
final class DeviceBoundsSetCommand extends SettingsCommand {

    @Parameters(
            index = "1",
            paramLabel = "VITAL",
            description = "heartRate, systolic, diastolic, spo2, temperature or bloodSugar.")
    private String word = "";

    @Option(names = "--low", paramLabel = "N|off", description = "Readings under it are told.")
    private @Nullable String low;

    @Option(names = "--high", paramLabel = "N|off", description = "Readings over it are told.")
    private @Nullable String high;

    @Override
    void run(WatchSettings settings, PrintWriter out) {
        Vital vital = VitalWords.vital(word);
        if (low == null && high == null) {
            throw new ToolException("--low, --high: neither given (expected: one or both)");
        }
        Double under = VitalWords.bound("--low", low, vital, vital.possible().least());
        Double over = VitalWords.bound("--high", high, vital, vital.possible().most());
        WatchSettings.Watch watch = settings.change(device(), Set.of(WatchSettings.BOUNDS), rules -> {
            Range before = rules.ranges().getOrDefault(vital, new Range(null, null));
            return rules.withRange(
                    vital, new Range(under == null ? before.low() : under, over == null ? before.high() : over));
        });
        out.println("bounds of " + named(watch) + ":");
        DeviceBoundsShowCommand.print(watch.rules(), out);
        dropped(watch.dropped(), out);
    }
}
