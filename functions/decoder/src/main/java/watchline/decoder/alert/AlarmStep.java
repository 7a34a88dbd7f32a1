package watchline.decoder.alert;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchline.decoder.device.AlarmMarks;
import watchline.decoder.device.DeviceState;
import watchline.decoder.item.ItemReader;
import watchline.decoder.report.Arrival;
import watchline.decoder.store.AlarmKey;
import watchline.decoder.store.Store;
import watchline.decoder.store.StoreException;
import watchline.decoder.store.WriteUnits;
import watchline.dialect.model.AlarmType;

/**
 * Carries out what {@link AlarmRules} decide, in the order written, published, marked. Promise: an alarm that a stored report
 * raises is handed to the publisher at least once, and only in a crash between handing over and noting it more than once.
 *
 * <p>What cannot be carried out is not remembered, and its report is answered "retry": when it comes again the same decision falls
 * again, and an alarm that was written but not published is found unmarked and published then. Safe on any thread.
 */
public final class AlarmStep {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmStep.class);

    private final Store store;
    private final AlertPublisher publisher;
    private final Clock clock;

    public AlarmStep(Store store, AlertPublisher publisher, Clock clock) {
        this.store = store;
        this.publisher = publisher;
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
     */
    public Outcome run(DeviceState known, List<Arrival> arrivals, WriteUnits units) {
        AlarmMarks marks = known.alarms();
        Map<Long, String> failures = new HashMap<>();
        Map<AlarmType, String> stopped = new HashMap<>();
        int told = 0;
        for (AlarmDecision decision : AlarmRules.decide(marks, arrivals)) {
            long seq = decision.cause().frame().seq();
            String earlier = stopped.get(decision.type());
            if (earlier != null) {
                // It builds on a decision that was not carried out.
                failures.putIfAbsent(seq, earlier);
                continue;
            }
            try {
                told += carryOut(decision, known, units) ? 1 : 0;
                marks = marks.with(decision.type(), decision.mark());
            } catch (StoreException | PublishException e) {
                String reason = String.valueOf(e.getMessage());
                LOG.atWarn()
                        .addKeyValue("type", decision.type().wireName())
                        .addKeyValue("reason", reason)
                        .log("alarm not carried out");
                stopped.put(decision.type(), reason);
                failures.putIfAbsent(seq, reason);
            }
        }
        return new Outcome(marks, failures, told);
    }

    /** Answers whether people were told. */
    private boolean carryOut(AlarmDecision decision, DeviceState known, WriteUnits units) {
        AlarmKey key = AlarmKey.of(known.deviceId(), decision.openedAt(), decision.type());
        if (decision instanceof AlarmDecision.Open open) {
            return open(open, key, known, units);
        }
        if (decision instanceof AlarmDecision.Repeat) {
            store.addToAlarm(key, decision.cause().time(), units);
            log(decision, "alarm repeated");
        } else {
            store.clearAlarm(key, units);
            log(decision, "alarm cleared");
        }
        return false;
    }

    private boolean open(AlarmDecision.Open open, AlarmKey key, DeviceState known, WriteUnits units) {
        Instant now = clock.instant();
        Alert alert = Alert.of(open, known, now);
        ItemReader stood = store.openAlarm(AlarmItem.of(alert), units);
        boolean tell = open.mark().told() && (stood == null || stood.text("publishedAt") == null);
        log(open, stood == null ? "alarm opened" : "alarm found again");
        if (!tell) {
            return false;
        }
        publisher.publish(alert);
        mark(key, now, units);
        return true;
    }

    /** People have been told: failing now would tell them again. */
    private void mark(AlarmKey key, Instant now, WriteUnits units) {
        try {
            store.markPublished(key, now, units);
        } catch (StoreException e) {
            LOG.atWarn()
                    .addKeyValue("alarm", key.sk())
                    .addKeyValue("reason", e.getMessage())
                    .log("alarm published but not marked");
        }
    }

    private static void log(AlarmDecision decision, String what) {
        LOG.atInfo()
                .addKeyValue("device", decision.cause().deviceId())
                .addKeyValue("type", decision.type().wireName())
                .addKeyValue("told", decision.mark().told())
                .log(what);
    }
}
