package watchline.decoder.sweep;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.device.DeviceState;
import watchline.decoder.item.ItemReader;
import watchline.decoder.rule.Change;
import watchline.decoder.rule.Detail;
import watchline.decoder.rule.SilenceRule;
import watchline.decoder.rule.SilenceRule.Look;
import watchline.decoder.rule.state.AlarmMark;
import watchline.decoder.rule.state.Marks;
import watchline.decoder.store.DeviceUpdate;
import watchline.decoder.store.SilenceEntry;

/**
 * What came of looking at a watch, and the write that follows. A pure function of its item.
 *
 * @param item as it was read
 */
record SilenceFinding(DeviceState watch, ItemReader item, Look look) {

    private static final String LAST_SEEN_AT = "lastSeenAt";

    /**
     * An id that is another watch's alias is never looked at again.
     *
     * @param refresh how old {@code lastSeenAt} may be although the watch speaks
     */
    static SilenceFinding of(String deviceId, ItemReader item, ZoneId defaultZone, Duration refresh, Instant now) {
        DeviceState watch = DeviceState.of(deviceId, item, defaultZone);
        Look look = watch.registration().aliasOf() == null
                ? SilenceRule.look(watch.settings(), watch.marks(), watch.zone(), watch.lastSeenAt(), refresh, now)
                : new Look.Never();
        return new SilenceFinding(watch, item, look);
    }

    /** Whether a watch is still to be looked at: the index may show it a moment after that was done. */
    static boolean isDue(ItemReader item, Instant now) {
        Instant at = item.time(SilenceEntry.SILENT_AT);
        return item.text(SilenceEntry.SILENT_AT) != null && (at == null || !at.isAfter(now));
    }

    /** The alarm to open; absent when the watch is not silent. */
    Change.@Nullable Open alarm() {
        return look instanceof Look.Due due ? due.alarm() : null;
    }

    /** The write when the watch is not silent. It does not hold once somebody else has moved the time. */
    DeviceUpdate moved() {
        String id = watch.deviceId();
        DeviceUpdate update = look instanceof Look.Later later
                ? new DeviceUpdate(id, SilenceEntry.attributes(later.lookAgainAt()), Map.of())
                : new DeviceUpdate(id, Map.of(), Map.of()).removing(SilenceEntry.ATTRIBUTES);
        return update.ifUnchanged(item, Set.of(SilenceEntry.SILENT_AT));
    }

    /**
     * The write once the alarm is opened. It does not hold once the watch has spoken.
     *
     * @param publishAt from when on to publish it; absent when it is not in the outbox any more
     */
    DeviceUpdate opened(Look.Due due, @Nullable Instant publishAt) {
        Change.Open alarm = due.alarm();
        Marks marks = watch.marks().with(alarm.topic(), alarm.mark().toPublishAt(publishAt));
        Map<String, AttributeValue> set = new HashMap<>(SilenceEntry.attributes(due.lookAgainAt()));
        set.put(DeviceState.ALARM_STATE, AttributeValue.fromM(marks.write()));
        return new DeviceUpdate(watch.deviceId(), set, Map.of())
                .ifUnchanged(item, Set.of(SilenceEntry.SILENT_AT, LAST_SEEN_AT, DeviceState.ALARM_STATE));
    }

    /**
     * The end of an alarm whose mark nobody has, because the watch spoke before it could be written.
     *
     * @param now how the watch is known by now
     * @return absent when the mark is there, or when the next run will write it
     */
    Change.@Nullable Clear end(Change.Open alarm, DeviceState now) {
        AlarmMark mark = alarm.mark();
        boolean marked = now.marks().of(alarm.topic()).stream()
                .anyMatch(other -> other.openedAt().equals(mark.openedAt()));
        Instant heard = now.lastSeenAt();
        boolean spoke = heard != null && !heard.equals(watch.lastSeenAt());
        boolean gone = now.registration().aliasOf() != null;
        if (marked || !(spoke || gone)) {
            return null;
        }
        Instant at = heard == null ? mark.openedAt() : heard;
        return new Change.Clear(alarm.topic(), mark.clearedAt(at), Detail.NONE, null, true);
    }
}
