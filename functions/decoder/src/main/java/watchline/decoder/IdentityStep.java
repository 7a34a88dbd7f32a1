package watchline.decoder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchline.decoder.device.DeviceLinks;
import watchline.decoder.registry.Admission;
import watchline.decoder.registry.Aliases;
import watchline.decoder.registry.Registration;
import watchline.decoder.report.Arrival;
import watchline.decoder.store.Store;
import watchline.decoder.store.StoreException;
import watchline.decoder.store.WriteUnits;

/**
 * Whose a report is, and whether that watch is let in. Every id of a watch becomes the one under which it is kept, so that what
 * follows sees one watch; an IMEI that a report tells is learned first. Promise: no item of {@code devices} is read that decoding
 * did not need anyway, but for a watch that has just told an IMEI which is not known to be its own. Safe on any thread.
 */
final class IdentityStep {

    private static final Logger LOG = LoggerFactory.getLogger(IdentityStep.class);
    private static final String IMEI = "imei";

    private final Admission admission;
    private final DeviceLinks links;

    IdentityStep(Store store, Admission admission) {
        this.admission = admission;
        this.links = new DeviceLinks(store, admission);
    }

    List<Verdict> run(List<Verdict> verdicts, DeviceStates devices, WriteUnits units) {
        devices.load(ids(verdicts));
        Map<Long, String> failures = learn(verdicts, devices, units);
        List<Verdict> after = new ArrayList<>(verdicts.size());
        for (Verdict verdict : verdicts) {
            String failure = failures.get(verdict.frame().seq());
            after.add(failure == null ? judge(verdict, devices) : new Verdict.Retry(verdict.frame(), failure));
        }
        return InOrder.of(verdicts, after);
    }

    private Set<String> ids(List<Verdict> verdicts) {
        Set<String> ids = new HashSet<>();
        for (Verdict verdict : verdicts) {
            String id = deviceId(verdict);
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    /** Whose state the verdict depends on; absent when on nobody's. */
    private @Nullable String deviceId(Verdict verdict) {
        if (verdict instanceof Verdict.Keep keep) {
            return keep.arrival().deviceId();
        }
        return admission == Admission.REFUSE && verdict instanceof Verdict.Quarantine kept ? kept.deviceId() : null;
    }

    /** Answers why frames that told an IMEI have to come again, by their seq. */
    private Map<Long, String> learn(List<Verdict> verdicts, DeviceStates devices, WriteUnits units) {
        Map<Long, String> failures = new HashMap<>();
        for (Verdict verdict : verdicts) {
            if (verdict instanceof Verdict.Keep keep && isNews(keep.arrival(), devices)) {
                try {
                    learn(keep.arrival(), devices, units);
                } catch (StoreException e) {
                    failures.put(keep.frame().seq(), String.valueOf(e.getMessage()));
                }
            }
        }
        return failures;
    }

    private static boolean isNews(Arrival arrival, DeviceStates devices) {
        String id = arrival.deviceId();
        return arrival.report().extra().get(IMEI) instanceof String imei
                && Aliases.belongTogether(id, imei)
                && devices.whyUnreadable(id) == null
                && !devices.get(id).registration().isKnownAs(imei);
    }

    private void learn(Arrival arrival, DeviceStates devices, WriteUnits units) {
        String id = arrival.deviceId();
        String imei = String.valueOf(arrival.report().extra().get(IMEI));
        DeviceLinks.Outcome outcome = links.link(id, imei, units);
        if (outcome instanceof DeviceLinks.Outcome.One one) {
            devices.reload(Set.of(id, imei));
            LOG.atInfo().addKeyValue("device", one.deviceId()).log("alias learned");
        } else if (outcome instanceof DeviceLinks.Outcome.Apart apart) {
            LOG.atWarn()
                    .addKeyValue("device", id)
                    .addKeyValue("reason", apart.reason())
                    .log("alias not learned");
        }
    }

    private Verdict judge(Verdict verdict, DeviceStates devices) {
        String id = deviceId(verdict);
        if (id == null) {
            return verdict;
        }
        String unreadable = devices.whyUnreadable(id);
        if (unreadable != null) {
            // What became of its alarms is not known now: it could tell people twice, or not at all.
            return new Verdict.Retry(verdict.frame(), unreadable);
        }
        Registration watch = devices.get(id).registration();
        if (verdict instanceof Verdict.Keep keep) {
            return admission.admits(watch)
                    ? new Verdict.Keep(keep.arrival().of(watch.deviceId()), keep.replies())
                    : turnedAway(keep, watch);
        }
        Verdict.Quarantine kept = (Verdict.Quarantine) verdict;
        return admission.answers(watch)
                ? kept
                : new Verdict.Quarantine(kept.frame(), kept.deviceId(), kept.reason(), List.of());
    }

    /** Under the id that the watch used: that is what its frames come with when they are adopted. */
    private Verdict turnedAway(Verdict.Keep keep, Registration watch) {
        return new Verdict.Quarantine(
                keep.frame(),
                keep.arrival().deviceId(),
                Admission.UNKNOWN_DEVICE,
                admission.answers(watch) ? keep.replies() : List.of());
    }
}
