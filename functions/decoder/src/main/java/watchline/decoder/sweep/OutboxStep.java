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
 * Publishes the alarms that are in the outbox and that nobody holds: those of a process that died, and those that could not be
 * published when they were raised; then the notices that one is over. Those that have been free for longest come first; one that
 * fails goes to the end, so that a message which can never be published does not keep the others back. Promise: nothing to do costs
 * a query for each of the two. Safe on any thread.
 */
final class OutboxStep implements SweepStep {

    private final Store store;
    private final Outbox outbox;
    private final Clock clock;

    OutboxStep(Store store, Outbox outbox, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "outbox";
    }

    /**
     * Counts {@code published}, {@code givenUp} and {@code left}: what was found and is still to be published; and {@code
     * oldestSeconds}, how long the oldest of those has waited.
     */
    @Override
    public Map<String, Long> run(Instant end, WriteUnits units) {
        Round round = new Round(store, outbox, clock, end);
        round.run(Errand.PUBLISH, units);
        round.run(Errand.OVER, units);
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("published", round.published());
        counts.put("givenUp", round.givenUp());
        counts.put("left", round.left());
        counts.put("oldestSeconds", round.oldest().toSeconds());
        return counts;
    }
}
