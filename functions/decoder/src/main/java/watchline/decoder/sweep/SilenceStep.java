package watchline.decoder.sweep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchline.decoder.alert.AlarmWriter;
import watchline.decoder.alert.Attempt;
import watchline.decoder.alert.Patience;
import watchline.decoder.device.DeviceState;
import watchline.decoder.device.SettingsLog;
import watchline.decoder.item.ItemReader;
import watchline.decoder.rule.Change;
import watchline.decoder.rule.SilenceRule.Look;
import watchline.decoder.store.DeviceUpdate;
import watchline.decoder.store.Store;
import watchline.decoder.store.StoreException;
import watchline.decoder.store.WriteResult;
import watchline.decoder.store.WriteUnits;

/**
 * Finds the watches that have fallen silent. A report never moves the time at which its watch is looked at: the sweep looks once
 * that is over, and moves it on to when the watch may be silent at the earliest. That is one write a watch and silence period,
 * whatever the watch says meanwhile.
 *
 * <p>With 100,000 watches and the usual 60 minutes some 1,700 are due a minute. They are one query of 0.2 MB and 17 requests of 100
 * items, and their writes go four at a time: at 8 ms each that is 3.5 s of the 30 s of a run. {@link #MOST} take some 20 s, and are
 * enough for all watches at the shortest period, 15 minutes. Nothing spreads the times: they follow the last words of the watches,
 * which are spread. After an outage of the sweep all are due at once, and are seen in ten runs. A write costs one unit, and two more
 * for the index.
 *
 * <p>Each write holds only if nobody has moved the time since the item was read, so that of two sweeps one does it. The alarm is
 * written before the mark of it: a run that dies in between is repeated, and finds the same alarm again. A watch that speaks in
 * between keeps its mark from being written; then the alarm is cleared here, because nobody else knows of it. Only when both
 * happen, a death and a word within the minute until the next run, nobody is told that the silence is over. Safe on any thread.
 */
final class SilenceStep implements SweepStep {

    /** Watches a run. */
    static final int MOST = 10_000;

    /** What one request reads. */
    static final int AT_A_TIME = 100;

    private static final Logger LOG = LoggerFactory.getLogger(SilenceStep.class);

    private final Store store;
    private final AlarmWriter writer;
    private final ZoneId defaultZone;
    private final Duration refresh;
    private final Clock clock;
    private final SettingsLog problems;

    /**
     * @param defaultZone of wearers whose zone nobody has set
     * @param refresh how old {@code lastSeenAt} may be although the watch speaks
     */
    SilenceStep(Store store, AlarmWriter writer, ZoneId defaultZone, Duration refresh, Clock clock) {
        this.store = store;
        this.writer = writer;
        this.defaultZone = defaultZone;
        this.refresh = refresh;
        this.clock = clock;
        this.problems = new SettingsLog(clock);
    }

    @Override
    public String name() {
        return "silence";
    }

    /** Counts {@code looked}, {@code silent}, and {@code left}: what was due and is for the next run. */
    @Override
    public Map<String, Long> run(Instant end, WriteUnits units) {
        List<String> due = store.devicesToLookAt(clock.instant(), MOST);
        Run run = new Run(end, new Patience(clock), units);
        for (int from = 0; from < due.size(); from += AT_A_TIME) {
            List<String> ids = due.subList(from, Math.min(due.size(), from + AT_A_TIME));
            if (clock.instant().isBefore(end)) {
                look(ids, run);
            } else {
                run.left += ids.size();
            }
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("looked", run.looked);
        counts.put("silent", run.silent);
        counts.put("left", run.left);
        return counts;
    }

    private void look(List<String> ids, Run run) {
        Map<String, ItemReader> items = store.readDevices(Set.copyOf(ids));
        List<SilenceFinding> findings = new ArrayList<>(ids.size());
        List<DeviceUpdate> updates = new ArrayList<>(ids.size());
        for (String id : ids) {
            Instant now = clock.instant();
            ItemReader item = items.get(id);
            if (item == null || !SilenceFinding.isDue(item, now)) {
                continue;
            }
            SilenceFinding finding = SilenceFinding.of(id, item, defaultZone, refresh, now);
            problems.look(finding.watch());
            try {
                updates.add(update(finding, run));
                findings.add(finding);
            } catch (StoreException e) {
                later(id, String.valueOf(e.getMessage()), run);
            }
        }
        List<WriteResult> results = store.updateDevices(updates, run.units);
        for (int i = 0; i < results.size(); i++) {
            note(findings.get(i), results.get(i), run);
        }
    }

    /** Opens the alarm first, if there is one. */
    private DeviceUpdate update(SilenceFinding finding, Run run) {
        if (!(finding.look() instanceof Look.Due due)) {
            return finding.moved();
        }
        if (!clock.instant().isBefore(run.end)) {
            throw new StoreException("the time of this run is over");
        }
        Attempt attempt = writer.open(due.alarm(), finding.watch(), run.patience, run.units);
        return finding.opened(due, attempt.again());
    }

    private void note(SilenceFinding finding, WriteResult result, Run run) {
        String id = finding.watch().deviceId();
        if (result.equals(WriteResult.DONE)) {
            run.looked++;
            run.silent += finding.alarm() == null ? 0 : 1;
        } else if (result instanceof WriteResult.Overtaken) {
            settle(finding, run);
        } else {
            later(id, result.toString(), run);
        }
    }

    /** Somebody else moved the time, which is as well; or the watch has spoken. */
    private void settle(SilenceFinding finding, Run run) {
        Change.Open alarm = finding.alarm();
        String id = finding.watch().deviceId();
        if (alarm == null) {
            return;
        }
        try {
            DeviceState now = DeviceState.of(id, store.readDevices(Set.of(id)).get(id), defaultZone);
            Change.Clear end = finding.end(alarm, now);
            if (end != null) {
                writer.clear(end, now, run.units);
            }
        } catch (StoreException e) {
            later(id, String.valueOf(e.getMessage()), run);
        }
    }

    private static void later(String deviceId, String reason, Run run) {
        run.left++;
        LOG.atWarn()
                .addKeyValue("device", deviceId)
                .addKeyValue("reason", reason)
                .log("silence not seen to");
    }

    /** How far a run has come. Not for sharing between threads. */
    private static final class Run {

        private final Instant end;
        private final Patience patience;
        private final WriteUnits units;
        private long looked;
        private long silent;
        private long left;

        Run(Instant end, Patience patience, WriteUnits units) {
            this.end = end;
            this.patience = patience;
            this.units = units;
        }
    }
}
