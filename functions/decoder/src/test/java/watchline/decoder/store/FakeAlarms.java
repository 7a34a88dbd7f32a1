package watchline.decoder.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    Claim claim(AlarmKey key, Errand errand, Instant now, Instant until) {
        failIfDown();
        if (claimsDown != null) {
            throw new StoreException(claimsDown);
        }
        Map<String, AttributeValue> item = items.get(key);
        if (item == null) {
            return new Claim.Over();
        }
        OutboxEntry entry = OutboxEntry.of(new ItemReader(item));
        boolean waits = errand.word().equals(new ItemReader(item).text("outbox"));
        boolean asGood = errand == Errand.PUBLISH && !entry.over() && entry.at() == null;
        if (!waits && !asGood) {
            return new Claim.Over();
        }
        Instant held = entry.heldAfter(now);
        if (held != null) {
            return new Claim.Taken(held);
        }
        item.putAll(OutboxEntry.attributes(errand, until));
        return new Claim.Held(new ItemReader(Map.copyOf(item)), until);
    }

    boolean holds(AlarmKey key, Errand errand, Instant until) {
        failIfDown();
        Map<String, AttributeValue> item = items.getOrDefault(key, Map.of());
        return item.entrySet().containsAll(OutboxEntry.attributes(errand, until).entrySet());
    }

    void release(AlarmKey key, Instant until, Instant at) {
        failIfDown();
        changeIf(
                key,
                item -> IsoTime.format(until).equals(new ItemReader(item).text("outboxAt")),
                item -> item.put("outboxAt", AttributeValue.fromS(IsoTime.format(at))));
    }

    void markTold(AlarmKey key, Told told) {
        failIfDown();
        if (failingMarks > 0) {
            failingMarks--;
            throw new StoreException("writing an alarm: down");
        }
        changeIf(key, item -> !isNoted(new ItemReader(item), told), item -> note(item, told));
    }

    private static boolean isNoted(ItemReader item, Told told) {
        Integer level = item.whole("escalation");
        return switch (told.errand()) {
            case PUBLISH -> item.text("publishedAt") != null;
            case OVER -> item.text("overPublishedAt") != null;
            case ESCALATE -> level != null && level >= told.level();
        };
    }

    private static void note(Map<String, AttributeValue> item, Told told) {
        String attribute =
                switch (told.errand()) {
                    case PUBLISH -> "publishedAt";
                    case OVER -> "overPublishedAt";
                    case ESCALATE -> "escalatedAt";
                };
        item.put(attribute, AttributeValue.fromS(IsoTime.format(told.at())));
        if (told.errand() == Errand.ESCALATE) {
            item.put("escalation", AttributeValue.fromN(Integer.toString(told.level())));
        }
        ItemReader now = new ItemReader(item);
        boolean onTheErrand =
                told.errand() == Errand.PUBLISH || told.errand().word().equals(now.text("outbox"));
        if (!onTheErrand) {
            return;
        }
        item.remove("outbox");
        item.remove("outboxAt");
        Instant next = told.next();
        if (next != null && "open".equals(now.text("state")) && now.text("acknowledgedAt") == null) {
            item.putAll(OutboxEntry.attributes(Errand.ESCALATE, next));
        }
    }

    void giveUp(AlarmKey key, Instant until, Instant at) {
        failIfDown();
        changeIf(key, item -> IsoTime.format(until).equals(new ItemReader(item).text("outboxAt")), item -> {
            item.remove("outbox");
            item.remove("outboxAt");
            item.put("givenUpAt", AttributeValue.fromS(IsoTime.format(at)));
        });
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
                item.putAll(tell ? OutboxEntry.attributes(Errand.OVER, at) : Map.of());
            }
        });
    }

    List<DueAlarm> due(Errand errand, Instant now, int most) {
        failIfDown();
        queries++;
        return items.entrySet().stream()
                .filter(entry -> AttributeValue.fromS(errand.word())
                        .equals(entry.getValue().get("outbox")))
                .filter(entry -> entry.getValue().get("outboxAt").s().compareTo(IsoTime.format(now)) <= 0)
                .sorted(Comparator.comparing(
                        entry -> entry.getValue().get("outboxAt").s()))
                .limit(most)
                .map(entry -> {
                    Instant since =
                            new ItemReader(entry.getValue()).time(errand == Errand.PUBLISH ? "createdAt" : "outboxAt");
                    return new DueAlarm(entry.getKey(), errand, since == null ? now : since);
                })
                .toList();
    }

    List<ItemReader> told(String account, Set<String> deviceIds, Instant from, Instant to, int most) {
        failIfDown();
        return items.entrySet().stream()
                .filter(entry ->
                        deviceIds.isEmpty() || deviceIds.contains(entry.getKey().deviceId()))
                .map(entry -> new ItemReader(Map.copyOf(entry.getValue())))
                .filter(item -> account.equals(item.text("account")) && isWithin(item.time("publishedAt"), from, to))
                .sorted(Comparator.comparing(item -> String.valueOf(item.text("publishedAt"))))
                .limit(most)
                .toList();
    }

    private static boolean isWithin(@Nullable Instant time, Instant from, Instant to) {
        return time != null && !time.isBefore(from) && !time.isAfter(to);
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
