package watchline.decoder;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchline.contract.FrameEnvelope;
import watchline.decoder.report.Arrival;
import watchline.dialect.model.Message;
import watchline.dialect.model.Report;
import watchline.dialect.spi.DecodeContext;
import watchline.dialect.spi.Decoded;
import watchline.dialect.spi.Dialect;

/**
 * From bytes to a verdict. Nothing that a watch sends, and no mistake in a dialect, costs more than its own frame. Safe on any
 * thread.
 */
final class DecodeStep {

    private static final Logger LOG = LoggerFactory.getLogger(DecodeStep.class);

    private final Function<String, Optional<Dialect>> dialects;
    private final Clock clock;

    DecodeStep(Function<String, Optional<Dialect>> dialects, Clock clock) {
        this.dialects = dialects;
        this.clock = clock;
    }

    /** Whose the frame seems to be before it is decoded: that of the session, or the id in the frame. */
    @Nullable
    String likelyDevice(FrameEnvelope frame) {
        String session = sessionDevice(frame);
        if (session != null || frame.reason() != null) {
            return session;
        }
        try {
            return dialects.apply(frame.dialect())
                    .map(dialect -> dialect.glance(frame.bytes()).deviceId())
                    .orElse(null);
        } catch (RuntimeException e) {
            // The decoder meets the same mistake, and says so in its verdict.
            LOG.atDebug().setCause(e).log("glance failed");
            return null;
        }
    }

    /** @param zoneHours of the watch, hours east of UTC, by the id of the session or of the frame */
    Verdict decode(FrameEnvelope frame, int zoneHours) {
        String session = sessionDevice(frame);
        if (frame.reason() != null) {
            return new Verdict.Quarantine(frame, session, frame.reason(), List.of());
        }
        Dialect dialect = dialects.apply(frame.dialect()).orElse(null);
        if (dialect == null) {
            String reason = "dialect: " + frame.dialect() + " (expected: one that is spoken here)";
            return new Verdict.Quarantine(frame, session, reason, List.of());
        }
        Instant now = clock.instant();
        try {
            DecodeContext context = new DecodeContext(session, frame.received(), now, zoneHours);
            return verdict(frame, session, dialect.decode(frame.bytes(), context));
        } catch (RuntimeException e) {
            LOG.atError()
                    .addKeyValue("seq", frame.seq())
                    .addKeyValue("dialect", frame.dialect())
                    .setCause(e)
                    .log("decoding failed");
            return new Verdict.Quarantine(frame, session, "decoding failed: " + e, List.of());
        }
    }

    private static Verdict verdict(FrameEnvelope frame, @Nullable String session, Decoded decoded) {
        String deviceId = decoded.deviceId() == null ? session : decoded.deviceId();
        Message message = decoded.message();
        if (message instanceof Report report) {
            return deviceId == null
                    ? new Verdict.Quarantine(frame, null, "a report of no known watch", decoded.replies())
                    : new Verdict.Keep(Arrival.of(frame, deviceId, report), decoded.replies());
        }
        String reason = message instanceof Message.Unknown unknown
                ? "unknown message: " + unknown.word()
                : "malformed: " + ((Message.Malformed) message).reason();
        return new Verdict.Quarantine(frame, deviceId, reason, decoded.replies());
    }

    static @Nullable String sessionDevice(FrameEnvelope frame) {
        String device = frame.device();
        return device == null || device.isBlank() ? null : device;
    }
}
