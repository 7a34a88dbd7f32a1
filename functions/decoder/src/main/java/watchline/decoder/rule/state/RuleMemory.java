package watchline.decoder.rule.state;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemBuilder;
import watchline.decoder.item.ItemReader;
import watchline.decoder.rule.setting.Vital;

/**
 * What the rules remember of a watch beside its {@link Marks}. It stays equal while nothing changes, and then no write is due.
 * Whether the watch is switched off stands in the marks: its alarm for that is open.
 *
 * <p>Stored in {@code devices} as {@code ruleMemory}: a map of {@code wear}, {@code vitals} (by attribute name) and
 * {@code fences} (by id).
 *
 * @param wear absent while the watch has said nothing about it
 * @param streaks of vitals that were ever out of bounds
 * @param fences by id
 */
public record RuleMemory(@Nullable Wear wear, Map<Vital, Streak> streaks, Map<String, Whereabouts> fences) {

    public static final RuleMemory NONE = new RuleMemory(null, Map.of(), Map.of());

    public RuleMemory with(Wear known) {
        return known.equals(wear) ? this : new RuleMemory(known, streaks, fences);
    }

    public RuleMemory with(Vital vital, Streak streak) {
        if (streak.equals(streaks.get(vital))) {
            return this;
        }
        Map<Vital, Streak> all = new EnumMap<>(Vital.class);
        all.putAll(streaks);
        all.put(vital, streak);
        return new RuleMemory(wear, all, fences);
    }

    public RuleMemory withFences(Map<String, Whereabouts> seen) {
        Map<String, Whereabouts> all = new HashMap<>(fences);
        all.putAll(seen);
        return new RuleMemory(wear, streaks, all);
    }

    /** Without the fences that there are no more. */
    public RuleMemory keepFences(Set<String> ids) {
        if (ids.containsAll(fences.keySet())) {
            return this;
        }
        Map<String, Whereabouts> kept = new HashMap<>(fences);
        kept.keySet().retainAll(ids);
        return new RuleMemory(wear, streaks, kept);
    }

    /** Of each thing the newer note. */
    public RuleMemory merged(RuleMemory other) {
        Map<Vital, Streak> vitals = new EnumMap<>(Vital.class);
        vitals.putAll(streaks);
        other.streaks.forEach((vital, streak) ->
                vitals.merge(vital, streak, (mine, theirs) -> theirs.at().isAfter(mine.at()) ? theirs : mine));
        Map<String, Whereabouts> sides = new HashMap<>(fences);
        other.fences.forEach((id, where) ->
                sides.merge(id, where, (mine, theirs) -> theirs.seenAt().isAfter(mine.seenAt()) ? theirs : mine));
        return new RuleMemory(newer(wear, other.wear), vitals, sides);
    }

    private static @Nullable Wear newer(@Nullable Wear mine, @Nullable Wear theirs) {
        if (mine == null || theirs == null) {
            return mine == null ? theirs : mine;
        }
        return theirs.at().isAfter(mine.at()) ? theirs : mine;
    }

    /** @param memory the map {@code ruleMemory}; what is not readable in it is passed over */
    public static RuleMemory read(ItemReader memory) {
        Map<Vital, Streak> streaks = new EnumMap<>(Vital.class);
        ItemReader vitals = memory.map("vitals");
        for (Vital vital : Vital.values()) {
            Streak streak = Streak.read(vitals.map(vital.attribute()));
            if (streak != null) {
                streaks.put(vital, streak);
            }
        }
        Map<String, Whereabouts> fences = new HashMap<>();
        ItemReader stored = memory.map("fences");
        for (String id : stored.attributes().keySet()) {
            Whereabouts where = Whereabouts.read(stored.map(id));
            if (where != null) {
                fences.put(id, where);
            }
        }
        return new RuleMemory(Wear.read(memory.map("wear")), streaks, fences);
    }

    /** The map {@code ruleMemory}. An empty one has to take the place of what was stored, too. */
    public Map<String, AttributeValue> write() {
        ItemBuilder memory = new ItemBuilder();
        if (wear != null) {
            wear.write(memory);
        }
        ItemBuilder vitals = new ItemBuilder();
        streaks.forEach((vital, streak) -> vitals.map(vital.attribute(), streak.write()));
        ItemBuilder sides = new ItemBuilder();
        fences.forEach((id, where) -> sides.map(id, where.write()));
        return memory.map("vitals", vitals.build()).map("fences", sides.build()).build();
    }
}
