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
import watchline.relay.metrics.Metric.Refusal;
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
    private final Quotas quotas;
    private final Journal.Durable next;
    private final InstantSource clock;
    private final RelayMetrics metrics;
    private final Shortage journalFull;

    /** @param next where frames go when the journal keeps them */
    Intake(Journal journal, Quotas quotas, Journal.Durable next, InstantSource clock, RelayMetrics metrics) {
        this.journal = journal;
        this.quotas = quotas;
        this.journalFull = new Shortage(Refusal.JOURNAL_FULL, journal::whenRoom);
        this.next = next;
        this.clock = clock;
        this.metrics = metrics;
    }

    Instant now() {
        return clock.instant();
    }

    /** Takes a frame in; otherwise says what there is too little of, and then it must come again or be counted as refused. */
    @Nullable
    Shortage frame(Dialect dialect, @Nullable String device, Glance.Role role, byte[] bytes, Source source) {
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

    /** Takes in bytes that are no frame, for quarantine; otherwise says what there is too little of. */
    @Nullable
    Shortage junk(String dialect, @Nullable String device, Junk junk, byte[] bytes, Source source) {
        Shortage shortage = append(new Frame(
                dialect,
                source.transport(),
                device,
                source.peer(),
                source.received(),
                bytes,
                Glance.Role.ORDINARY,
                junk.reason(),
                source.origin()));
        if (shortage == null) {
            metrics.junk(junk.kind());
        }
        return shortage;
    }

    private @Nullable Shortage append(Frame frame) {
        boolean counts = Quotas.counts(frame);
        String key = Quotas.keyOf(frame);
        if (counts && !quotas.take(key)) {
            return new Shortage(Refusal.WATCH_FULL, callback -> quotas.whenRoom(key, callback));
        }
        if (journal.append(frame, next) == Journal.FULL) {
            if (counts) {
                quotas.giveBack(key);
            }
            return journalFull;
        }
        metrics.frame(frame.dialect(), frame.transport(), frame.bytes().length);
        return null;
    }
}
