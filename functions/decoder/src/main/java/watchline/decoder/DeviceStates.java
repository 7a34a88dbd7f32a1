package watchline.decoder;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchline.decoder.device.DeviceState;
import watchline.decoder.registry.Registry;
import watchline.decoder.store.Store;
import watchline.decoder.store.StoreException;

/**
 * The watches of one batch as the table says they were before it, each read once. A watch answers to every id of its own: its state
 * is that of the id under which it is kept. Not for sharing between threads.
 */
final class DeviceStates {

    private static final Logger LOG = LoggerFactory.getLogger(DeviceStates.class);
    private static final double SECONDS_AN_HOUR = 3600;
    private static final int LEAST_HOURS = -12;
    private static final int MOST_HOURS = 14;

    private final Store store;
    private final ZoneId defaultZone;
    /** By every id that was asked for. */
    private final Map<String, DeviceState> states = new HashMap<>();

    private final Map<String, String> unreadable = new HashMap<>();

    DeviceStates(Store store, ZoneId defaultZone) {
        this.store = store;
        this.defaultZone = defaultZone;
    }

    /** Reads those that were not read before. */
    void load(Set<String> deviceIds) {
        Set<String> missing = new HashSet<>(deviceIds);
        missing.removeAll(states.keySet());
        missing.removeAll(unreadable.keySet());
        if (missing.isEmpty()) {
            return;
        }
        try {
            Registry found = Registry.read(store, missing);
            for (String id : missing) {
                String kept = found.canonical(id);
                DeviceState state = DeviceState.of(kept, found.item(kept), defaultZone);
                states.put(id, state);
                states.put(kept, state);
            }
        } catch (StoreException e) {
            LOG.atWarn()
                    .addKeyValue("devices", missing.size())
                    .addKeyValue("reason", e.getMessage())
                    .log("devices not readable");
            missing.forEach(id -> unreadable.put(id, String.valueOf(e.getMessage())));
        }
    }

    /** Reads them again, because their items were changed. */
    void reload(Set<String> deviceIds) {
        Set<String> stale = new HashSet<>(deviceIds);
        states.forEach((id, state) -> {
            if (deviceIds.contains(state.deviceId())) {
                stale.add(id);
            }
        });
        states.keySet().removeAll(stale);
        load(stale);
    }

    /** Why a watch could not be read; absent when it could. */
    @Nullable
    String whyUnreadable(String deviceId) {
        return unreadable.get(deviceId);
    }

    /** The state of a watch that was read, by any of its ids. */
    DeviceState get(String deviceId) {
        DeviceState state = states.get(deviceId);
        if (state == null) {
            throw new IllegalStateException("not read before: " + deviceId);
        }
        return state;
    }

    /** Hours east of UTC that a watch should show now, to the nearest whole hour. */
    int zoneHours(@Nullable String deviceId, Instant now) {
        DeviceState state = deviceId == null ? null : states.get(deviceId);
        ZoneId zone = state == null ? defaultZone : state.zone();
        long hours = Math.round(zone.getRules().getOffset(now).getTotalSeconds() / SECONDS_AN_HOUR);
        return (int) Math.max(LEAST_HOURS, Math.min(MOST_HOURS, hours));
    }
}
