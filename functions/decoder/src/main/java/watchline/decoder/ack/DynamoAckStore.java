package watchline.decoder.ack;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import watchline.decoder.item.ItemReader;
import watchline.decoder.store.AlarmKey;
import watchline.decoder.store.Faults;
import watchline.decoder.store.StoreException;
import watchline.decoder.store.TableIndex;
import watchline.decoder.store.TableSchema;

/** The alarms in DynamoDB. An answer is written only onto the item that it was decided on; else both are done again. */
public final class DynamoAckStore implements AckStore {

    /** Each try that fails means that somebody else's write went through: more would be a table that lies. */
    private static final int TRIES = 25;

    private static final String DEVICE = "deviceId";
    private static final String SORT = "sk";

    private final DynamoDbClient client;
    private final String alarms;
    private final String devices;

    /** @param prefix of the names of the tables, {@code watchline-} */
    public DynamoAckStore(DynamoDbClient client, String prefix) {
        this.client = client;
        this.alarms = TableSchema.ALARMS.tableName(prefix);
        this.devices = TableSchema.DEVICES.tableName(prefix);
    }

    @Override
    public Optional<AckAlarm> byRef(String ref) {
        QueryRequest query = QueryRequest.builder()
                .tableName(alarms)
                .indexName(TableIndex.BY_REF.indexName())
                .keyConditionExpression("#ref = :ref")
                .expressionAttributeNames(Map.of("#ref", TableIndex.BY_REF.partitionKey()))
                .expressionAttributeValues(Map.of(":ref", AttributeValue.fromS(ref)))
                .build();
        try {
            return client.query(query).items().stream()
                    .map(ItemReader::new)
                    .map(item -> new AlarmKey(
                            Objects.requireNonNull(item.text(DEVICE)), Objects.requireNonNull(item.text(SORT))))
                    .max(Comparator.comparing(AlarmKey::sk))
                    .flatMap(this::byKey);
        } catch (SdkException e) {
            throw fault("finding an alarm", e);
        }
    }

    @Override
    public Optional<AckAlarm> byKey(AlarmKey key) {
        try {
            ItemReader alarm = item(alarms, key(key));
            return alarm.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new AckAlarm(
                            key, alarm, item(devices, Map.of(DEVICE, AttributeValue.fromS(key.deviceId())))));
        } catch (SdkException e) {
            throw fault("reading an alarm", e);
        }
    }

    @Override
    public Optional<AckOutcome> add(AlarmKey key, AckEntry entry) {
        try {
            for (int i = 0; i < TRIES; i++) {
                ItemReader seen = item(alarms, key(key));
                if (seen.isEmpty()) {
                    return Optional.empty();
                }
                AckChange change = AckRules.decide(seen, entry);
                if (change.set().isEmpty() || written(key, seen, change)) {
                    return Optional.of(change.outcome());
                }
            }
        } catch (SdkException e) {
            throw fault("acknowledging an alarm", e);
        }
        throw new StoreException("acknowledging an alarm: it changed " + TRIES + " times meanwhile");
    }

    private boolean written(AlarmKey key, ItemReader seen, AckChange change) {
        Map<String, String> names = new HashMap<>(Map.of("#sk", SORT));
        Map<String, AttributeValue> values = new HashMap<>();
        StringJoiner condition = new StringJoiner(" AND ").add("attribute_exists(#sk)");
        for (String name : AckChange.DEPENDS_ON) {
            AttributeValue value = seen.attributes().get(name);
            names.put("#" + name, name);
            if (value == null) {
                condition.add("attribute_not_exists(#" + name + ")");
            } else {
                condition.add("#" + name + " = :seen_" + name);
                values.put(":seen_" + name, value);
            }
        }
        StringJoiner sets = new StringJoiner(", ", "SET ", "");
        change.set().forEach((name, value) -> {
            sets.add("#" + name + " = :" + name);
            names.put("#" + name, name);
            values.put(":" + name, value);
        });
        StringJoiner removes = new StringJoiner(", ", " REMOVE ", "").setEmptyValue("");
        change.remove().forEach(name -> {
            removes.add("#" + name);
            names.put("#" + name, name);
        });
        UpdateItemRequest request = UpdateItemRequest.builder()
                .tableName(alarms)
                .key(key(key))
                .updateExpression(sets.toString() + removes)
                .conditionExpression(condition.toString())
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .build();
        try {
            client.updateItem(request);
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private ItemReader item(String table, Map<String, AttributeValue> key) {
        return new ItemReader(
                client.getItem(request -> request.tableName(table).key(key).consistentRead(true))
                        .item());
    }

    private static Map<String, AttributeValue> key(AlarmKey key) {
        return Map.of(DEVICE, AttributeValue.fromS(key.deviceId()), SORT, AttributeValue.fromS(key.sk()));
    }

    private static StoreException fault(String step, SdkException e) {
        return new StoreException(step + ": " + Faults.reason(e), e);
    }
}
