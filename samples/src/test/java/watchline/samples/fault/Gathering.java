package watchline.samples.fault;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.contract.FrameEnvelope;
import watchline.contract.FrameResult;
import watchline.samples.fault.rig.Alerts;
import watchline.samples.fault.rig.Exchange;
import watchline.samples.fault.rig.FaultRig;
import watchline.samples.fault.rig.Stored;
import watchline.samples.fault.watch.Evidence;
import watchline.samples.fault.watch.Said;

/** Asks every part of the rig what it saw since the run began. */
final class Gathering {

    private static final String OWN_TIME = "device";

    private final FaultRig rig;
    private final int exchangesBefore;
    private final int alertsBefore;

    /** From now on. */
    Gathering(FaultRig rig) {
        this.rig = rig;
        this.exchangesBefore = rig.decoder().exchanges().size();
        this.alertsBefore = rig.alerts().published().size();
    }

    /** Calls of the decoder since then, in the order in which they ended. */
    List<Exchange> exchanges() {
        List<Exchange> all = rig.decoder().exchanges();
        return all.subList(exchangesBefore, all.size());
    }

    /** Ids of alerts since then. */
    List<String> alerts() {
        return rig.alerts().published().stream()
                .skip(alertsBefore)
                .map(Alerts.Taken::id)
                .toList();
    }

    /** Of these, those that were taken without the decoder hearing of it. */
    long unheardAlerts() {
        return rig.alerts().published().stream()
                .skip(alertsBefore)
                .filter(taken -> !taken.answered())
                .count();
    }

    Evidence evidence(List<Said> said, long taken, long pending) {
        Set<String> devices = said.stream().map(Said::device).collect(Collectors.toSet());
        return new Evidence(said, deliveries(), items(devices), alertsOf(devices), taken, pending);
    }

    private List<String> alertsOf(Set<String> devices) {
        return alerts().stream()
                .filter(id -> devices.contains(id.substring(0, Math.max(0, id.indexOf('#')))))
                .toList();
    }

    private List<Evidence.Item> items(Set<String> devices) {
        Stored stored = rig.stored();
        return devices.stream()
                .flatMap(device -> stored.reportTimes(device).stream())
                .filter(item -> item.get("timeSource").s().equals(OWN_TIME))
                .map(Gathering::item)
                .toList();
    }

    private static Evidence.Item item(Map<String, AttributeValue> item) {
        return new Evidence.Item(
                item.get("deviceId").s(), Instant.parse(item.get("time").s()));
    }

    /**
     * What the decoder did, whether or not the relay heard of it. The relay's questions for waiting commands have no bytes and are no
     * frames.
     */
    private List<Evidence.Delivery> deliveries() {
        List<Evidence.Delivery> deliveries = new ArrayList<>();
        for (Exchange exchange : exchanges()) {
            Map<Long, FrameResult> results = new HashMap<>();
            exchange.results().forEach(result -> results.put(result.seq(), result));
            for (FrameEnvelope frame : exchange.frames()) {
                if (frame.bytes().length > 0) {
                    String text = new String(frame.bytes(), StandardCharsets.ISO_8859_1);
                    deliveries.add(
                            new Evidence.Delivery(frame.device(), frame.seq(), text, fate(results.get(frame.seq()))));
                }
            }
        }
        return deliveries;
    }

    private static Evidence.Fate fate(@Nullable FrameResult result) {
        if (result == null) {
            return Evidence.Fate.NONE;
        }
        return switch (result.outcome()) {
            case STORED -> Evidence.Fate.STORED;
            case QUARANTINED -> Evidence.Fate.QUARANTINED;
            case RETRY -> Evidence.Fate.RETRY;
        };
    }
}
