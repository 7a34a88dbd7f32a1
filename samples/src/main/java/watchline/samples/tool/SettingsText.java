package watchline.samples.tool;

import java.io.PrintWriter;
import java.time.Duration;
import watchline.decoder.rule.setting.WatchRules;

/** All that is set for a watch, for {@code device show}. */
final class SettingsText {

    private SettingsText() {}

    static void print(WatchRules rules, Duration refresh, PrintWriter out) {
        out.println("silence: " + DeviceSilenceCommand.inWords(rules, refresh));
        out.println("battery: " + DeviceChargedNoticeCommand.inWords(rules.chargedNotice()));
        out.println();
        DeviceBoundsShowCommand.print(rules, out);
        out.println();
        if (rules.fences().isEmpty()) {
            out.println("no fences");
        } else {
            DeviceFenceListCommand.print(rules.fences(), out);
        }
        rules.problems().forEach(problem -> out.println("set wrongly, and passed over: " + problem));
    }
}
