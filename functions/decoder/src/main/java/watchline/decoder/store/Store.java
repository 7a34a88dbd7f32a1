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
     * Changes devices, making those that do not exist. One whose condition does not hold any more is answered as overtaken, and
     * stays as it is. Never throws on account of the table.
     *
     * @return what became of each, in the order of {@code updates}
     */
    List<WriteResult> updateDevices(List<DeviceUpdate> updates, WriteUnits units);

    /**
     * The devices that are to be looked at by now because they may be silent, those that have waited for longest first. Costs one
     * query when there are none; what was written in the last moments may be missing, and what was moved then may be there.
     *
     * @param most how many to answer
     * @return their ids
     * @throws StoreException if the table could not be read
     */
    List<String> devicesToLookAt(Instant now, int most);

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
     * The same for an alarm that was cleared: it is open again. Its state is set even when {@code at} was counted before, so that
     * clearing and reopening, both repeated, end as they did.
     *
     * @throws StoreException if the table could not be written
     */
    void reopenAlarm(AlarmKey key, Instant at, WriteUnits units);

    /**
     * Claims an alarm, so that one tells people and no other. Of any number of callers at most one holds it at a time, as long as
     * their clocks agree to within the slack they leave; what is over is never held again. An alarm that nobody was told of yet can
     * be claimed for {@link Errand#PUBLISH} without being in the outbox; for anything else it has to be in there with that word.
     *
     * @param now a claim that ended by then is free
     * @param until when the claim ends; later than {@code now}
     * @throws StoreException if the table could not be written
     */
    Claim claimAlarm(AlarmKey key, Errand errand, Instant now, Instant until, WriteUnits units);

    /**
     * Whether a claim still stands, consistently with every write before: an answer of a carer ends one for {@link
     * Errand#ESCALATE}.
     *
     * @param until when it ends
     * @throws StoreException if the table could not be read
     */
    boolean holdsAlarm(AlarmKey key, Errand errand, Instant until);

    /**
     * Ends a claim before its time. Does nothing when it is not the claim that stands.
     *
     * @param until when the claim would end: no two claims of an alarm end at the same time
     * @param at from when on others may take it
     * @throws StoreException if the table could not be written
     */
    void releaseAlarm(AlarmKey key, Instant until, Instant at, WriteUnits units);

    /**
     * Notes that people were told. In the same write the alarm leaves the outbox, or waits in it until more people are due, unless
     * somebody has answered or it was cleared. What has become of it meanwhile stays: an alarm that was cleared while more people
     * were told still waits for the notice of that. Does nothing when the same was noted before or there is no such alarm.
     *
     * @throws StoreException if the table could not be written
     */
    void markTold(AlarmKey key, Told told, WriteUnits units);

    /**
     * Takes an alarm out of the outbox for good, without anybody having been told what was to be told. Does nothing when the claim is
     * not the one that stands.
     *
     * @param until when the caller's claim ends
     * @throws StoreException if the table could not be written
     */
    void giveUpAlarm(AlarmKey key, Instant until, Instant at, WriteUnits units);

    /**
     * The alarms in the outbox with that errand that are due and that nobody holds, those that have been free for longest first.
     * Costs one query when there are none; what was written in the last moments may be missing, and what left the outbox in the last
     * moments may be there.
     *
     * @param most how many to answer
     * @throws StoreException if the table could not be read
     */
    List<DueAlarm> dueAlarms(Errand errand, Instant now, int most);

    /**
     * The alarms that people were told of between two times, both included, the first ones first. Costs one query, and a read for each
     * alarm. What was published in the last moments may be missing.
     *
     * @param account that they concerned
     * @param deviceIds the watches; empty for all
     * @param most how many to answer
     * @return the whole items
     * @throws StoreException if the table could not be read
     */
    List<ItemReader> toldAlarms(String account, Set<String> deviceIds, Instant from, Instant to, int most);

    /**
     * Sets the state of an alarm to {@code cleared}, for good: it is never escalated from then on. Does nothing when it was cleared
     * before, so that repeating the call tells nobody twice, and nothing when there is no such alarm. What people answered stays.
     *
     * @param tell whether those who were told of it are to be told that it is over: it goes into the outbox once more, due from
     *     {@code at} on. An alarm that nobody was told of yet does not; it is published as it opened, if it is to be
     * @param at when it was over, as {@code clearedAt} says; not in the future
     * @throws StoreException if the table could not be written
     */
    void clearAlarm(AlarmKey key, boolean tell, Instant at, WriteUnits units);
}
