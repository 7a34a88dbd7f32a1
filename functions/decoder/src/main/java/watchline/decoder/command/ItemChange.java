package watchline.decoder.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The update that leads from one state of a command to another, as long as nobody else has moved it. Not for sharing between threads. */
final class ItemChange {

    private static final String STATE = "state";
    private static final String ATTEMPTS = "attempts";
    private static final String OLD_STATE = ":oldState";
    private static final String OLD_ATTEMPTS = ":oldAttempts";

    private final Map<String, AttributeValue> key;
    private final List<String> sets = new ArrayList<>();
    private final List<String> removes = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();

    private ItemChange(Map<String, AttributeValue> key) {
        this.key = key;
    }

    static ItemChange between(CommandItem from, CommandItem to) {
        Map<String, AttributeValue> before = from.write();
        Map<String, AttributeValue> after = to.write();
        ItemChange change = new ItemChange(
                Map.of("deviceId", AttributeValue.fromS(to.deviceId()), "sk", AttributeValue.fromS(to.id())));
        after.forEach((name, value) -> {
            if (!value.equals(before.get(name))) {
                change.sets.add(change.name(name) + " = :" + name);
                change.values.put(":" + name, value);
            }
        });
        before.keySet().stream()
                .filter(name -> !after.containsKey(name))
                .forEach(name -> change.removes.add(change.name(name)));
        change.values.put(OLD_STATE, AttributeValue.fromS(from.state().wireName()));
        if (from.attempts() > 0) {
            change.values.put(OLD_ATTEMPTS, AttributeValue.fromN(Integer.toString(from.attempts())));
        }
        return change;
    }

    UpdateItemRequest request(String table) {
        String attempts = name(ATTEMPTS);
        String sameAttempts = values.containsKey(OLD_ATTEMPTS)
                ? attempts + " = " + OLD_ATTEMPTS
                : "attribute_not_exists(" + attempts + ")";
        return UpdateItemRequest.builder()
                .tableName(table)
                .key(key)
                .updateExpression(clause("SET ", sets) + clause(" REMOVE ", removes))
                .conditionExpression(name(STATE) + " = " + OLD_STATE + " AND " + sameAttempts)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                .build();
    }

    private String name(String attribute) {
        names.put("#" + attribute, attribute);
        return "#" + attribute;
    }

    private static String clause(String keyword, List<String> parts) {
        return parts.isEmpty() ? "" : keyword + String.join(", ", parts);
    }
}
