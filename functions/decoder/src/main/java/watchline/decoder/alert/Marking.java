package watchline.decoder.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchline.decoder.store.AlarmKey;
import watchline.decoder.store.Pause;
import watchline.decoder.store.Store;
import watchline.decoder.store.StoreException;
import watchline.decoder.store.Told;
import watchline.decoder.store.WriteUnits;

/**
 * Notes that people have been told. As long as that is not noted they may be told again, so it tries until others may take the alarm.
 * Safe on any thread.
 */
final class Marking {

    private static final Logger LOG = LoggerFactory.getLogger(Marking.class);

    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 1000;

    private final Store store;
    private final Clock clock;
    private final RandomGenerator random;
    private final Pause pause;

    /** @param pause each of its waits must move the clock */
    Marking(Store store, Clock clock, RandomGenerator random, Pause pause) {
        this.store = store;
        this.clock = clock;
        this.random = random;
        this.pause = pause;
    }

    /** @param until when the claim ends */
    void mark(AlarmKey key, Told told, Instant until, WriteUnits units) {
        for (int failed = 0; ; failed++) {
            try {
                store.markTold(key, told, units);
                return;
            } catch (StoreException e) {
                Duration wait = waitAfter(failed);
                if (clock.instant().plus(wait).isAfter(until)) {
                    LOG.atError()
                            .addKeyValue("alarm", key.id())
                            .addKeyValue("reason", e.getMessage())
                            .log("alarm published but not marked");
                    return;
                }
                pause.await(wait);
            }
        }
    }

    private Duration waitAfter(int failed) {
        long most = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(failed, 5));
        return Duration.ofMillis(random.nextLong(most / 2, most + 1));
    }
}
