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
 */
public record Arrival(FrameEnvelope frame, String deviceId, Report report, Timed timed) {

    /** From this age on, a report is one that the watch has kept in a dead zone. */
    public static final Duration LATE_AFTER = Duration.ofMinutes(15);

    public static Arrival of(FrameEnvelope frame, String deviceId, Report report) {
        return new Arrival(frame, deviceId, report, Timed.of(report.time(), frame.received()));
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

    /** Whether it was kept by the watch for so long that it is no news. */
    public boolean isLate() {
        return delay().compareTo(LATE_AFTER) > 0;
    }

    /** {@code <time>#<kind>#<8 hex>}: what makes it one item, however often it comes. */
    public String sortKey() {
        return IsoTime.format(time()) + "#" + report.kind().wireName() + "#" + Digest.of(frame.bytes());
    }
}
