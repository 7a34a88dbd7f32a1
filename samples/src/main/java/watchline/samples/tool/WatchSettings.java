package watchline.samples.tool;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import watchline.decoder.item.ItemReader;
import watchline.decoder.rule.setting.WatchRules;
import watchline.decoder.rule.setting.WatchRulesForm;
import watchline.decoder.store.SilenceEntry;
import watchline.decoder.store.StoreException;
import watchline.decoder.store.TableSchema;

/**
 * What people have set for a watch, as commands read and change it. A change writes the attributes that it is about and no other, and
 * only while they are as they were read: two people who change them at once both succeed, and the decoder's attributes are not
 * touched. Safe on any thread.
 */
final class WatchSettings {

    static final String FENCES = "fences";
    static final String BOUNDS = "bounds";
    static final String SILENCE = "silenceMinutes";
    static final String CHARGED_NOTICE = "chargedNotice";
    static final String NIGHT_CHARGING = "nightCharging";

    private static final int TRIES = 10;
    private static final String KEY = TableSchema.DEVICES.partitionKey();

    private final DynamoDbClient client;
    private final String table;
    private final DeviceBook book;

    WatchSettings(OpenTables tables) {
        this.client = tables.client();
        this.table = TableSchema.DEVICES.tableName(tables.prefix());
        this.book = new DeviceBook(tables);
    }

    /**
     * A watch and what is set for it.
     *
     * @param deviceId under which it is kept
     * @param item as it stands
     * @param dropped what was wrong in the attributes of a change and went with it
     */
    record Watch(String deviceId, ItemReader item, WatchRules rules, List<String> dropped) {}

    DynamoDbClient client() {
        return client;
    }

    /** @throws ToolException if there is no such watch */
    Watch read(String id) {
        String kept = book.existing(id).deviceId();
        ItemReader item = book.item(kept);
        ItemReader stored = item == null ? new ItemReader(Map.of()) : item;
        return new Watch(kept, stored, WatchRules.read(stored), List.of());
    }

    /**
     * Changes what is set.
     *
     * @param attributes that the change is about, of {@link WatchRulesForm#ATTRIBUTES}
     * @return as it is now
     * @throws ToolException if there is no such watch, or the change is out of bounds
     */
    Watch change(String id, Set<String> attributes, UnaryOperator<WatchRules> change) {
        return change(id, attributes, change, Map.of());
    }

    /**
     * The same for what a silence is. The sweep is to look at the watch now, and to find out by itself when to look again.
     *
     * @param now when it is changed
     */
    Watch changeSilence(String id, Set<String> attributes, UnaryOperator<WatchRules> change, Instant now) {
        return change(id, attributes, change, SilenceEntry.attributes(now));
    }

    private Watch change(
            String id, Set<String> attributes, UnaryOperator<WatchRules> change, Map<String, AttributeValue> besides) {
        for (int i = 0; i < TRIES; i++) {
            Watch before = read(id);
            WatchRules after = changed(before.rules(), change);
            if (write(before, attributes, WatchRulesForm.write(after), besides)) {
                List<String> dropped = before.rules().problems().stream()
                        .filter(problem -> attributes.stream().anyMatch(problem::startsWith))
                        .toList();
                return new Watch(before.deviceId(), before.item(), after, dropped);
            }
        }
        throw new StoreException("writing " + table + ": somebody else goes on changing the settings of " + id);
    }

    private static WatchRules changed(WatchRules rules, UnaryOperator<WatchRules> change) {
        try {
            return change.apply(rules);
        } catch (IllegalArgumentException e) {
            throw new ToolException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Answers whether they were still as they had been read. */
    private boolean write(
            Watch before,
            Set<String> attributes,
            Map<String, AttributeValue> wanted,
            Map<String, AttributeValue> besides) {
        List<String> set = new ArrayList<>();
        List<String> remove = new ArrayList<>();
        List<String> conditions = new ArrayList<>(List.of("attribute_exists(" + KEY + ")"));
        Map<String, AttributeValue> values = new HashMap<>();
        for (String name : new TreeSet<>(attributes)) {
            AttributeValue value = wanted.get(name);
            if (value == null) {
                remove.add(name);
            } else {
                set.add(name + " = :" + name);
                values.put(":" + name, value);
            }
            AttributeValue old = before.item().attributes().get(name);
            if (old == null) {
                conditions.add("attribute_not_exists(" + name + ")");
            } else {
                conditions.add(name + " = :old" + name);
                values.put(":old" + name, old);
            }
        }
        besides.forEach((name, value) -> {
            set.add(name + " = :" + name);
            values.put(":" + name, value);
        });
        String update = (set.isEmpty() ? "" : "SET " + String.join(", ", set))
                + (remove.isEmpty() ? "" : " REMOVE " + String.join(", ", remove));
        try {
            client.updateItem(UpdateItemRequest.builder()
                    .tableName(table)
                    .key(Map.of(KEY, AttributeValue.fromS(before.deviceId())))
                    .updateExpression(update)
                    .conditionExpression(String.join(" AND ", conditions))
                    .expressionAttributeValues(values.isEmpty() ? null : values)
                    .build());
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }
}
