package watchline.decoder.sweep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import watchline.decoder.alert.Attempt;
import watchline.decoder.alert.Outbox;
import watchline.decoder.store.DueAlarm;
import watchline.decoder.store.Errand;
import watchline.decoder.store.Store;
import watchline.decoder.store.WriteUnits;

/** What one run of a step did with the alarms that were due. Not for sharing between threads. */
final class Round {

    /** Alarms a run and errand. More can only wait after an outage of hours, and the next run is a minute away. */
    static final int MOST = 500;

    private final Store store;
    private final Outbox outbox;
    private final Clock clock;
    private final Instant end;

    private long published;
    private long givenUp;
    private long left;
    private Duration oldest = Duration.ZERO;

    Round(Store store, Outbox outbox, Clock clock, Instant end) {
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
        this.end = end;
    }

    /** Those that have been free for longest come first; nothing new is begun at the end. */
    void run(Errand errand, WriteUnits units) {
        for (DueAlarm alarm : store.dueAlarms(errand, clock.instant(), MOST)) {
            Instant now = clock.instant();
            count(alarm, now, now.isBefore(end) ? outbox.resume(alarm.key(), errand, units) : new Attempt.Later(now));
        }
    }

    private void count(DueAlarm alarm, Instant now, Attempt attempt) {
        if (attempt instanceof Attempt.Later) {
            left++;
            Duration waited = Duration.between(alarm.since(), now);
            oldest = waited.compareTo(oldest) > 0 ? waited : oldest;
        }
        published += attempt instanceof Attempt.Told ? 1 : 0;
        givenUp += attempt instanceof Attempt.GivenUp ? 1 : 0;
    }

    long published() {
        return published;
    }

    long givenUp() {
        return givenUp;
    }

    /** Found, and still to be published. */
    long left() {
        return left;
    }

    /** How long the one of those that are left has waited that has waited longest. */
    Duration oldest() {
        return oldest;
    }
}
