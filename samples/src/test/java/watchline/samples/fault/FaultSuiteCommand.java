package watchline.samples.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import watchline.samples.fault.Outcome.Allowance;
import watchline.samples.fault.watch.Count;

/**
 * The long form: plays the scenarios and prints the table. Run by {@code .ci/faults}. The first argument is a file for the table, or
 * {@code -}; the second says on what machine; those after it are words of the names of scenarios to play, all without them.
 */
public final class FaultSuiteCommand {

    /** The property that makes it short after all. */
    private static final String SCALE = "watchline.faults";

    private static final Count NOTHING = new Count(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private FaultSuiteCommand() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> words = List.of(arguments).subList(2, arguments.length);
        List<Outcome> outcomes = play(words);
        String table = SuiteTable.of(outcomes, LocalDate.now(Clock.systemUTC()), arguments[1]);
        System.out.print(table);
        if (!arguments[0].equals("-")) {
            Files.writeString(Path.of(arguments[0]), table, StandardCharsets.UTF_8);
        }
        boolean passed =
                outcomes.stream().allMatch(outcome -> outcome.complaints().isEmpty());
        System.exit(passed ? 0 : 1);
    }

    private static List<Outcome> play(List<String> words) throws InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        try (FaultSuite suite = FaultSuite.start(Scale.named(System.getProperty(SCALE, "long")))) {
            for (Scenario scenario : FaultSuite.scenarios()) {
                if (words.isEmpty() || words.stream().anyMatch(scenario.name()::contains)) {
                    Outcome outcome = play(suite, scenario);
                    System.err.println(outcome);
                    outcomes.add(outcome);
                }
            }
        }
        return outcomes;
    }

    private static Outcome play(FaultSuite suite, Scenario scenario) throws InterruptedException {
        try {
            return suite.play(scenario);
        } catch (RuntimeException e) { // one scenario that cannot be played must not cost the table
            return new Outcome(
                    scenario.name(),
                    Duration.ZERO,
                    NOTHING,
                    Map.of(),
                    Allowance.NONE,
                    List.of(e.toString().lines().findFirst().orElse("")));
        }
    }
}
