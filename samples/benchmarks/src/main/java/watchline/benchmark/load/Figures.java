package watchline.benchmark.load;

import java.time.Duration;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * What a run has come to.
 *
 * @param took the sending
 * @param sent frames
 * @param answered replies that were right, and in order
 * @param silent frames that nobody answers
 * @param wrong replies that were owed to nobody, at least not on that line
 * @param missing replies that did not come, or only after a later one
 * @param latency from the intended time of sending to the reply, in nanoseconds
 */
public record Figures(
        Duration took, long sent, long answered, long silent, long wrong, long missing, Histogram latency) {

    private static final double NANOS_A_MILLI = 1e6;
    private static final double MILLIS_A_SECOND = 1e3;

    static Figures of(Duration took, Count count) {
        return new Figures(took, count.sent, count.answered, count.silent, count.wrong, count.missing, count.latency);
    }

    public double framesPerSecond() {
        return sent * MILLIS_A_SECOND / took.toMillis();
    }

    /** In milliseconds, with one decimal. */
    public String percentile(double percent) {
        return millis(latency, percent);
    }

    /** A percentile of a histogram of nanoseconds, in milliseconds with one decimal. */
    public static String millis(Histogram histogram, double percent) {
        return String.format(Locale.ROOT, "%,.1f", histogram.getValueAtPercentile(percent) / NANOS_A_MILLI);
    }

    /** CPU seconds for 1,000 of the frames. */
    public String cpu(Duration used) {
        return String.format(Locale.ROOT, "%.3f", used.toMillis() / (double) sent);
    }
}
