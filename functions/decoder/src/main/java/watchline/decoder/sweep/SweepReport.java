package watchline.decoder.sweep;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One run in numbers: what is answered, logged and measured of it.
 *
 * @param steps in the order in which they ran
 */
public record SweepReport(List<StepReport> steps) {

    /**
     * One step of it.
     *
     * @param counts what it did and what is left; none when it failed
     * @param failure why it failed; absent when it did not
     * @param writeUnits what its writes cost, as the tables say
     * @param millis how long it took
     */
    public record StepReport(
            String step, Map<String, Long> counts, @Nullable String failure, double writeUnits, long millis) {}
}
