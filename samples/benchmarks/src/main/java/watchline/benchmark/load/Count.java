package watchline.benchmark.load;

import org.HdrHistogram.Histogram;

/** What the watches of one thread have come to. Read by another only when they are at rest. */
final class Count {

    private static final long LONGEST_NANOS = 120_000_000_000L;
    private static final int DIGITS = 3;

    /** From the intended time of sending to the reply, in nanoseconds. */
    final Histogram latency = new Histogram(LONGEST_NANOS, DIGITS);

    long sent;
    long answered;
    long silent;
    long wrong;
    long missing;

    void heard(long nanos) {
        answered++;
        latency.recordValue(Math.min(LONGEST_NANOS, Math.max(0, nanos)));
    }

    void add(Count other) {
        latency.add(other.latency);
        sent += other.sent;
        answered += other.answered;
        silent += other.silent;
        wrong += other.wrong;
        missing += other.missing;
    }
}
