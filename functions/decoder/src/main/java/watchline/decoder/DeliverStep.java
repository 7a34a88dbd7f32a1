package watchline.decoder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import watchline.contract.FrameEnvelope;
import watchline.decoder.command.CommandStep;
import watchline.decoder.command.Visit;
import watchline.decoder.device.DeviceState;
import watchline.decoder.device.Link;
import watchline.decoder.registry.Admission;
import watchline.decoder.report.Arrival;
import watchline.decoder.store.WriteUnits;
import watchline.dialect.model.Report;

/**
 * Puts what waits for a watch behind the replies to its last frame of the batch. Only frames that are stored, and alarms that are
 * seen to, open that way: what comes again gets its replies then. A frame without bytes is the relay's question what waits for the
 * watch: its answer is that alone. Safe on any thread.
 */
final class DeliverStep {

    private final CommandStep commands;
    private final Admission admission;

    /** @param admission watches that it does not let in are told nothing */
    DeliverStep(CommandStep commands, Admission admission) {
        this.commands = commands;
        this.admission = admission;
    }

    /** Whether the relay asks on behalf of a watch that has said nothing. No dialect has a frame without bytes. */
    static boolean isQuestion(FrameEnvelope frame) {
        return frame.bytes().length == 0;
    }

    /** What a watch has said in this batch. */
    private static final class Heard {

        private final List<Arrival> arrivals = new ArrayList<>();
        private int last;
        private boolean asked;
    }

    /**
     * The verdicts with the commands in their replies.
     *
     * @param failed seqs of the frames that have to come again
     */
    List<Verdict> deliver(
            List<Verdict> stored, Set<Long> failed, DeviceStates devices, String relay, WriteUnits units) {
        List<Verdict> delivered = new ArrayList<>(stored);
        heard(stored, failed, devices).forEach((deviceId, heard) -> {
            Verdict last = stored.get(heard.last);
            List<byte[]> waiting = commands.run(visit(devices.get(deviceId), heard, last.frame(), relay), units);
            if (!waiting.isEmpty()) {
                delivered.set(heard.last, behind(last, waiting));
            }
        });
        return delivered;
    }

    private Map<String, Heard> heard(List<Verdict> stored, Set<Long> failed, DeviceStates devices) {
        Map<String, Heard> byWatch = new LinkedHashMap<>();
        for (int i = 0; i < stored.size(); i++) {
            Verdict verdict = stored.get(i);
            String deviceId = deviceOf(verdict, devices);
            if (deviceId == null || failed.contains(verdict.frame().seq()) || devices.whyUnreadable(deviceId) != null) {
                continue;
            }
            Heard heard = byWatch.computeIfAbsent(deviceId, id -> new Heard());
            heard.last = i;
            if (verdict instanceof Verdict.Keep keep) {
                heard.arrivals.add(keep.arrival());
            } else {
                heard.asked = true;
            }
        }
        return byWatch;
    }

    /** The kept id of the watch whose way back the verdict opens; absent when it opens none. */
    private @Nullable String deviceOf(Verdict verdict, DeviceStates devices) {
        if (verdict instanceof Verdict.Keep keep) {
            return keep.arrival().deviceId();
        }
        String spoken = isToBeAnswered(verdict) ? DecodeStep.sessionDevice(verdict.frame()) : null;
        if (spoken == null || devices.whyUnreadable(spoken) != null) {
            return null;
        }
        DeviceState state = devices.get(spoken);
        return admission.admits(state.registration()) ? state.deviceId() : null;
    }

    /** A question with a reason is one on which this function failed: to look again would fail again, and hold up the watch. */
    private static boolean isToBeAnswered(Verdict verdict) {
        return verdict instanceof Verdict.Asked && verdict.frame().reason() == null;
    }

    private static Visit visit(DeviceState known, Heard heard, FrameEnvelope last, String relay) {
        Link link = known.link();
        List<Report> reports = new ArrayList<>(heard.arrivals.size());
        for (Arrival arrival : heard.arrivals) {
            link = link.with(arrival, relay);
            reports.add(arrival.report());
        }
        String spoken = DecodeStep.sessionDevice(last);
        return new Visit(
                known.deviceId(),
                spoken == null ? known.deviceId() : spoken,
                relay,
                last.dialect(),
                link.commandForm(),
                known.commands(),
                reports,
                heard.asked);
    }

    private static Verdict behind(Verdict verdict, List<byte[]> waiting) {
        if (verdict instanceof Verdict.Keep keep) {
            List<byte[]> replies = new ArrayList<>(keep.replies());
            replies.addAll(waiting);
            return new Verdict.Keep(keep.arrival(), replies);
        }
        return new Verdict.Asked(verdict.frame(), waiting);
    }
}
