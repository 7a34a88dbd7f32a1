package watchline.samples.tool;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import watchline.decoder.rule.setting.NightHours;
import watchline.decoder.rule.setting.WatchRules;

/** {@code device silence}. */
@Command(
        name = "silence",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Says for how long a watch may say nothing before people are told. What is not given stays as it is.")
final class DeviceSilenceCommand extends SettingsCommand {

    private static final String NEVER = "never";
    private static final String NONE = "none";
    /** For rounding up. */
    private static final Duration ALMOST_A_MINUTE = Duration.ofSeconds(59);

    private static final Pattern MINUTES = Pattern.compile("\\d{1,6}");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "MINUTES|never",
            description = "15 to 10080, or never (a watch that nobody has set it for: 60).")
    private @Nullable String minutes;

    @Option(
            names = "--night-charging",
            paramLabel = "FROM-TO|none",
            description = "Hours, by the wearer's clock, in which the watch need not be heard, such as 22:00-07:00.")
    private @Nullable String night;

    @Override
    void run(WatchSettings settings, PrintWriter out) {
        Duration refresh = deviceRefresh(settings.client());
        Set<String> attributes = new HashSet<>();
        if (minutes != null) {
            attributes.add(WatchSettings.SILENCE);
        }
        if (night != null) {
            attributes.add(WatchSettings.NIGHT_CHARGING);
        }
        WatchSettings.Watch watch = attributes.isEmpty()
                ? settings.read(device())
                : settings.changeSilence(device(), attributes, this::changed, clock().instant());
        out.println(named(watch) + ": " + inWords(watch.rules(), refresh));
        dropped(watch.dropped(), out);
    }

    private WatchRules changed(WatchRules before) {
        String length = minutes;
        String hours = night;
        WatchRules rules = length == null ? before : before.withSilence(silence(length));
        if (hours == null) {
            return rules;
        }
        return rules.withNightCharging(hours.equals(NONE) ? null : NightHours.parse(hours));
    }

    private static Duration silence(String text) {
        if (text.equals(NEVER)) {
            return Duration.ZERO;
        }
        if (!MINUTES.matcher(text).matches() || Integer.parseInt(text) == 0) {
            throw new ToolException("silence: " + text + " (expected: minutes from "
                    + Math.round(WatchRules.SILENCE_MINUTES.least()) + " to "
                    + Math.round(WatchRules.SILENCE_MINUTES.most()) + ", or never)");
        }
        return Duration.ofMinutes(Integer.parseInt(text));
    }

    /**
     * {@code told after 60 to 77 min without a word, but not in 22:00-07:00}.
     *
     * @param refresh how old {@code lastSeenAt} may be although the watch speaks
     */
    static String inWords(WatchRules rules, Duration refresh) {
        if (rules.silence().isZero()) {
            return "silence is never told";
        }
        long latest = rules.foundAfter(refresh).plus(ALMOST_A_MINUTE).toMinutes();
        return "told after " + rules.silence().toMinutes() + " to " + latest + " min without a word"
                + (rules.nightCharging() == null ? "" : ", but not in " + rules.nightCharging() + " (it charges then)");
    }
}
