package watchline.relay.net;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import watchline.contract.Transport;
import watchline.dialect.spi.Dialect;
import watchline.dialect.spi.Glance;
import watchline.relay.frame.Frame;
import watchline.relay.frame.Origin;
import watchline.relay.journal.Journal;
import watchline.relay.metrics.RelayMetrics;

/** The way of bytes from a socket into the journal, the same for TCP and UDP. May be called from any thread. */
final class Intake {

    /**
     * Where bytes came from.
     *
     * @param received when they were read
     * @param origin absent when nobody is to be answered
     */
    record Source(Transport transport, String peer, Instant received, @Nullable Origin origin) {}

    private final Journal journal;
    private final Journal.Durable next;
    private final InstantSource clock;
    private final RelayMetrics metrics;

    /** @param next where frames go when the journal keeps them */
    Intake(Journal journal, Journal.Durable next, InstantSource clock, RelayMetrics metrics) {
        this.journal = journal;
        this.next = next;
        this.clock = clock;
        this.metrics = metrics;
    }

    Instant now() {
        return clock.instant();
    }

    /** Takes a frame in; false when there is no room, and then it must come again or be counted as refused. */
    boolean frame(Dialect dialect, @Nullable String device, Glance.Role role, byte[] bytes, Source source) {
        return append(new Frame(
                dialect.name(),
                source.transport(),
                device,
                source.peer(),
                source.received(),
                bytes,
                role,
                null,
                source.origin()));
    }

    /** Takes in bytes that are no frame, for quarantine; false when there is no room. */
    boolean junk(String dialect, @Nullable String device, Junk junk, byte[] bytes, Source source) {
        boolean taken = append(new Frame(
                dialect,
                source.transport(),
                device,
                source.peer(),
                source.received(),
                bytes,
                Glance.Role.ORDINARY,
                junk.reason(),
                source.origin()));
        if (taken) {
            metrics.junk(junk.kind());
        }
        return taken;
    }

    /** Calls back once when there may be room again. */
    void whenRoom(Runnable callback) {
        journal.whenRoom(callback);
    }

    private boolean append(Frame frame) {
        if (journal.append(frame, next) == Journal.FULL) {
            return false;
        }
        metrics.frame(frame.dialect(), frame.transport(), frame.bytes().length);
        return true;
    }
}
