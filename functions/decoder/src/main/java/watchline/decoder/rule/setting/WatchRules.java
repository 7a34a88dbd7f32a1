package watchline.decoder.rule.setting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import watchline.decoder.item.ItemReader;
import watchline.decoder.rule.fence.Fence;
import watchline.dialect.spi.Bounds;

/**
 * When a watch raises an alarm, as people have set it in its item of {@code devices}; see {@link WatchRulesForm} for the attributes.
 * It is strict: a tool that sets something cannot make one that is wrong. {@link #read} is not, because the decoder has to get on.
 *
 * @param fences at most 20, each with an id of its own
 * @param ranges that differ from {@link Vital#usual}; what one leaves open is as usual
 * @param silence without a word for so long is an alarm; zero means never
 * @param chargedNotice whether people are told that a battery is charged again
 * @param nightCharging hours in which nothing needs to be heard of it; absent when there are none
 * @param problems what was wrong with the stored settings and was passed over, each with its value and what was expected
 */
public record WatchRules(
        List<Fence> fences,
        Map<Vital, Range> ranges,
        Duration silence,
        boolean chargedNotice,
        @Nullable NightHours nightCharging,
        List<String> problems) {

    public static final int MAX_FENCES = 20;
    /** Minutes; watches that report seldom do so every ten. */
    public static final Bounds SILENCE_MINUTES = new Bounds("silenceMinutes", 15, 10_080);

    public static final Duration DEFAULT_SILENCE = Duration.ofMinutes(60);

    private static final Duration SWEEP = Duration.ofMinutes(1);

    /** Of a watch that nobody has set anything for. */
    public static final WatchRules DEFAULTS =
            new WatchRules(List.of(), Map.of(), DEFAULT_SILENCE, false, null, List.of());

    /** @throws IllegalArgumentException if something is out of bounds */
    public WatchRules {
        fences = List.copyOf(fences);
        ranges = Map.copyOf(ranges);
        problems = List.copyOf(problems);
        checkFences(fences);
        ranges.forEach(WatchRules::checkRange);
        checkSilence(silence);
    }

    /** What is wrong in the item costs itself, not the rest, and stands in {@link #problems}. */
    public static WatchRules read(ItemReader device) {
        return WatchRulesForm.read(device);
    }

    /**
     * How old {@code lastSeenAt} of a watch may grow while it speaks. Whoever wants to hear of a short silence gets it the more exactly.
     *
     * @param usual for all watches
     * @return that, and at most a third of the silence if there is one
     */
    public Duration staleAfter(Duration usual) {
        Duration third = silence.dividedBy(3);
        return silence.isZero() || usual.compareTo(third) < 0 ? usual : third;
    }

    /**
     * How long after its last word the silence of a watch is found at the latest. That word may be as much younger than
     * {@code lastSeenAt} as this may be stale, and the sweep looks each minute.
     *
     * @param usual as in {@link #staleAfter}
     */
    public Duration foundAfter(Duration usual) {
        return silence.plus(staleAfter(usual)).plus(SWEEP);
    }

    /** The bounds of a vital, set or usual. */
    public Range range(Vital vital) {
        Range set = ranges.get(vital);
        return set == null ? vital.usual() : set.orElse(vital.usual());
    }

    /** With a fence in the place of the one of its id, or added. */
    public WatchRules withFence(Fence fence) {
        List<Fence> all = new ArrayList<>(withoutFence(fence.id()).fences);
        all.add(fence);
        return new WatchRules(all, ranges, silence, chargedNotice, nightCharging, problems);
    }

    public WatchRules withoutFence(String id) {
        List<Fence> all =
                fences.stream().filter(fence -> !fence.id().equals(id)).toList();
        return new WatchRules(all, ranges, silence, chargedNotice, nightCharging, problems);
    }

    public WatchRules withRange(Vital vital, Range range) {
        Map<Vital, Range> all = new EnumMap<>(Vital.class);
        all.putAll(ranges);
        all.put(vital, range);
        return new WatchRules(fences, all, silence, chargedNotice, nightCharging, problems);
    }

    public WatchRules withSilence(Duration value) {
        return new WatchRules(fences, ranges, value, chargedNotice, nightCharging, problems);
    }

    public WatchRules withChargedNotice(boolean value) {
        return new WatchRules(fences, ranges, silence, value, nightCharging, problems);
    }

    public WatchRules withNightCharging(@Nullable NightHours value) {
        return new WatchRules(fences, ranges, silence, chargedNotice, value, problems);
    }

    private static void checkFences(List<Fence> fences) {
        if (fences.size() > MAX_FENCES) {
            throw new IllegalArgumentException("fences: " + fences.size() + " (expected: at most " + MAX_FENCES + ")");
        }
        Set<String> ids = new HashSet<>();
        for (Fence fence : fences) {
            if (!ids.add(fence.id())) {
                throw new IllegalArgumentException("fences: two of id " + fence.id() + " (expected: one)");
            }
        }
    }

    private static void checkRange(Vital vital, Range range) {
        Range whole = range.orElse(vital.usual());
        for (Double bound : new Double[] {range.low(), range.high()}) {
            if (bound != null && !vital.possible().contains(bound)) {
                throw new IllegalArgumentException("bounds." + vital.possible().complaint(Double.toString(bound)));
            }
        }
        Double low = whole.low();
        Double high = whole.high();
        if (low != null && high != null && low >= high) {
            throw new IllegalArgumentException(
                    "bounds." + vital.attribute() + ": low " + low + ", high " + high + " (expected: low under high)");
        }
    }

    private static void checkSilence(Duration silence) {
        if (!silence.isZero() && !SILENCE_MINUTES.contains((double) silence.toMinutes())) {
            throw new IllegalArgumentException(SILENCE_MINUTES.complaint(Long.toString(silence.toMinutes())) + " or 0");
        }
    }
}
