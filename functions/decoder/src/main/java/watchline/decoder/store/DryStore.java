package watchline.decoder.store;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemReader;

/**
 * The tables for a rehearsal: what is read is read, what is written is asked for in a way that the table always refuses, and then
 * answered as done. A put has an empty key, which DynamoDB takes for no item; the change of a device asks that its key were another.
 * Of several writes the first one is sent. Alarms are not sent at all. A table that cannot be asked is answered as it is. Safe on any
 * thread.
 */
public final class DryStore implements Store {

    private static final AttributeValue EMPTY = AttributeValue.fromS("");

    private final Store store;

    public DryStore(Store store) {
        this.store = store;
    }

    @Override
    public List<WriteResult> putAll(List<Put> puts, WriteUnits units) {
        return puts.isEmpty()
                ? List.of()
                : all(
                        puts,
                        store.putAll(List.of(unstorable(puts.get(0))), units).get(0));
    }

    @Override
    public List<WriteResult> updateDevices(List<DeviceUpdate> updates, WriteUnits units) {
        return updates.isEmpty()
                ? List.of()
                : all(
                        updates,
                        store.updateDevices(List.of(impossible(updates.get(0))), units)
                                .get(0));
    }

    private static Put unstorable(Put put) {
        Map<String, AttributeValue> item = new HashMap<>(put.item());
        item.put(put.table().partitionKey(), EMPTY);
        return new Put(put.table(), item);
    }

    private static DeviceUpdate impossible(DeviceUpdate update) {
        AttributeValue other = AttributeValue.fromS(update.deviceId() + " as another");
        return new DeviceUpdate(
                update.deviceId(),
                update.set(),
                update.setIfAbsent(),
                update.remove(),
                Map.of(TableSchema.DEVICES.partitionKey(), Optional.of(other)));
    }

    private static List<WriteResult> all(List<?> asked, WriteResult first) {
        WriteResult answer = first instanceof WriteResult.Unavailable ? first : WriteResult.DONE;
        return Collections.nCopies(asked.size(), answer);
    }

    @Override
    public Map<String, ItemReader> readDevices(Set<String> deviceIds) {
        return store.readDevices(deviceIds);
    }

    @Override
    public List<String> devicesToLookAt(Instant now, int most) {
        return store.devicesToLookAt(now, most);
    }

    @Override
    public @Nullable ItemReader openAlarm(Map<String, AttributeValue> item, WriteUnits units) {
        return null;
    }

    @Override
    public void addToAlarm(AlarmKey key, Instant at, WriteUnits units) {}

    @Override
    public void reopenAlarm(AlarmKey key, Instant at, WriteUnits units) {}

    @Override
    public Claim claimAlarm(AlarmKey key, Errand errand, Instant now, Instant until, WriteUnits units) {
        return new Claim.Over();
    }

    @Override
    public boolean holdsAlarm(AlarmKey key, Errand errand, Instant until) {
        return store.holdsAlarm(key, errand, until);
    }

    @Override
    public void releaseAlarm(AlarmKey key, Instant until, Instant at, WriteUnits units) {}

    @Override
    public void markTold(AlarmKey key, Told told, WriteUnits units) {}

    @Override
    public void giveUpAlarm(AlarmKey key, Instant until, Instant at, WriteUnits units) {}

    @Override
    public List<DueAlarm> dueAlarms(Errand errand, Instant now, int most) {
        return store.dueAlarms(errand, now, most);
    }

    @Override
    public List<ItemReader> toldAlarms(String account, Set<String> deviceIds, Instant from, Instant to, int most) {
        return store.toldAlarms(account, deviceIds, from, to, most);
    }

    @Override
    public void clearAlarm(AlarmKey key, boolean tell, Instant at, WriteUnits units) {}
}
