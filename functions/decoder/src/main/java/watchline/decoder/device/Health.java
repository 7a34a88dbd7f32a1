package watchline.decoder.device;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemBuilder;
import watchline.decoder.item.ItemReader;
import watchline.decoder.report.Arrival;
import watchline.dialect.model.Vitals;

/**
 * The last of each thing measured on the wearer. Watches send heart rate and blood pressure in reports of their own, so each
 * measure has its own time: a pulse of this morning must not look like one of now because a temperature came in.
 *
 * <p>Stored in {@code devices} as {@code lastHealth}: a map by attribute name of {@code value} and {@code time}.
 */
public record Health(Map<String, Measure> measures) {

    /** One measure, in the unit that its attribute name says. */
    public record Measure(double value, Instant time) {}

    public static final Health NONE = new Health(Map.of());

    /** With what a report measured, where it is newer than what is known. */
    Health with(Arrival arrival) {
        Vitals vitals = arrival.report().vitals();
        if (vitals.isEmpty()) {
            return this;
        }
        Map<String, Measure> all = new LinkedHashMap<>(measures);
        Instant time = arrival.time();
        put(all, "heartRateBpm", vitals.heartRateBpm(), time);
        put(all, "systolicMmHg", vitals.systolicMmHg(), time);
        put(all, "diastolicMmHg", vitals.diastolicMmHg(), time);
        put(all, "spo2Pct", vitals.spo2Pct(), time);
        put(all, "temperatureC", vitals.temperatureC(), time);
        put(all, "bloodSugarMgDl", vitals.bloodSugarMgDl(), time);
        return new Health(all);
    }

    /** With those of {@code other} that are newer. */
    Health with(Health other) {
        Map<String, Measure> all = new LinkedHashMap<>(measures);
        other.measures.forEach((name, measure) -> put(all, name, measure.value(), measure.time()));
        return new Health(all);
    }

    private static void put(Map<String, Measure> all, String name, @Nullable Number value, Instant time) {
        Measure known = all.get(name);
        if (value != null && (known == null || time.isAfter(known.time()))) {
            all.put(name, new Measure(value.doubleValue(), time));
        }
    }

    static Health read(ItemReader stored) {
        Map<String, Measure> all = new LinkedHashMap<>();
        for (String name : stored.attributes().keySet()) {
            ItemReader measure = stored.map(name);
            Double value = measure.decimal("value");
            Instant time = measure.time("time");
            if (value != null && time != null) {
                all.put(name, new Measure(value, time));
            }
        }
        return new Health(all);
    }

    Map<String, AttributeValue> write() {
        ItemBuilder map = new ItemBuilder();
        measures.forEach((name, measure) -> map.map(
                name,
                new ItemBuilder()
                        .decimal("value", measure.value())
                        .time("time", measure.time())
                        .build()));
        return map.build();
    }
}
