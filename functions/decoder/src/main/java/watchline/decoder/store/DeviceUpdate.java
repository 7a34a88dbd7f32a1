package watchline.decoder.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemReader;

/**
 * A change to an item of {@code devices}. It names the attributes it changes and leaves all others alone: names, accounts and time
 * zones are set by people. What it sets, and what it removes, are different attributes, and it is not empty.
 *
 * @param set attributes that get these values
 * @param setIfAbsent attributes that get these values only if they have none
 * @param remove attributes that go
 * @param onlyIf attributes that must still have these values, or none; else nothing is changed
 */
public record DeviceUpdate(
        String deviceId,
        Map<String, AttributeValue> set,
        Map<String, AttributeValue> setIfAbsent,
        Set<String> remove,
        Map<String, Optional<AttributeValue>> onlyIf) {

    /** One that sets, whatever stood there. */
    public DeviceUpdate(String deviceId, Map<String, AttributeValue> set, Map<String, AttributeValue> setIfAbsent) {
        this(deviceId, set, setIfAbsent, Set.of(), Map.of());
    }

    /** The same, that also makes these attributes go. */
    public DeviceUpdate removing(Set<String> names) {
        return new DeviceUpdate(deviceId, set, setIfAbsent, names, onlyIf);
    }

    /** The same, to be made only if nobody has changed these attributes since the item was read. */
    public DeviceUpdate ifUnchanged(ItemReader read, Collection<String> names) {
        Map<String, Optional<AttributeValue>> seen = new HashMap<>();
        names.forEach(
                name -> seen.put(name, Optional.ofNullable(read.attributes().get(name))));
        return new DeviceUpdate(deviceId, set, setIfAbsent, remove, seen);
    }
}
