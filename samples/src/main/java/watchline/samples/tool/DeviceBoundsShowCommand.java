package watchline.samples.tool;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Command;
import watchline.decoder.rule.setting.Range;
import watchline.decoder.rule.setting.Vital;
import watchline.decoder.rule.setting.WatchRules;

/** {@code device bounds show}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description =
                "Shows the bounds of a watch. Two readings in a row beyond one are told; the bounds themselves are inside.")
final class DeviceBoundsShowCommand extends SettingsCommand {

    private static final List<String> HEAD = List.of("VITAL", "LOW", "HIGH", "UNIT", "SET");

    @Override
    void run(WatchSettings settings, PrintWriter out) {
        WatchRules rules = settings.read(device()).rules();
        print(rules, out);
        rules.problems().stream()
                .filter(problem -> problem.startsWith(WatchSettings.BOUNDS))
                .forEach(problem -> out.println("passed over: " + problem));
    }

    static void print(WatchRules rules, PrintWriter out) {
        new Columns(
                        HEAD,
                        Arrays.stream(Vital.values())
                                .map(vital -> row(vital, rules))
                                .toList())
                .print(out);
    }

    private static List<String> row(Vital vital, WatchRules rules) {
        Range range = rules.range(vital);
        return List.of(
                VitalWords.name(vital),
                VitalWords.bound(range.low(), vital.possible().least()),
                VitalWords.bound(range.high(), vital.possible().most()),
                VitalWords.unit(vital),
                rules.ranges().containsKey(vital) ? "for this watch" : "as usual");
    }
}
