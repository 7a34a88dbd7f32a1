package watchline.samples.fault;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import watchline.samples.fault.watch.Count;

/** The outcomes as a Markdown table, with when and where they were had. */
final class SuiteTable {

    private static final String HEAD =
            """
            | scenario | seconds | sent | answered | stored | stored twice | out of order | alerted | alerted twice \
            | answered, not stored | read, not stored | alerts missing | what happened | |
            |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|---|
            """;

    private SuiteTable() {}

    /** @param place where: machine, system, commit */
    static String of(List<Outcome> outcomes, LocalDate date, String place) {
        String rows = outcomes.stream().map(SuiteTable::row).collect(Collectors.joining());
        return date + ", " + place + "\n\n" + HEAD + rows;
    }

    private static String row(Outcome outcome) {
        Count count = outcome.count();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %,d | %,d | %,d | %,d | %,d | %,d | %,d | %,d | %,d | %,d | %s | %s |%n",
                outcome.scenario(),
                seconds(outcome.took()),
                count.sent(),
                count.answered(),
                count.stored(),
                count.storedTwice(),
                count.outOfOrder(),
                count.alerted(),
                count.alertedTwice(),
                count.answeredNotStored(),
                count.readNotStored(),
                count.alertsMissing(),
                happened(outcome),
                verdict(outcome));
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0);
    }

    private static String happened(Outcome outcome) {
        return outcome.faults().entrySet().stream()
                .map(fault -> String.format(Locale.ROOT, "%s %,d", fault.getKey(), fault.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String verdict(Outcome outcome) {
        List<String> complaints = outcome.complaints();
        return complaints.isEmpty() ? "passed" : "FAILED: " + String.join("; ", complaints);
    }
}
