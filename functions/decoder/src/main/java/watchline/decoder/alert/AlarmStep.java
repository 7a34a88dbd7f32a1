package watchline.decoder.alert;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchline.decoder.device.AlarmMarks;
import watchline.decoder.device.DeviceState;
import watchline.decoder.item.ItemReader;
import watchline.decoder.report.Arrival;
import watchline.decoder.rule.state.AlarmMark;
import watchline.decoder.store.AlarmKey;
import watchline.decoder.store.OutboxEntry;
import watchline.decoder.store.Store;
import watchline.decoder.store.StoreException;
import watchline.decoder.store.WriteUnits;
import watchline.dialect.model.AlarmType;

/**
 * Carries out what {@link AlarmRules} decide: the alarm is written, with its entry in the outbox and claimed, then published, then
 * marked. Once it is written its report counts as seen to: what could not be published is remembered with the watch, and tried
 * again with its next report, or by the sweep. Promise: see {@link Outbox}.
 *
 * <p>What cannot be written is not remembered, and its report is answered "retry": when it comes again the same decision falls
 * again, and finds what stands in the table by then. Safe on any thread.
 */
public final class AlarmStep {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmStep.class);

    private final Store store;
    private final Outbox outbox;
    private final Supplier<String> refs;
    private final Clock clock;

    /** @param refs makes references for new alarms */
    public AlarmStep(Store store, Outbox outbox, Supplier<String> refs, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.refs = refs;
        this.clock = clock;
    }

    /**
     * What became of the alarms of one watch.
     *
     * @param marks the alarm state to remember
     * @param failures why reports have to come again, by the seq of their frame
     * @param told how many times people were told
     */
    public record Outcome(AlarmMarks marks, Map<Long, String> failures, int told) {}

    /**
     * @param known what is known of the watch, its alarm state from before the reports
     * @param arrivals its stored reports, in order
     * @param patience of the batch with whoever is to be told
     */
    public Outcome run(DeviceState known, List<Arrival> arrivals, Patience patience, WriteUnits units) {
        AlarmMarks marks = known.alarms();
        Map<Long, String> failures = new HashMap<>();
        Map<AlarmType, String> stopped = new HashMap<>();
        int told = 0;
        for (AlarmDecision decision : AlarmRules.decide(marks, arrivals)) {
            AlarmType type = decision.type();
            long seq = decision.cause().frame().seq();
            String earlier = stopped.get(type);
            if (earlier != null) {
                // It builds on a decision that was not carried out.
                failures.putIfAbsent(seq, earlier);
                continue;
            }
            try {
                Instant publishAt = marks.publishAt(type, decision.openedAt());
                if (decision instanceof AlarmDecision.Open open) {
                    Attempt attempt = open(open, known, patience, units);
                    told += attempt instanceof Attempt.Told ? 1 : 0;
                    publishAt = attempt.again();
                } else {
                    follow(decision, known, units);
                }
                marks = marks.with(type, decision.mark().toPublishAt(publishAt));
            } catch (StoreException e) {
                String reason = String.valueOf(e.getMessage());
                LOG.atWarn()
                        .addKeyValue("type", type.wireName())
                        .addKeyValue("reason", reason)
                        .log("alarm not carried out");
                stopped.put(type, reason);
                failures.putIfAbsent(seq, reason);
            }
        }
        return publishRest(known.deviceId(), new Outcome(marks, failures, told), patience, units);
    }

    private Attempt open(AlarmDecision.Open open, DeviceState known, Patience patience, WriteUnits units) {
        Instant now = clock.instant();
        Alert alert = Alert.of(open, known, refs.get(), now);
        boolean tell = open.mark().told();
        boolean claimed = patience.lasts();
        Instant until = claimed ? now.plus(Outbox.CLAIM) : now;
        ItemReader stood = store.openAlarm(AlarmItem.of(alert, tell ? until : null), units);
        log(open, stood == null ? "alarm opened" : "alarm found again");
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

    private void follow(AlarmDecision decision, DeviceState known, WriteUnits units) {
        AlarmKey key = AlarmKey.of(known.deviceId(), decision.openedAt(), decision.type());
        if (decision instanceof AlarmDecision.Repeat) {
            store.addToAlarm(key, decision.cause().time(), units);
            log(decision, "alarm repeated");
        } else {
            store.clearAlarm(key, false, clock.instant(), units);
            log(decision, "alarm cleared");
        }
    }

    /** What earlier batches left in the outbox. A watch without such an alarm costs nothing here. */
    private Outcome publishRest(String deviceId, Outcome so, Patience patience, WriteUnits units) {
        AlarmMarks marks = so.marks();
        int told = so.told();
        Instant now = clock.instant();
        for (Map.Entry<AlarmType, List<AlarmMark>> ofType : so.marks().byType().entrySet()) {
            for (AlarmMark mark : ofType.getValue()) {
                if (mark.isDue(now) && patience.lasts()) {
                    AlarmKey key = AlarmKey.of(deviceId, mark.openedAt(), ofType.getKey());
                    Attempt attempt = patience.trying(() -> outbox.resume(key, units));
                    told += attempt instanceof Attempt.Told ? 1 : 0;
                    marks = marks.with(ofType.getKey(), mark.toPublishAt(attempt.again()));
                }
            }
        }
        return new Outcome(marks, so.failures(), told);
    }

    private static void log(AlarmDecision decision, String what) {
        LOG.atInfo()
                .addKeyValue("device", decision.cause().deviceId())
                .addKeyValue("type", decision.type().wireName())
                .addKeyValue("told", decision.mark().told())
                .log(what);
    }
}
