package watchline.relay.journal;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import watchline.contract.IsoTime;
import watchline.relay.frame.Frame;

/** A report for people. */
public final class JournalText {

    private static final int FIRST_PRINTABLE = 0x20;
    private static final int LAST_PRINTABLE = 0x7E;

    private JournalText() {}

    /**
     * Prints it.
     *
     * @param withFrames whether to print the frames themselves, too
     * @param now what ages are measured by
     */
    public static void print(JournalReport report, boolean withFrames, Instant now, PrintWriter out) {
        out.println(row("segment", "bytes", "frames", "done", "damaged", "torn"));
        report.segments()
                .forEach(part -> out.println(row(
                                part.number(),
                                part.fileBytes(),
                                part.frames(),
                                part.done(),
                                part.damagedBytes(),
                                part.tornBytes())
                        + (part.unreadable() == null ? "" : "  unreadable: " + part.unreadable())));
        out.println();
        out.println("pending  " + report.frames().size() + (report.frames().size() == 1 ? " frame" : " frames"));
        Instant oldest = report.oldest();
        if (oldest != null) {
            out.println("oldest   " + IsoTime.format(oldest) + ", " + age(oldest, now) + " ago");
        }
        report.byDialect()
                .forEach((dialect, count) -> out.println(String.format(Locale.ROOT, "  %-8s %d", dialect, count)));
        if (withFrames) {
            out.println();
            report.frames().forEach((seq, frame) -> out.println(line(seq, frame)));
        }
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, "%7s %9s %7s %7s %8s %6s", cells);
    }

    private static String line(long seq, Frame frame) {
        return seq + " " + IsoTime.format(frame.received())
                + " " + (frame.device() == null ? "-" : frame.device())
                + " " + frame.dialect()
                + " " + frame.transport().wireName()
                + " " + frame.role().name().toLowerCase(Locale.ROOT)
                + " " + printable(frame.bytes())
                + (frame.reason() == null ? "" : " (for quarantine: " + frame.reason() + ")");
    }

    private static String age(Instant since, Instant now) {
        Duration age = Duration.between(since, now);
        return age.toHours() + " h " + age.toMinutesPart() + " min " + age.toSecondsPart() + " s";
    }

    /** What is not printable as {@code \xNN}: a terminal is not to obey what a watch has sent. */
    static String printable(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (byte each : bytes) {
            if (each == '\\') {
                text.append("\\\\");
            } else if (each >= FIRST_PRINTABLE && each <= LAST_PRINTABLE) {
                text.append((char) each);
            } else {
                text.append(String.format(Locale.ROOT, "\\x%02x", each));
            }
        }
        return text.toString();
    }
}
