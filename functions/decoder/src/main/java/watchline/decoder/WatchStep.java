package watchline.decoder;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchline.decoder.alert.AlarmStep;
import watchline.decoder.alert.Patience;
import watchline.decoder.device.DeviceRules;
import watchline.decoder.device.DeviceState;
import watchline.decoder.device.SettingsLog;
import watchline.decoder.report.Arrival;
import watchline.decoder.store.DeviceUpdate;
import watchline.decoder.store.Store;
import watchline.decoder.store.WriteResult;
import watchline.decoder.store.WriteUnits;

/**
 * What stored reports mean for their watches: alarms first, because somebody may be lying on a floor, then the items of
 * {@code devices}. When an item cannot be written, the reports behind it come again, so that the alarm state in it is not lost.
 * Safe on any thread.
 */
final class WatchStep {

    private static final Logger LOG = LoggerFactory.getLogger(WatchStep.class);

    private final Store store;
    private final AlarmStep alarms;
    private final InstantSource clock;
    private final SettingsLog problems;

    WatchStep(Store store, AlarmStep alarms, InstantSource clock) {
        this.store = store;
        this.alarms = alarms;
        this.clock = clock;
        this.problems = new SettingsLog(clock);
    }

    /**
     * What came of it.
     *
     * @param failures why reports have to come again, by the seq of their frame
     * @param told how many times people were told
     */
    record Outcome(Map<Long, String> failures, int told) {}

    Outcome run(List<Verdict> stored, DeviceStates devices, DeviceRules rules, WriteUnits units) {
        Map<Long, String> failures = new HashMap<>();
        Map<String, List<Arrival>> byWatch = byWatch(stored);
        List<DeviceUpdate> updates = new ArrayList<>();
        Patience patience = new Patience(clock);
        int told = 0;
        for (Map.Entry<String, List<Arrival>> watch : byWatch.entrySet()) {
            DeviceState before = devices.get(watch.getKey());
            DeviceState after = rules.after(before, watch.getValue());
            problems.look(before);
            AlarmStep.Result alarmed = alarms.run(after, watch.getValue(), patience, units);
            failures.putAll(alarmed.failures());
            told += alarmed.told();
            DeviceUpdate update = rules.update(before, after.withAlarms(alarmed.marks(), alarmed.memory()));
            if (update != null) {
                updates.add(update);
            }
        }
        if (!updates.isEmpty()) {
            write(updates, byWatch, failures, units);
        }
        return new Outcome(failures, told);
    }

    private void write(
            List<DeviceUpdate> updates,
            Map<String, List<Arrival>> byWatch,
            Map<Long, String> failures,
            WriteUnits units) {
        List<WriteResult> results = store.updateDevices(updates, units);
        for (int i = 0; i < updates.size(); i++) {
            String deviceId = updates.get(i).deviceId();
            WriteResult result = results.get(i);
            if (result instanceof WriteResult.Unavailable unavailable) {
                retry(byWatch, deviceId, unavailable.reason(), failures);
            } else if (result instanceof WriteResult.Overtaken) {
                retry(byWatch, deviceId, "the sweep changed it meanwhile", failures);
            } else if (result instanceof WriteResult.Invalid invalid) {
                // Sending the frames again would not mend it, and the reports are safe.
                LOG.atError()
                        .addKeyValue("device", deviceId)
                        .addKeyValue("reason", invalid.reason())
                        .log("device item refused");
            }
        }
    }

    private static void retry(
            Map<String, List<Arrival>> byWatch, String deviceId, String reason, Map<Long, String> failures) {
        byWatch.getOrDefault(deviceId, List.of())
                .forEach(arrival -> failures.putIfAbsent(arrival.frame().seq(), "writing the device: " + reason));
    }

    private static Map<String, List<Arrival>> byWatch(List<Verdict> verdicts) {
        Map<String, List<Arrival>> byWatch = new LinkedHashMap<>();
        for (Verdict verdict : verdicts) {
            if (verdict instanceof Verdict.Keep keep) {
                byWatch.computeIfAbsent(keep.arrival().deviceId(), id -> new ArrayList<>())
                        .add(keep.arrival());
            }
        }
        return byWatch;
    }
}
