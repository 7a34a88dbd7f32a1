package watchline.decoder.registry;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import watchline.decoder.item.ItemReader;
import watchline.decoder.store.Store;
import watchline.decoder.store.StoreException;

/**
 * The items of some devices as they were when read, and those that they are aliases of. One read finds both ids of a watch; a second
 * one follows only when an alias was hit.
 *
 * @param items by the id under which they stand
 */
public record Registry(Map<String, ItemReader> items) {

    /** An alias points at the watch itself. Only a write that was interrupted leaves one that points at another alias. */
    private static final int MAX_STEPS = 3;

    /** @throws StoreException if one could not be read */
    public static Registry read(Store store, Set<String> ids) {
        Map<String, ItemReader> items = new HashMap<>();
        Set<String> asked = new HashSet<>(ids);
        Set<String> next = asked;
        for (int step = 0; step < MAX_STEPS && !next.isEmpty(); step++) {
            Map<String, ItemReader> found = store.readDevices(Set.copyOf(next));
            items.putAll(found);
            Set<String> targets = new HashSet<>();
            found.forEach((id, item) -> {
                String target = Registration.aliasOf(id, item);
                if (target != null && !asked.contains(target)) {
                    targets.add(target);
                }
            });
            asked.addAll(targets);
            next = targets;
        }
        return new Registry(items);
    }

    /** The id under which the watch of that id is kept; the same when nobody has said otherwise. */
    public String canonical(String id) {
        String at = id;
        for (int step = 0; step < MAX_STEPS; step++) {
            String target = Registration.aliasOf(at, items.get(at));
            if (target == null) {
                return at;
            }
            at = target;
        }
        return at;
    }

    /** Of exactly that id. */
    public Registration registration(String id) {
        return Registration.of(id, items.get(id));
    }

    /** Of exactly that id; absent when there is none. */
    public @Nullable ItemReader item(String id) {
        return items.get(id);
    }
}
