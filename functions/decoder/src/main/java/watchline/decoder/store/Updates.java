package watchline.decoder.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Builds an UpdateItem request. Every name goes through a placeholder, because {@code count}, {@code state} and {@code name} are
 * reserved words.
 */
final class Updates {

    private final Map<String, AttributeValue> key;
    private final StringJoiner sets = new StringJoiner(", ", "SET ", "").setEmptyValue("");
    private final StringJoiner removes = new StringJoiner(", ", " REMOVE ", "").setEmptyValue("");
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();
    private String adds = "";
    private @Nullable String condition;

    private Updates(Map<String, AttributeValue> key) {
        this.key = key;
    }

    static Updates device(String deviceId) {
        return new Updates(Map.of(TableSchema.DEVICES.partitionKey(), AttributeValue.fromS(deviceId)));
    }

    static Updates alarm(AlarmKey alarm) {
        return new Updates(alarm.attributes());
    }

    Updates set(String name, AttributeValue value) {
        sets.add("#" + name + " = :" + name);
        return with(name, value);
    }

    Updates setIfAbsent(String name, AttributeValue value) {
        sets.add("#" + name + " = if_not_exists(#" + name + ", :" + name + ")");
        return with(name, value);
    }

    Updates add(String name, AttributeValue value) {
        adds = " ADD #" + name + " :" + name;
        return with(name, value);
    }

    Updates remove(String name) {
        removes.add("#" + name);
        names.put("#" + name, name);
        return this;
    }

    /** A name or a value that only the condition needs. */
    Updates name(String name) {
        names.put("#" + name, name);
        return this;
    }

    Updates value(String placeholder, AttributeValue value) {
        values.put(placeholder, value);
        return this;
    }

    /** One more attribute that must still have this value, or none. Not together with {@link #onlyIf}. */
    Updates onlyIfStill(String name, Optional<AttributeValue> seen) {
        names.put("#" + name, name);
        String term = "attribute_not_exists(#" + name + ")";
        if (seen.isPresent()) {
            values.put(":was_" + name, seen.get());
            term = "#" + name + " = :was_" + name;
        }
        condition = condition == null ? term : condition + " AND " + term;
        return this;
    }

    /** @param expression over the placeholders of the names and values given before, and {@code #sk} */
    Updates onlyIf(String expression) {
        names.put("#sk", "sk");
        condition = expression;
        return this;
    }

    UpdateItemRequest request(String table) {
        return builder(table).build();
    }

    /** For a caller that wants more than what it cost. */
    UpdateItemRequest.Builder builder(String table) {
        UpdateItemRequest.Builder builder = UpdateItemRequest.builder()
                .tableName(table)
                .key(key)
                .updateExpression(sets + adds + removes)
                .conditionExpression(condition)
                .expressionAttributeNames(names)
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL);
        // DynamoDB refuses an empty map.
        return values.isEmpty() ? builder : builder.expressionAttributeValues(values);
    }

    private Updates with(String name, AttributeValue value) {
        names.put("#" + name, name);
        values.put(":" + name, value);
        return this;
    }
}
