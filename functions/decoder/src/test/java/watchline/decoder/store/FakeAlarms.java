package watchline.decoder.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.contract.IsoTime;
import watchline.decoder.item.ItemReader;

/** The table {@code alarms} in memory, for {@link FakeStore}. */
final class FakeAlarms {

    private final Map<AlarmKey, Map<String, AttributeValue>> items = new LinkedHashMap<>();
    private @Nullable String down;
    private @Nullable String claimsDown;
    private int failingMarks;
    private int queries;

    void down(@Nullable String reason) {
        down = reason;
    }

    void claimsDown(@Nullable String reason) {
        claimsDown = reason;
    }

    void failMarks(int times) {
        failingMarks = times;
    }

    int queries() {
        return queries;
    }

    Map<AlarmKey, Map<String, AttributeValue>> items() {
        return items;
    }

    @Nullable
    ItemReader open(Map<String, AttributeValue> item) {
        failIfDown();
        AlarmKey key = new AlarmKey(item.get("deviceId").s(), item.get("sk").s());
        Map<String, AttributeValue> stood = items.putIfAbsent(key, new HashMap<>(item));
        return stood == null ? null : new ItemReader(Map.copyOf(stood));
    }

    void add(AlarmKey key, Instant at) {
        failIfDown();
        String lastAt = IsoTime.format(at);
        changeIf(key, item -> item.get("lastAt").s().compareTo(lastAt) < 0, item -> {
            int count = Integer.parseInt(item.get("count").n()) + 1;
            item.put("count", AttributeValue.fromN(Integer.toString(count)));
            item.put("lastAt", AttributeValue.fromS(lastAt));
        });
    }

    void reopen(AlarmKey key, Instant at) {
        add(key, at);
        String lastAt = IsoTime.format(at);
        changeIf(key, item -> item.get("lastAt").s().equals(lastAt), item -> {
            item.put("state", AttributeValue.fromS("open"));
            item.remove("clearedAt");
        });
    }

    Claim claim(AlarmKey key, Instant now, Instant until) {
        failIfDown();
        if (claimsDown != null) {
            throw new StoreException(claimsDown);
        }
        Map<String, AttributeValue> item = items.get(key);
        if (item == null || OutboxEntry.of(new ItemReader(item)).over()) {
            return new Claim.Over();
        }
        Instant held = OutboxEntry.of(new ItemReader(item)).heldAfter(now);
        if (held != null) {
            return new Claim.Taken(held);
        }
        item.putAll(OutboxEntry.attributes(until));
        return new Claim.Held(new ItemReader(Map.copyOf(item)), until);
    }

    void release(AlarmKey key, Instant until, Instant at) {
        failIfDown();
        changeIf(
                key,
                item -> IsoTime.format(until).equals(new ItemReader(item).text("outboxAt")),
                item -> item.put("outboxAt", AttributeValue.fromS(IsoTime.format(at))));
    }

    void markPublished(AlarmKey key, Instant at) {
        failIfDown();
        if (failingMarks > 0) {
            failingMarks--;
            throw new StoreException("writing an alarm: down");
        }
        changeIf(key, item -> !item.containsKey("publishedAt"), item -> leave(item, "publishedAt", at));
    }

    void giveUp(AlarmKey key, Instant until, Instant at) {
        failIfDown();
        changeIf(
                key,
                item -> IsoTime.format(until).equals(new ItemReader(item).text("outboxAt")),
                item -> leave(item, "givenUpAt", at));
    }

    void clear(AlarmKey key, boolean tell, Instant at) {
        failIfDown();
        changeIf(key, item -> !"cleared".equals(new ItemReader(item).text("state")), item -> {
            AttributeValue time = AttributeValue.fromS(IsoTime.format(at));
            item.put("state", AttributeValue.fromS("cleared"));
            item.put("clearedAt", time);
            if (item.containsKey("publishedAt")) {
                item.remove("outbox");
                item.remove("outboxAt");
                item.putAll(tell ? Map.of("outbox", AttributeValue.fromS("over"), "outboxAt", time) : Map.of());
            }
        });
    }

    List<DueAlarm> due(Instant now, int most) {
        failIfDown();
        queries++;
        return items.entrySet().stream()
                .filter(entry -> entry.getValue().containsKey("outboxAt"))
                .filter(entry -> entry.getValue().get("outboxAt").s().compareTo(IsoTime.format(now)) <= 0)
                .sorted(Comparator.comparing(
                        entry -> entry.getValue().get("outboxAt").s()))
                .limit(most)
                .map(entry -> {
                    Instant since = new ItemReader(entry.getValue()).time("createdAt");
                    return new DueAlarm(entry.getKey(), since == null ? now : since);
                })
                .toList();
    }

    private static void leave(Map<String, AttributeValue> item, String attribute, Instant at) {
        item.remove("outbox");
        item.remove("outboxAt");
        item.put(attribute, AttributeValue.fromS(IsoTime.format(at)));
    }

    private void changeIf(
            AlarmKey key,
            Predicate<Map<String, AttributeValue>> condition,
            Consumer<Map<String, AttributeValue>> change) {
        Map<String, AttributeValue> item = items.get(key);
        if (item != null && condition.test(item)) {
            change.accept(item);
        }
    }

    private void failIfDown() {
        if (down != null) {
            throw new StoreException(down);
        }
    }
}
