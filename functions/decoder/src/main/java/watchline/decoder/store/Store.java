package watchline.decoder.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemReader;

/**
 * The seam to the tables. Its promises are the tests of {@code StoreContract}, which every implementation passes. All methods
 * may be called from any thread, and every write adds what it cost to the {@link WriteUnits} it is given.
 */
public interface Store {

    /**
     * Puts items of {@code reports} and {@code quarantine}. Putting an item twice, in one call or in two, leaves one. Never
     * throws on account of the tables.
     *
     * @return what became of each, in the order of {@code puts}
     */
    List<WriteResult> putAll(List<Put> puts, WriteUnits units);

    /**
     * Reads devices, consistently with every write before.
     *
     * @return those that exist, by their id
     * @throws StoreException if one of them could not be read
     */
    Map<String, ItemReader> readDevices(Set<String> deviceIds);

    /**
     * Changes devices, making those that do not exist. Never throws on account of the table.
     *
     * @return what became of each, in the order of {@code updates}
     */
    List<WriteResult> updateDevices(List<DeviceUpdate> updates, WriteUnits units);

    /**
     * Puts an item of {@code alarms} unless one stands under its key.
     *
     * @return the one that already stood there; absent when the item was put
     * @throws StoreException if the table could not be written
     */
    @Nullable
    ItemReader openAlarm(Map<String, AttributeValue> item, WriteUnits units);

    /**
     * Adds one to the count of an alarm and moves its {@code lastAt} forward to {@code at}. Does nothing when {@code lastAt} is
     * not before {@code at}, so that repeating the call counts once, and nothing when there is no such alarm.
     *
     * @throws StoreException if the table could not be written
     */
    void addToAlarm(AlarmKey key, Instant at, WriteUnits units);

    /**
     * Notes that people were told. Does nothing when there is no such alarm.
     *
     * @throws StoreException if the table could not be written
     */
    void markPublished(AlarmKey key, Instant at, WriteUnits units);

    /**
     * Sets the state of an alarm to {@code cleared}. Does nothing when there is no such alarm.
     *
     * @throws StoreException if the table could not be written
     */
    void clearAlarm(AlarmKey key, WriteUnits units);
}
