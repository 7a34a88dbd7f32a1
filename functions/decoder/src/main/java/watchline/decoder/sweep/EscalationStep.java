package watchline.decoder.sweep;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import watchline.decoder.alert.Outbox;
import watchline.decoder.store.Errand;
import watchline.decoder.store.Store;
import watchline.decoder.store.WriteUnits;

/**
 * Tells more people of critical alarms that nobody has answered in time: those of level 1, and when they do not answer either, those
 * of level 2. A sweep that was away tells those of the level that is due, and the next ones are due only after the same wait again.
 * Promise: nothing due costs one query, however many alarms wait. Safe on any thread.
 */
final class EscalationStep implements SweepStep {

    private final Store store;
    private final Outbox outbox;
    private final Clock clock;

    EscalationStep(Store store, Outbox outbox, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "escalation";
    }

    /** Counts {@code published}, {@code givenUp} and {@code left}: what was found and is still to be published. */
    @Override
    public Map<String, Long> run(Instant end, WriteUnits units) {
        Round round = new Round(store, outbox, clock, end);
        round.run(Errand.ESCALATE, units);
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("published", round.published());
        counts.put("givenUp", round.givenUp());
        counts.put("left", round.left());
        return counts;
    }
}
