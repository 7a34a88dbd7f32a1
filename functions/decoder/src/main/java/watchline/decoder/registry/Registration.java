package watchline.decoder.registry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import watchline.decoder.item.ItemReader;

/**
 * What an item of {@code devices} says of a watch's identity.
 *
 * @param exists whether there is an item of that id
 * @param registered whether a person has put the watch on the list
 * @param aliasOf the id under which the watch is kept, when it is not this one; such an item says nothing else that counts
 * @param aliases other ids of the watch
 * @param firstSeenAt when it was first heard under this id
 */
public record Registration(
        String deviceId,
        boolean exists,
        boolean registered,
        @Nullable String aliasOf,
        List<String> aliases,
        @Nullable Instant firstSeenAt) {

    /** @param item absent when there is none of that id */
    public static Registration of(String deviceId, @Nullable ItemReader item) {
        ItemReader stored = item == null ? new ItemReader(Map.of()) : item;
        return new Registration(
                deviceId,
                item != null,
                Boolean.TRUE.equals(stored.flag("registered")),
                aliasOf(deviceId, item),
                stored.texts(Aliases.ALIASES),
                stored.time("firstSeenAt"));
    }

    /** {@link #aliasOf()} alone: every batch asks it of every watch. */
    static @Nullable String aliasOf(String deviceId, @Nullable ItemReader item) {
        String target = item == null ? null : item.text(Aliases.ALIAS_OF);
        return deviceId.equals(target) ? null : target;
    }

    /** Whether {@code id} is this watch. */
    public boolean isKnownAs(String id) {
        return deviceId.equals(id) || aliases.contains(id);
    }
}
