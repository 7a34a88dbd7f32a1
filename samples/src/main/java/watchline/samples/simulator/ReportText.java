package watchline.samples.simulator;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** Progress and outcome of a simulation in the words of the command line. */
final class ReportText {

    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private ReportText() {}

    static String line(SimulationProgress progress, int watches, Instant lifeTime) {
        return String.format(
                Locale.ROOT,
                "%s on their clocks | %,d of %,d watches connected | %,d frames sent"
                        + " | replies: %,d right, %,d late, %,d wrong, %,d missing | %,d reconnects",
                HOUR.format(lifeTime),
                progress.online(),
                watches,
                progress.sent(),
                progress.right(),
                progress.late(),
                progress.wrong(),
                progress.missing(),
                progress.reconnects());
    }

    static String summary(SimulationReport report) {
        String kinds = report.framesByWord().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        String complaints = report.complaints().stream()
                .map(complaint -> "\n  " + complaint)
                .collect(Collectors.joining());
        return String.format(
                Locale.ROOT,
                "%,d watches, of which %,d were never let in; %,d reconnects%n"
                        + "%,d frames sent, of which %,d repeats (%s); %,d not sent%n"
                        + "%,d replies expected: %,d right, %,d late, %,d missing; besides %,d wrong ones, %,d commands%s",
                report.watches(),
                report.neverOnline(),
                report.reconnects(),
                report.sent(),
                report.repeats(),
                kinds,
                report.unsent(),
                report.expected(),
                report.right(),
                report.late(),
                report.missing(),
                report.wrong(),
                report.commands(),
                complaints);
    }
}
