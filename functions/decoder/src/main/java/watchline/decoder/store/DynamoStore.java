package watchline.decoder.store;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemReader;

/**
 * The tables in DynamoDB. Requests of one batch run a few at a time. Whatever the SDK throws after its own retries becomes an
 * answer or a {@link StoreException}; unprocessed items and keys are retried here, because the SDK leaves that to its callers.
 */
public final class DynamoStore implements Store {

    private static final int REQUESTS_AT_A_TIME = 4;

    private final BatchPutter putter;
    private final DeviceReader reader;
    private final DynamoDevices devices;
    private final DynamoAlarms alarms;
    private final DynamoOutbox outbox;
    private final DynamoTold told;
    private final Parallel parallel = new Parallel(REQUESTS_AT_A_TIME);

    /** @param prefix of the names of the tables, {@code watchline-} */
    public DynamoStore(DynamoDbClient client, String prefix) {
        // Any other generator would be in a snapshot, and every process restored from it would wait alike.
        this(client, prefix, new SecureRandom(), Pause.parking());
    }

    DynamoStore(DynamoDbClient client, String prefix, RandomGenerator random, Pause pause) {
        Backoff backoff = Backoff.standard(random);
        this.putter = new BatchPutter(client, prefix, backoff, pause);
        String devicesTable = TableSchema.DEVICES.tableName(prefix);
        this.reader = new DeviceReader(client, devicesTable, backoff, pause);
        this.devices = new DynamoDevices(client, devicesTable);
        AlarmTable alarmTable = new AlarmTable(client, TableSchema.ALARMS.tableName(prefix));
        this.alarms = new DynamoAlarms(alarmTable);
        this.outbox = new DynamoOutbox(alarmTable);
        this.told = new DynamoTold(alarmTable);
    }

    @Override
    public List<WriteResult> putAll(List<Put> puts, WriteUnits units) {
        // BatchWriteItem refuses a request that names a key twice.
        Map<Put.Key, Put> once = new LinkedHashMap<>();
        puts.forEach(put -> once.putIfAbsent(put.key(), put));
        Map<Put.Key, WriteResult> results = new HashMap<>();
        parallel.map(chunks(List.copyOf(once.values()), BatchPutter.MAX_ITEMS), chunk -> putter.put(chunk, units))
                .forEach(results::putAll);
        return puts.stream()
                .map(put -> Objects.requireNonNull(results.get(put.key())))
                .toList();
    }

    @Override
    public Map<String, ItemReader> readDevices(Set<String> deviceIds) {
        Map<String, ItemReader> found = new HashMap<>();
        parallel.map(chunks(List.copyOf(deviceIds), DeviceReader.MAX_KEYS), reader::read)
                .forEach(found::putAll);
        return found;
    }

    @Override
    public List<WriteResult> updateDevices(List<DeviceUpdate> updates, WriteUnits units) {
        return parallel.map(updates, update -> devices.update(update, units));
    }

    @Override
    public List<String> devicesToLookAt(Instant now, int most) {
        return devices.toLookAt(now, most);
    }

    @Override
    public @Nullable ItemReader openAlarm(Map<String, AttributeValue> item, WriteUnits units) {
        return alarms.open(item, units);
    }

    @Override
    public void addToAlarm(AlarmKey key, Instant at, WriteUnits units) {
        alarms.add(key, at, units);
    }

    @Override
    public void reopenAlarm(AlarmKey key, Instant at, WriteUnits units) {
        alarms.reopen(key, at, units);
    }

    @Override
    public Claim claimAlarm(AlarmKey key, Errand errand, Instant now, Instant until, WriteUnits units) {
        return outbox.claim(key, errand, now, until, units);
    }

    @Override
    public boolean holdsAlarm(AlarmKey key, Errand errand, Instant until) {
        return outbox.holds(key, errand, until);
    }

    @Override
    public void releaseAlarm(AlarmKey key, Instant until, Instant at, WriteUnits units) {
        outbox.release(key, until, at, units);
    }

    @Override
    public void markTold(AlarmKey key, Told told, WriteUnits units) {
        this.told.mark(key, told, units);
    }

    @Override
    public void giveUpAlarm(AlarmKey key, Instant until, Instant at, WriteUnits units) {
        outbox.giveUp(key, until, at, units);
    }

    @Override
    public List<DueAlarm> dueAlarms(Errand errand, Instant now, int most) {
        return outbox.due(errand, now, most);
    }

    @Override
    public List<ItemReader> toldAlarms(String account, Set<String> deviceIds, Instant from, Instant to, int most) {
        return told.between(account, deviceIds, from, to, most);
    }

    @Override
    public void clearAlarm(AlarmKey key, boolean tell, Instant at, WriteUnits units) {
        alarms.clear(key, tell, at, units);
    }

    private static <T> List<List<T>> chunks(List<T> all, int size) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            chunks.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return chunks;
    }
}
