package watchline.decoder.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.contract.IsoTime;
import watchline.decoder.item.ItemReader;
import watchline.decoder.item.ItemSize;

/** The tables in memory, with switches for everything that tables do on a bad day. Passes {@link StoreContract}. */
public final class FakeStore implements Store {

    private final Map<TableSchema, Map<Put.Key, Map<String, AttributeValue>>> tables = new EnumMap<>(TableSchema.class);
    private Predicate<Put> busy = put -> false;
    private Predicate<Put> refused = put -> false;
    private @Nullable String devicesDown;
    private final FakeAlarms alarms = new FakeAlarms();
    private @Nullable Runnable beforeAlarm;
    private Runnable beforeDevice = () -> {};
    private boolean deviceReadsDown;
    private int deviceWrites;
    private int deviceReads;
    private int largestRead;

    public FakeStore() {
        for (TableSchema table : TableSchema.values()) {
            tables.put(table, new LinkedHashMap<>());
        }
    }

    /** Puts that find their table busy. */
    public void busyFor(Predicate<Put> puts) {
        busy = puts;
    }

    /** Puts that their table refuses for good. */
    public void refuse(Predicate<Put> puts) {
        refused = puts;
    }

    /** Whether devices can be written. */
    public void deviceWritesDown(@Nullable String reason) {
        devicesDown = reason;
    }

    public void deviceReadsDown(boolean down) {
        deviceReadsDown = down;
    }

    /** Whether alarms can be written. */
    public void alarmsDown(@Nullable String reason) {
        alarms.down(reason);
    }

    /** Whether alarms can be claimed. */
    public void claimsDown(@Nullable String reason) {
        alarms.claimsDown(reason);
    }

    /** How many times marking an alarm as published fails. */
    public void failMarks(int times) {
        alarms.failMarks(times);
    }

    /** Somebody else comes in between, once, just before an alarm is opened or claimed. */
    public void beforeNextAlarm(Runnable intruder) {
        beforeAlarm = intruder;
    }

    /** Somebody else comes in between, once, just before a device is written. */
    public void beforeNextDeviceWrite(Runnable intruder) {
        beforeDevice = () -> {
            beforeDevice = () -> {};
            intruder.run();
        };
    }

    /** How many times the outbox was asked for. */
    public int outboxQueries() {
        return alarms.queries();
    }

    public int deviceWrites() {
        return deviceWrites;
    }

    /** How many times devices were read. */
    public int deviceReads() {
        return deviceReads;
    }

    /** The most devices read at once. */
    public int largestRead() {
        return largestRead;
    }

    public List<Map<String, AttributeValue>> items(TableSchema table) {
        return List.copyOf(
                table == TableSchema.ALARMS
                        ? alarms.items().values()
                        : table(table).values());
    }

    /** Sets attributes of a device, as people do. */
    public void putDevice(Map<String, AttributeValue> item) {
        Put put = new Put(TableSchema.DEVICES, item);
        table(TableSchema.DEVICES).put(put.key(), new HashMap<>(item));
    }

    /** Changes attributes of a device, making it if there is none, as others who write to the table do. */
    public void changeDevice(String deviceId, Consumer<Map<String, AttributeValue>> change) {
        AttributeValue id = AttributeValue.fromS(deviceId);
        change.accept(table(TableSchema.DEVICES)
                .computeIfAbsent(
                        new Put.Key(TableSchema.DEVICES, id, null), key -> new HashMap<>(Map.of("deviceId", id))));
    }

    /** Changes attributes of an alarm, as others who write to the table do. */
    public void changeAlarm(AlarmKey key, Consumer<Map<String, AttributeValue>> change) {
        change.accept(alarms.items().get(key));
    }

    /** Deletes an item, as tools do. */
    public void remove(TableSchema table, Map<String, AttributeValue> key) {
        table(table).remove(new Put(table, key).key());
    }

    @Override
    public List<WriteResult> putAll(List<Put> puts, WriteUnits units) {
        List<WriteResult> results = new ArrayList<>();
        for (Put put : puts) {
            if (busy.test(put)) {
                results.add(new WriteResult.Unavailable("the table is busy"));
            } else if (refused.test(put) || hasEmptyKey(put)) {
                results.add(new WriteResult.Invalid("the item is bad"));
            } else {
                table(put.table()).put(put.key(), Map.copyOf(put.item()));
                units.add(ItemSize.writeUnits(put.item()));
                results.add(WriteResult.DONE);
            }
        }
        return results;
    }

    private static boolean hasEmptyKey(Put put) {
        AttributeValue key = put.key().partition();
        return key != null && key.s() != null && key.s().isEmpty();
    }

