package watchline.decoder.report;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When a report was, after the rule for clocks that are wrong: a time over five minutes ahead of the relay's clock, or before
 * 2015, is one that the watch cannot mean, and the arrival time takes its place.
 *
 * @param time to store and to sort by
 * @param source whose clock it is by
 * @param rejected what the watch said, when it was not believed
 */
public record Timed(Instant time, TimeSource source, @Nullable Instant rejected) {

    static final Duration MOST_AHEAD = Duration.ofMinutes(5);
    static final Instant EARLIEST = Instant.parse("2015-01-01T00:00:00Z");

    /** @param said the time in the frame, absent when it has none */
    public static Timed of(@Nullable Instant said, Instant received) {
        if (said == null) {
            return new Timed(stored(received), TimeSource.SERVER, null);
        }
        if (said.isBefore(EARLIEST) || said.isAfter(received.plus(MOST_AHEAD))) {
            return new Timed(stored(received), TimeSource.SERVER, said);
        }
        return new Timed(stored(said), TimeSource.DEVICE, null);
    }

    /** To the millisecond, as the tables hold it, so that what is read back compares equal to what was written. */
    private static Instant stored(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }
}
