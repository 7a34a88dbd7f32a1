package watchline.decoder.alert;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchline.decoder.device.DeviceState;
import watchline.decoder.report.Arrival;
import watchline.decoder.rule.Change;
import watchline.decoder.rule.Outcome;
import watchline.decoder.rule.Rules;
import watchline.decoder.rule.state.AlarmMark;
import watchline.decoder.rule.state.Marks;
import watchline.decoder.rule.state.RuleMemory;
import watchline.decoder.rule.state.Topic;
import watchline.decoder.store.AlarmKey;
import watchline.decoder.store.Store;
import watchline.decoder.store.StoreException;
import watchline.decoder.store.WriteUnits;

/**
 * Carries out what {@link Rules} decide; see {@link AlarmWriter} for how. Once an alarm is written its report counts as seen to:
 * what could not be published is remembered with the watch, and tried again with its next report, or by the sweep.
 *
 * <p>What cannot be written is not remembered, and its report is answered "retry": when it comes again the same decision falls
 * again, and finds what stands in the table by then. What the rules noted falls back with it, and then every report that they noted
 * something of has to come again. Safe on any thread.
 */
public final class AlarmStep {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmStep.class);

    private final AlarmWriter writer;
    private final Outbox outbox;
    private final Clock clock;

    /** @param refs makes references for new alarms */
    public AlarmStep(Store store, Outbox outbox, Supplier<String> refs, Clock clock) {
        this.writer = new AlarmWriter(store, outbox, refs, clock);
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * What became of the alarms of one watch.
     *
     * @param marks the alarm state to remember
     * @param memory what else is to be remembered
     * @param failures why reports have to come again, by the seq of their frame
     * @param told how many times people were told
     */
    public record Result(Marks marks, RuleMemory memory, Map<Long, String> failures, int told) {}

    /**
     * @param known what is known of the watch, its alarm state and memory from before the reports
     * @param arrivals its stored reports, in order
     * @param patience of the batch with whoever is to be told
     */
    public Result run(DeviceState known, List<Arrival> arrivals, Patience patience, WriteUnits units) {
        Outcome decided = Rules.decide(known.marks(), known.memory(), known.settings(), arrivals);
        Progress progress = new Progress(known.marks());
        for (Change change : decided.changes()) {
            carryOut(change, known, progress, patience, units);
        }
        return publishRest(known.deviceId(), result(known, arrivals, decided, progress), patience, units);
    }

    private void carryOut(Change change, DeviceState known, Progress progress, Patience patience, WriteUnits units) {
        String earlier = progress.stopped.get(change.topic());
        if (earlier != null) {
            // It builds on a change that was not carried out.
            progress.fail(change, earlier);
            return;
        }
        try {
            Instant publishAt = progress.marks.publishAt(change.topic(), change.openedAt());
            if (change instanceof Change.Open open) {
                Attempt attempt = writer.open(open, known, patience, units);
                progress.told += attempt instanceof Attempt.Told ? 1 : 0;
                publishAt = attempt.again();
            } else if (change instanceof Change.Repeat repeat) {
                writer.repeat(repeat, known, units);
            } else if (change instanceof Change.Clear clear) {
                writer.clear(clear, known, units);
            }
            progress.marks = progress.marks.with(change.topic(), change.mark().toPublishAt(publishAt));
        } catch (StoreException e) {
            String reason = String.valueOf(e.getMessage());
            LOG.atWarn()
                    .addKeyValue("type", change.topic().key())
                    .addKeyValue("reason", reason)
                    .log("alarm not carried out");
            progress.fail(change, reason);
        }
    }

    private static Result result(DeviceState known, List<Arrival> arrivals, Outcome decided, Progress progress) {
        String failure = progress.failure;
        if (failure == null) {
            // Those of the outcome, with what became of publishing; topics that nobody needs any more are not in it.
            Marks marks =
                    progress.marks.without(topic -> !decided.marks().topics().contains(topic));
            return new Result(marks, decided.memory(), Map.of(), progress.told);
        }
        if (!decided.memory().equals(known.memory())) {
            arrivals.forEach(
                    arrival -> progress.failures.putIfAbsent(arrival.frame().seq(), failure));
        }
        return new Result(progress.marks, known.memory(), progress.failures, progress.told);
    }

    /** What earlier batches left in the outbox. A watch without such an alarm costs nothing here. */
    private Result publishRest(String deviceId, Result so, Patience patience, WriteUnits units) {
        Marks marks = so.marks();
        int told = so.told();
        Instant now = clock.instant();
        for (Topic topic : so.marks().topics()) {
            for (AlarmMark mark : so.marks().of(topic)) {
                if (mark.isDue(now) && patience.lasts()) {
                    AlarmKey key = AlarmKey.of(deviceId, mark.openedAt(), topic);
                    Attempt attempt = patience.trying(() -> outbox.resume(key, units));
                    told += attempt instanceof Attempt.Told ? 1 : 0;
                    marks = marks.with(topic, mark.toPublishAt(attempt.again()));
                }
            }
        }
        return new Result(marks, so.memory(), so.failures(), told);
    }

    /** How far the changes of one watch have come. Not for sharing between threads. */
    private static final class Progress {

        private final Map<Long, String> failures = new HashMap<>();
        private final Map<Topic, String> stopped = new HashMap<>();
        private @Nullable String failure;
        private Marks marks;
        private int told;

        Progress(Marks marks) {
            this.marks = marks;
        }

        void fail(Change change, String reason) {
            failure = reason;
            stopped.putIfAbsent(change.topic(), reason);
            Arrival cause = change.cause();
            if (cause != null) {
                failures.putIfAbsent(cause.frame().seq(), reason);
            }
        }
    }
}
