package watchline.samples.fault;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import watchline.samples.fault.Outcome.Allowance;
import watchline.samples.fault.watch.Count;

import static org.assertj.core.api.Assertions.assertThat;

/** What passes and what does not, and how it stands in the table. */
class OutcomeTest {

    private static final Count CLEAN = new Count(10, 10, 10, 0, 0, 2, 0, 0, 0, 0, 0, 0);
    private static final Map<String, Long> KILLED = Map.of("kills", 3L);

    private static Outcome outcome(Count count, Map<String, Long> faults, Allowance allowed) {
        return new Outcome("relay killed", Duration.ofMillis(1_234), count, faults, allowed, List.of());
    }

    @Test
    void passes_whenAllIsWellAndTheFaultHappened() {
        assertThat(outcome(CLEAN, KILLED, Allowance.NONE).complaints()).isEmpty();
    }

    @Test
    void complains_whenTheFaultDidNotHappen() {
        assertThat(outcome(CLEAN, Map.of("kills", 0L), Allowance.NONE).complaints())
                .containsExactly("did not happen: kills");
    }

    @Test
    void complains_ofEverythingThatIsWrong() {
        Count wrong = new Count(10, 10, 10, 1, 2, 2, 3, 4, 5, 6, 7, 8);

        assertThat(outcome(wrong, KILLED, Allowance.NONE).complaints())
                .containsExactly(
                        "answered and not stored: 4 (expected: 0)",
                        "read and not stored: 5 (expected: 0)",
                        "stored twice: 1 (expected: 0)",
                        "out of order: 2 (expected: 0)",
                        "alerts missing: 6 (expected: 0)",
                        "strange: 7 (expected: 0)",
                        "alerted twice: 3 (expected: at most 0)",
                        "quarantined: 8 (expected: 0)");
    }

    @Test
    void complains_whenNothingWasStored() {
        Count nothing = new Count(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        assertThat(outcome(nothing, KILLED, Allowance.NONE).complaints()).containsExactly("nothing was stored");
    }

    @Test
    void passes_whatTheScenarioCannotHelp() {
        Count unlucky = new Count(10, 10, 9, 0, 0, 2, 3, 0, 0, 0, 0, 1);

        assertThat(outcome(unlucky, KILLED, new Allowance(3, 1)).complaints()).isEmpty();
    }

    @Test
    void complains_whenLessIsQuarantinedThanWasPoisoned() {
        assertThat(outcome(CLEAN, KILLED, new Allowance(0, 1)).complaints())
                .containsExactly("quarantined: 0 (expected: 1)");
    }

    @Test
    void isARowOfTheTable() {
        String table = SuiteTable.of(
                List.of(outcome(CLEAN, KILLED, Allowance.NONE)), LocalDate.parse("2026-11-22"), "2 cores");

        assertThat(table)
                .startsWith("2026-11-22, 2 cores\n\n| scenario | seconds |")
                .endsWith("| relay killed | 1.2 | 10 | 10 | 10 | 0 | 0 | 2 | 0 | 0 | 0 | 0 | kills 3 | passed |\n");
    }
}
