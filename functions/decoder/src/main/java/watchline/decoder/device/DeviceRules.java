package watchline.decoder.device;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemBuilder;
import watchline.decoder.item.ItemReader;
import watchline.decoder.report.Arrival;
import watchline.decoder.store.DeviceUpdate;
import watchline.decoder.store.SilenceEntry;

/**
 * When a watch's item is worth a write. Every write costs as much as a report, so it happens once a batch at most, and only when
 * a person who looks at it would see something else, or the rules have to remember something: see {@link #isDue}. A report that arrives late never makes anything older.
 * Safe on any thread.
 */
public final class DeviceRules {

    static final int BATTERY_STEP_PCT = 5;
    static final double MOVED_M = 100;

    private final Duration refresh;
    private final @Nullable String relay;

    /**
     * @param refresh how old {@code lastSeenAt} may grow before it alone is worth a write; see {@link
     *     watchline.decoder.rule.setting.WatchRules#staleAfter}
     * @param relay the instance that sent the batch; absent when it came from no relay, so that the last one known stays
     */
    public DeviceRules(Duration refresh, @Nullable String relay) {
        this.refresh = refresh;
        this.relay = relay;
    }

    /**
     * What is known of the watch after a batch; its alarm state is still the one before.
     *
     * @param arrivals the stored reports of that watch, in order
     */
    public DeviceState after(DeviceState before, List<Arrival> arrivals) {
        Instant seen = before.lastSeenAt();
        Link link = before.link();
        Battery battery = before.battery();
        KnownPlace fix = before.lastFix();
        Health health = before.lastHealth();
        for (Arrival arrival : arrivals) {
            if (seen == null || !arrival.received().isBefore(seen)) {
                seen = arrival.received();
                link = link.with(arrival, relay);
            }
            battery = Battery.newer(battery, arrival);
            fix = KnownPlace.newer(fix, KnownPlace.of(arrival));
            health = health.with(arrival);
        }
        return new DeviceState(
                before.deviceId(),
                before.isNew(),
                before.registration(),
                before.name(),
                before.account(),
                before.zone(),
                seen,
                link,
                battery,
                fix,
                health,
                before.marks(),
                before.memory(),
                before.settings(),
                before.silentAt(),
                before.commands());
    }

    /** The write that leads from one state to the other; absent when none is due. */
    public @Nullable DeviceUpdate update(DeviceState before, DeviceState after) {
        return isDue(before, after) ? write(before, after) : null;
    }

    private boolean isDue(DeviceState before, DeviceState after) {
        return before.isNew()
                || !after.link().equals(before.link())
                || !after.marks().equals(before.marks())
                || !after.memory().equals(before.memory())
                || batteryMoved(before.battery(), after.battery())
                || placeMoved(before.lastFix(), after.lastFix())
                || (before.lastHealth().measures().isEmpty()
                        && !after.lastHealth().measures().isEmpty())
                || isStale(before, after);
    }

    private static boolean batteryMoved(@Nullable Battery before, @Nullable Battery after) {
        return after != null && (before == null || Math.abs(after.pct() - before.pct()) >= BATTERY_STEP_PCT);
    }

    private static boolean placeMoved(@Nullable KnownPlace before, @Nullable KnownPlace after) {
        return after != null && (before == null || after.distanceM(before) > MOVED_M);
    }

    private boolean isStale(DeviceState before, DeviceState after) {
        Instant stored = before.lastSeenAt();
        Instant seen = after.lastSeenAt();
        if (seen == null) {
            return false;
        }
        return stored == null
                || Duration.between(stored, seen).compareTo(after.settings().staleAfter(refresh)) > 0;
    }

    private DeviceUpdate write(DeviceState before, DeviceState after) {
        Map<String, AttributeValue> set = new HashMap<>(attributes(after));
        Map<String, AttributeValue> stored = attributes(before);
        // A map that was emptied has no attribute, and what stood there must not stay.
        Set<String> gone = new HashSet<>(stored.keySet());
        gone.removeAll(set.keySet());
        if (!before.isNew()) {
            set.entrySet().removeIf(entry -> entry.getValue().equals(stored.get(entry.getKey())));
        }
        DeviceUpdate update = new DeviceUpdate(after.deviceId(), set, first(after)).removing(gone);
        boolean marksChange = set.containsKey(DeviceState.ALARM_STATE) || gone.contains(DeviceState.ALARM_STATE);
        return marksChange ? unlessLookedAt(before, update) : update;
    }

    /** The alarm state is written as a whole, and the sweep writes one too when it finds a silence: its mark must not be lost. */
    private static DeviceUpdate unlessLookedAt(DeviceState before, DeviceUpdate update) {
        Map<String, AttributeValue> read = new ItemBuilder()
                .text(SilenceEntry.SILENT_AT, before.silentAt())
                .build();
        return update.ifUnchanged(new ItemReader(read), read.keySet());
    }

    /** What only the first write of a watch sets, or the first of a version that knows it. */
    private Map<String, AttributeValue> first(DeviceState after) {
        Map<String, AttributeValue> first =
                new ItemBuilder().time("firstSeenAt", after.lastSeenAt()).build();
        Duration silence = after.settings().silence();
        if (after.lastSeenAt() != null && !silence.isZero()) {
            first.putAll(SilenceEntry.attributes(
                    after.lastSeenAt().plus(silence).plus(after.settings().staleAfter(refresh))));
        }
        return first;
    }

    static Map<String, AttributeValue> attributes(DeviceState state) {
        ItemBuilder item = new ItemBuilder().time("lastSeenAt", state.lastSeenAt());
        state.link().write(item);
        Battery battery = state.battery();
        if (battery != null) {
            item.whole("batteryPct", battery.pct()).time("batteryAt", battery.at());
        }
        if (state.lastFix() != null) {
            item.map("lastFix", state.lastFix().write());
        }
        return item.map("lastHealth", state.lastHealth().write())
                .map(DeviceState.ALARM_STATE, state.marks().write())
                .map(DeviceState.RULE_MEMORY, state.memory().write())
                .build();
    }
}
