package watchline.decoder.rule.setting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemBuilder;
import watchline.decoder.item.ItemReader;
import watchline.decoder.rule.fence.Fence;
import watchline.decoder.rule.fence.FenceForm;

/**
 * Settings as attributes of {@code devices}: {@code fences} (a list of maps), {@code bounds} (a map by attribute name of maps of
 * {@code low} and {@code high}), {@code silenceMinutes}, {@code chargedNotice} and {@code nightCharging}.
 */
public final class WatchRulesForm {

    /** Every attribute of settings. */
    public static final List<String> ATTRIBUTES =
            List.of("fences", "bounds", "silenceMinutes", "chargedNotice", "nightCharging");

    private WatchRulesForm() {}

    /** The attributes of what differs from {@link WatchRules#DEFAULTS}; those of {@link #ATTRIBUTES} left out have to go. */
    public static Map<String, AttributeValue> write(WatchRules rules) {
        ItemBuilder bounds = new ItemBuilder();
        rules.ranges()
                .forEach((vital, range) -> bounds.map(
                        vital.attribute(),
                        new ItemBuilder()
                                .decimal("low", range.low())
                                .decimal("high", range.high())
                                .build()));
        ItemBuilder item = new ItemBuilder()
                .list(
                        "fences",
                        rules.fences().stream()
                                .map(fence -> AttributeValue.fromM(FenceForm.write(fence)))
                                .toList())
                .map("bounds", bounds.build());
        if (!rules.silence().equals(WatchRules.DEFAULT_SILENCE)) {
            item.whole("silenceMinutes", rules.silence().toMinutes());
        }
        NightHours night = rules.nightCharging();
        return item.flag("chargedNotice", rules.chargedNotice() ? true : null)
                .text("nightCharging", night == null ? null : night.toString())
                .build();
    }

    static WatchRules read(ItemReader device) {
        if (ATTRIBUTES.stream().noneMatch(device.attributes()::containsKey)) {
            return WatchRules.DEFAULTS;
        }
        Reading reading = new Reading(device);
        reading.fences();
        reading.bounds();
        reading.silence();
        reading.chargedNotice();
        reading.nightCharging();
        return reading.done();
    }

    /** Collects what is right, and what is not. */
    private static final class Reading {

        private final Map<String, AttributeValue> stored;
        private final List<String> problems = new ArrayList<>();
        private WatchRules rules = WatchRules.DEFAULTS;

        Reading(ItemReader device) {
            this.stored = device.attributes();
        }

        WatchRules done() {
            return new WatchRules(
                    rules.fences(),
                    rules.ranges(),
                    rules.silence(),
                    rules.chargedNotice(),
                    rules.nightCharging(),
                    problems);
        }

        void fences() {
            AttributeValue value = stored.get("fences");
            if (value == null) {
                return;
            }
            if (!value.hasL()) {
                problems.add("fences: " + value.type() + " (expected: a list)");
            }
            Map<String, Fence> byId = new HashMap<>();
            for (int i = 0; i < value.l().size(); i++) {
                ItemReader entry = new ItemReader(value.l().get(i).m());
                attempt("fences[" + i + "].", known -> {
                    Fence fence = FenceForm.read(entry);
                    if (byId.putIfAbsent(fence.id(), fence) != null) {
                        throw new IllegalArgumentException("id: " + fence.id() + " (expected: one of its own)");
                    }
                    return known.withFence(fence);
                });
            }
        }

        void bounds() {
            AttributeValue value = stored.get("bounds");
            if (value == null) {
                return;
            }
            if (!value.hasM()) {
                problems.add("bounds: " + value.type() + " (expected: a map)");
            }
            value.m().forEach((name, entry) -> attempt("", known -> known.withRange(vital(name), range(name, entry))));
        }

        void silence() {
            Integer minutes = present("silenceMinutes", "a whole number", () -> reader().whole("silenceMinutes"));
            if (minutes != null) {
                attempt("", known -> known.withSilence(Duration.ofMinutes(minutes)));
            }
        }

        void chargedNotice() {
            Boolean flag = present("chargedNotice", "true or false", () -> reader().flag("chargedNotice"));
            if (flag != null) {
                attempt("", known -> known.withChargedNotice(flag));
            }
        }

        void nightCharging() {
            String hours = present("nightCharging", "a text", () -> reader().text("nightCharging"));
            if (hours != null) {
                attempt("nightCharging ", known -> known.withNightCharging(NightHours.parse(hours)));
            }
        }

        private ItemReader reader() {
            return new ItemReader(stored);
        }

        /** The value; absent when there is none, or one of another type, which is a problem. */
        private <T> @Nullable T present(String name, String expected, Supplier<@Nullable T> read) {
            T value = read.get();
            AttributeValue found = stored.get(name);
            if (value == null && found != null) {
                problems.add(name + ": " + found.type() + " (expected: " + expected + ")");
            }
            return value;
        }

        private void attempt(String where, UnaryOperator<WatchRules> change) {
            try {
                rules = change.apply(rules);
            } catch (IllegalArgumentException e) {
                problems.add(where + e.getMessage());
            }
        }

        private static Vital vital(String name) {
            Vital vital = Vital.ofAttribute(name);
            if (vital == null) {
                throw new IllegalArgumentException(
                        "bounds: " + name + " (expected: an attribute such as " + Vital.HEART_RATE.attribute() + ")");
            }
            return vital;
        }

        private static Range range(String name, AttributeValue entry) {
            ItemReader bounds = new ItemReader(entry.m());
            Range range = new Range(bounds.decimal("low"), bounds.decimal("high"));
            int read = (range.low() == null ? 0 : 1) + (range.high() == null ? 0 : 1);
            if (!entry.hasM() || read < entry.m().size()) {
                throw new IllegalArgumentException("bounds." + name + ": something else (expected: numbers low, high)");
            }
            return range;
        }
    }
}
