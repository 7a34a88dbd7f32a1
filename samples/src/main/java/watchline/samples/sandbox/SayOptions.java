package watchline.samples.sandbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import watchline.samples.scene.Scenario;

/** The options that say which scenes are played, and what then. */
final class SayOptions {

    private static final int WORD_WIDTH = 14;

    @Option(
            names = "--say",
            split = ",",
            paramLabel = "SCENE",
            description =
                    "Have a simulated watch play a scene, and print the messages that come of it; several with commas between or"
                            + " by repeating the option, all for each in turn. The scenes are listed below.")
    private List<String> words = List.of();

    @Option(
            names = "--then-exit",
            description =
                    "With --say: end when the scenes are over, with 0 if exactly the expected messages came, else 1.")
    private boolean thenExit;

    /** Those to play, each once, in the order given. */
    List<Scenario> scenarios(CommandLine line) {
        Set<Scenario> all = new LinkedHashSet<>();
        for (String word : words) {
            try {
                all.addAll(Scenario.named(word));
            } catch (IllegalArgumentException e) {
                throw new ParameterException(line, "--say: " + e.getMessage(), e);
            }
        }
        if (thenExit && all.isEmpty()) {
            throw new ParameterException(line, "--then-exit: without --say (expected: with scenes to play)");
        }
        return List.copyOf(all);
    }

    boolean thenExit() {
        return thenExit;
    }

    /** Lists the scenes under the options. */
    static void explain(CommandSpec spec) {
        List<String> footer = new ArrayList<>(List.of("", "Scenes of --say:"));
        for (Scenario scenario : Scenario.values()) {
            footer.add(String.format(Locale.ROOT, "  %-" + WORD_WIDTH + "s", scenario.word()) + scenario.sentence());
        }
        UsageMessageSpec usage = spec.usageMessage();
        footer.addAll(Arrays.asList(usage.footer()));
        usage.footer(footer.toArray(String[]::new));
    }
}
