package watchline.decoder.device;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import watchline.decoder.report.Arrival;

/**
 * The charge of a watch.
 *
 * @param pct 0 to 100
 * @param at when it was so
 */
public record Battery(int pct, Instant at) {

    /** The level in a report, or {@code known} when it says none or an older one. */
    static @Nullable Battery newer(@Nullable Battery known, Arrival arrival) {
        Integer pct = arrival.report().status().batteryPct();
        if (pct == null) {
            return known;
        }
        return known == null || arrival.time().isAfter(known.at()) ? new Battery(pct, arrival.time()) : known;
    }
}
