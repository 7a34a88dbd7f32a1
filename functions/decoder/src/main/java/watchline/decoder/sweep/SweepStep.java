package watchline.decoder.sweep;

import java.time.Instant;
import java.util.Map;
import watchline.decoder.store.WriteUnits;

/**
 * One thing that the sweep looks after. Two sweeps may run at once, and one may die at any point: a step does nothing twice on that
 * account, and costs next to nothing when there is nothing to do, because it runs each minute for ever.
 */
public interface SweepStep {

    /** In the log and in the answer; one word. */
    String name();

    /**
     * Does what is due.
     *
     * @param end nothing new is begun from then on; what is left is for the next run
     * @return what was done and what is left, in numbers by name, in a fixed order
     * @throws watchline.decoder.store.StoreException if a table does not answer; what was done stays done
     */
    Map<String, Long> run(Instant end, WriteUnits units);
}