    @Override
    public Map<String, ItemReader> readDevices(Set<String> deviceIds) {
        if (deviceReadsDown) {
            throw new StoreException("reading devices: down");
        }
        deviceReads++;
        largestRead = Math.max(largestRead, deviceIds.size());
        Map<String, ItemReader> found = new HashMap<>();
        for (Map<String, AttributeValue> item : table(TableSchema.DEVICES).values()) {
            String id = item.get("deviceId").s();
            if (deviceIds.contains(id)) {
                found.put(id, new ItemReader(Map.copyOf(item)));
            }
        }
        return found;
    }

    @Override
    public List<WriteResult> updateDevices(List<DeviceUpdate> updates, WriteUnits units) {
        List<WriteResult> results = new ArrayList<>();
        for (DeviceUpdate update : updates) {
            results.add(updateDevice(update, units));
        }
        return results;
    }

    private WriteResult updateDevice(DeviceUpdate update, WriteUnits units) {
        if (devicesDown != null) {
            return new WriteResult.Unavailable(devicesDown);
        }
        deviceWrites++;
        beforeDevice.run();
        AttributeValue id = AttributeValue.fromS(update.deviceId());
        Put.Key key = new Put.Key(TableSchema.DEVICES, id, null);
        Map<String, AttributeValue> before = table(TableSchema.DEVICES).getOrDefault(key, Map.of());
        boolean holds = update.onlyIf().entrySet().stream()
                .allMatch(entry -> entry.getValue().equals(Optional.ofNullable(before.get(entry.getKey()))));
        if (!holds) {
            units.add(1);
            return new WriteResult.Overtaken();
        }
        Map<String, AttributeValue> item =
                table(TableSchema.DEVICES).computeIfAbsent(key, absent -> new HashMap<>(Map.of("deviceId", id)));
        update.setIfAbsent().forEach(item::putIfAbsent);
        item.putAll(update.set());
        item.keySet().removeAll(update.remove());
        units.add(ItemSize.writeUnits(item));
        return WriteResult.DONE;
    }

    @Override
    public @Nullable ItemReader openAlarm(Map<String, AttributeValue> item, WriteUnits units) {
        interrupt();
        units.add(1);
        return alarms.open(item);
    }

    @Override
    public void addToAlarm(AlarmKey key, Instant at, WriteUnits units) {
        units.add(1);
        alarms.add(key, at);
    }

    @Override
    public void reopenAlarm(AlarmKey key, Instant at, WriteUnits units) {
        units.add(1);
        alarms.reopen(key, at);
    }

    @Override
    public Claim claimAlarm(AlarmKey key, Errand errand, Instant now, Instant until, WriteUnits units) {
        interrupt();
        units.add(1);
        return alarms.claim(key, errand, now, until);
    }

    @Override
    public boolean holdsAlarm(AlarmKey key, Errand errand, Instant until) {
        return alarms.holds(key, errand, until);
    }

    @Override
    public void releaseAlarm(AlarmKey key, Instant until, Instant at, WriteUnits units) {
        units.add(1);
        alarms.release(key, until, at);
    }

    @Override
    public void markTold(AlarmKey key, Told told, WriteUnits units) {
        units.add(1);
        alarms.markTold(key, told);
    }

    @Override
    public void giveUpAlarm(AlarmKey key, Instant until, Instant at, WriteUnits units) {
        units.add(1);
        alarms.giveUp(key, until, at);
    }

    @Override
    public List<DueAlarm> dueAlarms(Errand errand, Instant now, int most) {
        return alarms.due(errand, now, most);
    }

    @Override
    public List<ItemReader> toldAlarms(String account, Set<String> deviceIds, Instant from, Instant to, int most) {
        return alarms.told(account, deviceIds, from, to, most);
    }

    @Override
    public void clearAlarm(AlarmKey key, boolean tell, Instant at, WriteUnits units) {
        units.add(1);
        alarms.clear(key, tell, at);
    }

    @Override
    public List<String> devicesToLookAt(Instant now, int most) {
        if (deviceReadsDown) {
            throw new StoreException("reading who is to be looked at: down");
        }
        return table(TableSchema.DEVICES).values().stream()
                .map(ItemReader::new)
                .filter(item -> "silence".equals(item.text("watch")))
                .filter(item -> IsoTime.format(now).compareTo(silentAt(item)) >= 0)
                .sorted(Comparator.comparing(FakeStore::silentAt))
                .map(item -> item.attributes().get("deviceId").s())
                .limit(most)
                .toList();
    }

    /** After every other time when there is none. */
    private static String silentAt(ItemReader item) {
        String at = item.text("silentAt");
        return at == null ? "~" : at;
    }

    private void interrupt() {
        Runnable intruder = beforeAlarm;
        beforeAlarm = null;
        if (intruder != null) {
            intruder.run();
        }
    }

    private Map<Put.Key, Map<String, AttributeValue>> table(TableSchema table) {
        return tables.get(table);
    }
}
