package watchline.decoder.device;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemBuilder;
import watchline.decoder.item.ItemReader;
import watchline.decoder.registry.Aliases;
import watchline.decoder.store.DeviceUpdate;

/**
 * What is known of a watch under two ids, as one: of each thing the newer, of alarms those of both, and what people have set stays
 * unless only the other id has it. A pure function of two items.
 */
final class DeviceMerge {

    /** What an id says of itself alone. */
    private static final Set<String> OWN =
            Set.of("deviceId", Aliases.ALIAS_OF, Aliases.ALIASES, "registered", "firstSeenAt");

    private DeviceMerge() {}

    /**
     * The change to the item that is kept.
     *
     * @param keptItem absent when there is none yet
     * @param joinedItem of the id that becomes an alias; absent when there is none
     * @param aliases all other ids of the watch
     */
    static DeviceUpdate into(
            String kept, @Nullable ItemReader keptItem, @Nullable ItemReader joinedItem, List<String> aliases) {
        ItemBuilder set = new ItemBuilder().texts(Aliases.ALIASES, aliases);
        Map<String, AttributeValue> setIfAbsent = new HashMap<>();
        if (joinedItem != null) {
            DeviceState one = DeviceState.of(kept, keptItem, ZoneOffset.UTC);
            DeviceState other = DeviceState.of(kept, joinedItem, ZoneOffset.UTC);
            Instant first = keptItem == null ? null : keptItem.time("firstSeenAt");
            Instant otherFirst = joinedItem.time("firstSeenAt");
            boolean wasFirst = first == null || (otherFirst != null && otherFirst.isBefore(first));
            set.time("firstSeenAt", wasFirst ? otherFirst : first);
            set.build().putAll(DeviceRules.attributes(merged(one, other)));
            setIfAbsent.putAll(joinedItem.attributes());
            setIfAbsent.keySet().removeAll(OWN);
            setIfAbsent.keySet().removeAll(set.build().keySet());
        }
        return new DeviceUpdate(kept, set.build(), setIfAbsent);
    }

    private static DeviceState merged(DeviceState one, DeviceState other) {
        boolean otherIsNewer = isAfter(other.lastSeenAt(), one.lastSeenAt());
        return new DeviceState(
                one.deviceId(),
                one.isNew(),
                one.registration(),
                one.name(),
                one.account(),
                one.zone(),
                otherIsNewer ? other.lastSeenAt() : one.lastSeenAt(),
                otherIsNewer ? other.link().orElse(one.link()) : one.link().orElse(other.link()),
                newer(one.battery(), other.battery()),
                KnownPlace.newer(one.lastFix(), other.lastFix()),
                one.lastHealth().with(other.lastHealth()),
                one.marks().merged(other.marks()),
                one.memory().merged(other.memory()),
                one.settings(),
                one.silentAt(),
                one.commands());
    }

    private static @Nullable Battery newer(@Nullable Battery one, @Nullable Battery other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.at().isAfter(one.at()) ? other : one;
    }

    /** Whether there is a time {@code one}, and none as late at the other. */
    private static boolean isAfter(@Nullable Instant one, @Nullable Instant other) {
        return one != null && (other == null || one.isAfter(other));
    }
}
