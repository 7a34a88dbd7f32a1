package watchline.samples.tool;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import watchline.decoder.rule.setting.Range;
import watchline.decoder.rule.setting.Vital;
import watchline.decoder.rule.setting.WatchRules;

/** {@code device bounds reset}. */
@Command(
        name = "reset",
        mixinStandardHelpOptions = true,
        description = "Takes the bounds of one vital back to the usual ones.")
final class DeviceBoundsResetCommand extends SettingsCommand {

    @Parameters(
            index = "1",
            paramLabel = "VITAL",
            description = "heartRate, systolic, diastolic, spo2, temperature or bloodSugar.")
    private String word = "";

    @Override
    void run(WatchSettings settings, PrintWriter out) {
        Vital vital = VitalWords.vital(word);
        WatchSettings.Watch watch =
                settings.change(device(), Set.of(WatchSettings.BOUNDS), rules -> without(rules, vital));
        out.println("bounds of " + named(watch) + ":");
        DeviceBoundsShowCommand.print(watch.rules(), out);
        dropped(watch.dropped(), out);
    }

    private static WatchRules without(WatchRules rules, Vital vital) {
        Map<Vital, Range> ranges = new HashMap<>(rules.ranges());
        ranges.remove(vital);
        return new WatchRules(
                rules.fences(),
                ranges,
                rules.silence(),
                rules.chargedNotice(),
                rules.nightCharging(),
                rules.problems());
    }
}
