package watchline.relay.hold;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchline.dialect.spi.DecodeContext;
import watchline.dialect.spi.Dialect;
import watchline.relay.frame.Frame;

/**
 * What a watch is owed for a frame, as its dialect says: the same as the decoder would answer, but for the zone of a watch that
 * has one of its own, which only the decoder knows. May be called from any thread.
 */
public final class OwnAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(OwnAnswers.class);
    private static final double SECONDS_AN_HOUR = 3600;
    /** Bounds of {@link DecodeContext#zoneHours}. */
    private static final long LEAST_HOURS = -12;

    private static final long MOST_HOURS = 14;

    private final Function<String, Optional<Dialect>> dialects;
    private final InstantSource clock;
    private final ZoneId zone;

    /**
     * @param dialects by name
     * @param zone that watches show
     */
    public OwnAnswers(Function<String, Optional<Dialect>> dialects, InstantSource clock, ZoneId zone) {
        this.dialects = dialects;
        this.clock = clock;
        this.zone = zone;
    }

    /** In order; empty when the dialect answers nothing to it. */
    List<byte[]> to(Frame frame) {
        Instant now = clock.instant();
        DecodeContext context = new DecodeContext(frame.device(), frame.received(), now, hours(now));
        try {
            return dialects.apply(frame.dialect())
                    .map(dialect -> dialect.decode(frame.bytes(), context).replies())
                    .orElse(List.of());
        } catch (RuntimeException e) {
            // A mistake in a dialect. The decoder meets the same one and says so of the frame.
            LOG.atError()
                    .setMessage("decoding failed")
                    .addKeyValue("dialect", frame.dialect())
                    .setCause(e)
                    .log();
            return List.of();
        }
    }

    private int hours(Instant now) {
        long hours = Math.round(zone.getRules().getOffset(now).getTotalSeconds() / SECONDS_AN_HOUR);
        return (int) Math.max(LEAST_HOURS, Math.min(MOST_HOURS, hours));
    }
}
