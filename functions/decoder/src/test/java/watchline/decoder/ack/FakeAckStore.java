package watchline.decoder.ack;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemReader;
import watchline.decoder.store.AlarmKey;
import watchline.decoder.store.StoreException;

/** The alarms in memory. Passes {@link AckStoreContract}. */
public final class FakeAckStore implements AckStore {

    private final Map<AlarmKey, Map<String, AttributeValue>> alarms = new HashMap<>();
    private final Map<String, Map<String, AttributeValue>> watches = new HashMap<>();
    private @Nullable String down;

    public synchronized void putAlarm(Map<String, AttributeValue> item) {
        alarms.put(new AlarmKey(item.get("deviceId").s(), item.get("sk").s()), Map.copyOf(item));
    }

    public synchronized void putWatch(Map<String, AttributeValue> item) {
        watches.put(item.get("deviceId").s(), Map.copyOf(item));
    }

    /** Whether the tables answer. */
    public synchronized void down(@Nullable String reason) {
        down = reason;
    }

    @Override
    public synchronized Optional<AckAlarm> byRef(String ref) {
        failIfDown();
        return alarms.entrySet().stream()
                .filter(entry -> ref.equals(new ItemReader(entry.getValue()).text("ref")))
                .map(Map.Entry::getKey)
                .max(Comparator.comparing(AlarmKey::sk))
                .flatMap(this::byKey);
    }

    @Override
    public synchronized Optional<AckAlarm> byKey(AlarmKey key) {
        failIfDown();
        return Optional.ofNullable(alarms.get(key))
                .map(item -> new AckAlarm(
                        key, new ItemReader(item), new ItemReader(watches.getOrDefault(key.deviceId(), Map.of()))));
    }

    @Override
    public synchronized Optional<AckOutcome> add(AlarmKey key, AckEntry entry) {
        failIfDown();
        Map<String, AttributeValue> item = alarms.get(key);
        if (item == null) {
            return Optional.empty();
        }
        AckChange change = AckRules.decide(new ItemReader(item), entry);
        Map<String, AttributeValue> changed = new HashMap<>(item);
        changed.putAll(change.set());
        changed.keySet().removeAll(change.remove());
        alarms.put(key, Map.copyOf(changed));
        return Optional.of(change.outcome());
    }

    private void failIfDown() {
        if (down != null) {
            throw new StoreException(down);
        }
    }
}
