package watchline.decoder;

import java.util.EnumMap;
import java.util.Map;
import watchline.contract.DecodeResponse;
import watchline.contract.FrameResult;
import watchline.contract.Outcome;

/**
 * One batch in numbers: what is logged and measured of it.
 *
 * @param told how many times people were told of an alarm
 * @param writeUnits what its writes cost, as the tables say
 * @param millis how long it took
 */
public record BatchSummary(
        String relay, int frames, int stored, int quarantined, int retry, int told, double writeUnits, long millis) {

    static BatchSummary of(String relay, DecodeResponse response, int told, double writeUnits, long millis) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (FrameResult result : response.results()) {
            counts.merge(result.outcome(), 1, Integer::sum);
        }
        return new BatchSummary(
                relay,
                response.results().size(),
                counts.getOrDefault(Outcome.STORED, 0),
                counts.getOrDefault(Outcome.QUARANTINED, 0),
                counts.getOrDefault(Outcome.RETRY, 0),
                told,
                writeUnits,
                millis);
    }
}
