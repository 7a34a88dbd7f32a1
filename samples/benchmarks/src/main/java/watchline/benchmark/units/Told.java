package watchline.benchmark.units;

import java.time.Duration;
import java.util.Map;

/**
 * What one mix came to.
 *
 * @param refresh that was in effect
 * @param decoder units of the frames, by table and index
 * @param sweep units of the sweep, likewise
 */
public record Told(
        Mix mix, Duration refresh, int watches, long frames, Map<String, Double> decoder, Map<String, Double> sweep) {

    private static final String REPORTS = "reports";

    /** A frame's share of the reports. */
    public double reports() {
        return of(decoder, REPORTS) / frames;
    }

    /** A frame's share of the items of the watches, with their index. */
    public double devices() {
        return of(decoder, "devices") / frames;
    }

    /** A frame's share of the alarms, with their indexes. */
    public double alarms() {
        return of(decoder, "alarms") / frames;
    }

    /** Of all other tables. */
    public double others() {
        return Math.max(0, all() - reports() - devices() - alarms());
    }

    /** Of everything that frames write. */
    public double all() {
        return sum(decoder) / frames;
    }

    /** Of what the sweep writes, which goes by time and not by frames. */
    public double sweeps() {
        return sum(sweep) / frames;
    }

    private static double of(Map<String, Double> units, String table) {
        return units.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(table))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    private static double sum(Map<String, Double> units) {
        return units.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
