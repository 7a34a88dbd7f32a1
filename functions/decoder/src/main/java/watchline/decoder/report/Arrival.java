package watchline.decoder.report;

import java.time.Duration;
import java.time.Instant;
import watchline.contract.FrameEnvelope;
import watchline.contract.IsoTime;
import watchline.dialect.model.Report;

/**
 * A report as it arrived: what was said, by whom, over what, and when.
 *
 * @param frame that said it
 * @param deviceId whose it is
 * @param reachedAt when it came to where people can be told of it: when the relay read it, or, for a frame that lay in quarantine,
 *     when it was let out
 */
public record Arrival(FrameEnvelope frame, String deviceId, Report report, Timed timed, Instant reachedAt) {

    /** From this age on, a report is one that was kept: by the watch in a dead zone, or in quarantine. */
    public static final Duration LATE_AFTER = Duration.ofMinutes(15);

    public static Arrival of(FrameEnvelope frame, String deviceId, Report report) {
        return new Arrival(frame, deviceId, report, Timed.of(report.time(), frame.received()), frame.received());
    }

    /** The same, as one of the watch that is kept under that id. */
    public Arrival of(String canonicalId) {
        return canonicalId.equals(deviceId) ? this : new Arrival(frame, canonicalId, report, timed, reachedAt);
    }

    /** The same, let out of quarantine now. */
    public Arrival letOut(Instant now) {
        return new Arrival(frame, deviceId, report, timed, now);
    }

    /** When it was. */
    public Instant time() {
        return timed.time();
    }

    /** When the relay read it. */
    public Instant received() {
        return frame.received();
    }

    /** How old it was when the relay read it; never negative. */
    public Duration delay() {
        Duration delay = Duration.between(time(), received());
        return delay.isNegative() ? Duration.ZERO : delay;
    }

    /** Whether it was kept, by the watch or in quarantine, for so long that it is no news. */
    public boolean isLate() {
        return Duration.between(time(), reachedAt).compareTo(LATE_AFTER) > 0;
    }

    /** {@code <time>#<kind>#<8 hex>}: what makes it one item, however often it comes. */
    public String sortKey() {
        return IsoTime.format(time()) + "#" + report.kind().wireName() + "#" + Digest.of(frame.bytes());
    }
}
