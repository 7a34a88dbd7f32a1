package watchline.decoder.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.contract.IsoTime;
import watchline.decoder.item.ItemReader;
import watchline.decoder.store.FakeStore;
import watchline.decoder.store.StoreException;
import watchline.decoder.store.WriteUnits;

/** The queue in memory, with its sign in the devices of a {@link FakeStore}. Passes {@link CommandQueueContract}. */
public final class FakeCommandQueue implements CommandQueue {

    private final FakeStore store;
    private final Map<String, Map<String, AttributeValue>> items = new TreeMap<>();
    private int reads;
    private boolean down;
    private @Nullable Runnable beforeChange;

    public FakeCommandQueue(FakeStore store) {
        this.store = store;
    }

    public int reads() {
        return reads;
    }

    public void down(boolean isDown) {
        down = isDown;
    }

    /** Somebody else comes in between, once. */
    void beforeNextChange(Runnable intruder) {
        beforeChange = intruder;
    }

    /** Every item of a watch, in order. */
    public List<CommandItem> all(String deviceId) {
        return read(deviceId, "");
    }

    /** As anybody writes an item past all checks. */
    public void put(Map<String, AttributeValue> item) {
        items.put(key(item.get("deviceId").s(), item.get("sk").s()), item);
    }

    @Nullable
    String attribute(CommandItem item, String name) {
        return new ItemReader(items.getOrDefault(key(item.deviceId(), item.id()), Map.of())).text(name);
    }

    /** What the index says is due: ids of watches. */
    public List<String> due(String relay, Instant now) {
        return items.values().stream()
                .map(ItemReader::new)
                .filter(item -> relay.equals(item.text("relay")))
                .filter(item ->
                        item.time("dueAt") != null && !item.time("dueAt").isAfter(now))
                .map(item -> item.text("deviceId"))
                .toList();
    }

    @Override
    public void add(CommandItem item) {
        failIfDown();
        put(item.write());
        store.changeDevice(item.deviceId(), device -> device.put("commandsDueAt", time(item.createdAt())));
    }

    @Override
    public List<CommandItem> of(String deviceId, Instant since) {
        failIfDown();
        reads++;
        return read(deviceId, Ulids.since(since));
    }

    private List<CommandItem> read(String deviceId, String from) {
        List<CommandItem> found = new ArrayList<>();
        for (Map<String, AttributeValue> item : items.values()) {
            if (item.get("deviceId").s().equals(deviceId) && item.get("sk").s().compareTo(from) >= 0) {
                CommandItem.read(new ItemReader(item)).ifPresent(found::add);
            }
        }
        return found;
    }

    @Override
    public boolean change(CommandItem from, CommandItem to, WriteUnits units) {
        failIfDown();
        Runnable intruder = beforeChange;
        beforeChange = null;
        if (intruder != null) {
            intruder.run();
        }
        String key = key(from.deviceId(), from.id());
        Optional<CommandItem> stands =
                Optional.ofNullable(items.get(key)).flatMap(item -> CommandItem.read(new ItemReader(item)));
        boolean same = stands.filter(item -> item.state() == from.state() && item.attempts() == from.attempts())
                .isPresent();
        if (same) {
            Map<String, AttributeValue> changed = new TreeMap<>(items.get(key));
            changed.keySet().removeAll(from.write().keySet());
            changed.putAll(to.write());
            items.put(key, changed);
        }
        units.add(1);
        return same;
    }

    @Override
    public void mark(String deviceId, @Nullable Instant seen, @Nullable Instant next, WriteUnits units) {
        failIfDown();
        units.add(1);
        store.changeDevice(deviceId, device -> {
            AttributeValue expected = seen == null ? null : time(seen);
            if (Objects.equals(device.get("commandsDueAt"), expected)) {
                if (next == null) {
                    device.remove("commandsDueAt");
                } else {
                    device.put("commandsDueAt", time(next));
                }
            }
        });
    }

    private void failIfDown() {
        if (down) {
            throw new StoreException("commands: down");
        }
    }

    private static String key(String deviceId, String id) {
        return deviceId + "#" + id;
    }

    private static AttributeValue time(Instant time) {
        return AttributeValue.fromS(IsoTime.format(time));
    }
}
