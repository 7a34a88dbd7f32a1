package watchline.decoder.alert;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchline.decoder.device.DeviceState;
import watchline.decoder.item.ItemReader;
import watchline.decoder.rule.Change;
import watchline.decoder.store.AlarmKey;
import watchline.decoder.store.OutboxEntry;
import watchline.decoder.store.Store;
import watchline.decoder.store.WriteUnits;

/**
 * Carries out one change of an alarm, whoever found that it is due: a batch of reports, or the sweep. A new alarm is written, with
 * its entry in the outbox and claimed, then published, then marked. Promise: see {@link Outbox}. Repeating a change does nothing
 * twice. Safe on any thread.
 */
public final class AlarmWriter {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmWriter.class);

    private final Store store;
    private final Outbox outbox;
    private final Supplier<String> refs;
    private final Clock clock;

    /** @param refs makes references for new alarms */
    public AlarmWriter(Store store, Outbox outbox, Supplier<String> refs, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.refs = refs;
        this.clock = clock;
    }

    /**
     * Opens an alarm, and tells people if it is one to tell of.
     *
     * @param known what is known of the watch
     * @return what came of telling; its {@link Attempt#again()} belongs into the mark
     * @throws watchline.decoder.store.StoreException if it could not be written
     */
    public Attempt open(Change.Open open, DeviceState known, Patience patience, WriteUnits units) {
        Instant now = clock.instant();
        Alert alert = Alert.of(open, known, refs.get(), now);
        boolean tell = open.isTold();
        boolean claimed = patience.lasts();
        Instant until = claimed ? now.plus(Outbox.CLAIM) : now;
        ItemReader stood = store.openAlarm(AlarmItem.of(alert, tell ? until : null), units);
        log(open, known, stood == null ? "alarm opened" : "alarm found again");
        if (!tell) {
            return new Attempt.Over();
        }
        if (stood != null) {
            return foundAgain(alert.key(), OutboxEntry.of(stood), patience, units);
        }
        return claimed ? patience.trying(() -> outbox.publish(alert, until, units)) : new Attempt.Later(until);
    }

    private Attempt foundAgain(AlarmKey key, OutboxEntry entry, Patience patience, WriteUnits units) {
        if (entry.over()) {
            return new Attempt.Over();
        }
        Instant now = clock.instant();
        Instant held = entry.heldAfter(now);
        if (held != null) {
            return new Attempt.Later(held);
        }
        return patience.lasts() ? patience.trying(() -> outbox.resume(key, units)) : new Attempt.Later(now);
    }

    /**
     * Counts one more report of an alarm.
     *
     * @throws watchline.decoder.store.StoreException if it could not be written
     */
    void repeat(Change.Repeat repeat, DeviceState known, WriteUnits units) {
        if (repeat.reopens()) {
            store.reopenAlarm(key(repeat, known), repeat.mark().lastAt(), units);
            log(repeat, known, "alarm reopened");
        } else {
            store.addToAlarm(key(repeat, known), repeat.mark().lastAt(), units);
            log(repeat, known, "alarm repeated");
        }
    }

    /**
     * Notes that an alarm is over.
     *
     * @throws watchline.decoder.store.StoreException if it could not be written
     */
    public void clear(Change.Clear clear, DeviceState known, WriteUnits units) {
        Instant now = clock.instant();
        // The clock of a watch may be a little ahead.
        Instant at = clear.mark().lastAt().isBefore(now) ? clear.mark().lastAt() : now;
        store.clearAlarm(key(clear, known), clear.isTold(), at, units);
        log(clear, known, "alarm cleared");
    }

    private static AlarmKey key(Change change, DeviceState known) {
        return AlarmKey.of(known.deviceId(), change.openedAt(), change.topic());
    }

    private static void log(Change change, DeviceState known, String what) {
        LOG.atInfo()
                .addKeyValue("device", known.deviceId())
                .addKeyValue("type", change.topic().key())
                .addKeyValue("told", change.mark().told())
                .log(what);
    }
}
