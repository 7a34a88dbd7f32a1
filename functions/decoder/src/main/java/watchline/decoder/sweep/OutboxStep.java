package watchline.decoder.sweep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import watchline.decoder.alert.Attempt;
import watchline.decoder.alert.Outbox;
import watchline.decoder.store.DueAlarm;
import watchline.decoder.store.Store;
import watchline.decoder.store.WriteUnits;

/**
 * Publishes the alarms that are in the outbox and that nobody holds: those of a process that died, and those that could not be
 * published when they were raised. Those that have been free for longest come first; one that fails goes to the end, so that a
 * message which can never be published does not keep the others back. Promise: nothing to do costs one query. Safe on any thread.
 */
final class OutboxStep implements SweepStep {

    /** Alarms a run. More can only wait after an outage of hours, and the next run is a minute away. */
    static final int MOST = 500;

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
        List<DueAlarm> due = store.dueAlarms(clock.instant(), MOST);
        long published = 0;
        long givenUp = 0;
        long left = 0;
        Duration oldest = Duration.ZERO;
        for (DueAlarm alarm : due) {
            Instant now = clock.instant();
            Attempt attempt = now.isBefore(end) ? outbox.resume(alarm.key(), units) : new Attempt.Later(now);
            if (attempt instanceof Attempt.Later) {
                left++;
                Duration waited = Duration.between(alarm.since(), now);
                oldest = waited.compareTo(oldest) > 0 ? waited : oldest;
            }
            published += attempt instanceof Attempt.Told ? 1 : 0;
            givenUp += attempt instanceof Attempt.GivenUp ? 1 : 0;
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("published", published);
        counts.put("givenUp", givenUp);
        counts.put("left", left);
        counts.put("oldestSeconds", oldest.toSeconds());
        return counts;
    }
}
