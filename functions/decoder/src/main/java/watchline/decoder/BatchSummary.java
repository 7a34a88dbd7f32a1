package watchline.decoder;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import watchline.contract.DecodeRequest;
import watchline.contract.DecodeResponse;
import watchline.contract.FrameEnvelope;
import watchline.contract.FrameResult;
import watchline.contract.Outcome;
import watchline.decoder.registry.Admission;

/**
 * One batch in numbers: what is logged and measured of it.
 *
 * @param unknownDevices those of the quarantined whose watch nobody has registered
 * @param told how many times people were told of an alarm
 * @param writeUnits what its writes cost, as the tables say
 * @param oldestFrameMillis how long ago a relay had read the oldest frame when the batch arrived; 0 of no frame, or by a clock that
 *     is ahead
 * @param millis how long it took
 */
public record BatchSummary(
        String relay,
        int frames,
        int stored,
        int quarantined,
        int unknownDevices,
        int retry,
        int told,
        double writeUnits,
        long oldestFrameMillis,
        long millis) {

    static BatchSummary of(
            DecodeRequest request, DecodeResponse response, Instant arrived, int told, double writeUnits, long millis) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        int unknown = 0;
        for (FrameResult result : response.results()) {
            counts.merge(result.outcome(), 1, Integer::sum);
            boolean kept = result.outcome() == Outcome.QUARANTINED;
            unknown += kept && Admission.UNKNOWN_DEVICE.equals(result.reason()) ? 1 : 0;
        }
        return new BatchSummary(
                request.relay(),
                response.results().size(),
                counts.getOrDefault(Outcome.STORED, 0),
                counts.getOrDefault(Outcome.QUARANTINED, 0),
                unknown,
                counts.getOrDefault(Outcome.RETRY, 0),
                told,
                writeUnits,
                oldestMillis(request, arrived),
                millis);
    }

    private static long oldestMillis(DecodeRequest request, Instant arrived) {
        return request.frames().stream()
                .map(FrameEnvelope::received)
                .min(Instant::compareTo)
                .map(oldest -> Math.max(0, Duration.between(oldest, arrived).toMillis()))
                .orElse(0L);
    }
}
