package watchline.contract.emf;

import java.util.Arrays;
import java.util.Optional;

/**
 * How many of the numbers in the log become metrics of CloudWatch, which takes $0.30 a month for each metric and each value of its
 * dimensions. Whatever is chosen, the lines have the same members.
 */
public enum MetricSet {
    NONE("none"),
    /**
     * What the alarms of the basic level and the dashboard need and no service of AWS measures by itself: at most ten of functions and
     * relay together, which is what CloudWatch gives free.
     */
    FEW("few"),
    /** Every number; and SMS by account and type, which have no bound: each account is up to two metrics a type. */
    ALL("all");

    private final String wireName;

    MetricSet(String wireName) {
        this.wireName = wireName;
    }

    /** As the setting says it. */
    public String wireName() {
        return wireName;
    }

    public static Optional<MetricSet> named(String wireName) {
        return Arrays.stream(values())
                .filter(set -> set.wireName.equals(wireName))
                .findFirst();
    }

    /** Whether the metric is one of this set. */
    public boolean has(EmfMetric metric) {
        return this == ALL || this == metric.set();
    }
}
