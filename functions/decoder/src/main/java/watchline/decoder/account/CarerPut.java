package watchline.decoder.account;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import watchline.contract.IsoTime;

/**
 * How a carer is put in place of the one that stood. As long as the quiet hours are the same, the carer keeps its place among those to
 * whom a summary is due: else a name that is put right in the morning would cost the summary of the night. Pure.
 */
record CarerPut(Carer carer) {

    /** Every attribute of a carer, and so every one that a put may remove; without the key. */
    private static final List<String> ATTRIBUTES = List.of(
            "name",
            "protocol",
            "endpoint",
            "subscriptionArn",
            "deviceIds",
            "types",
            "severities",
            "level",
            "quiet",
            "timeZone");

    /** The whole item, for a carer who is new or whose quiet hours are: due at once, to be given a time. */
    Map<String, AttributeValue> item() {
        Map<String, AttributeValue> item = new HashMap<>(carer.write());
        if (carer.quiet() != null) {
            item.put(AccountKeys.SUMMARY, AttributeValue.fromS(AccountKeys.DUE));
            item.put(AccountKeys.SUMMARY_AT, AttributeValue.fromS(IsoTime.format(Instant.EPOCH)));
        }
        return item;
    }

    /** Whether that one, who stands, keeps its place. */
    boolean keepsPlaceOf(Map<String, AttributeValue> stood) {
        Map<String, AttributeValue> written = carer.write();
        return carer.quiet() != null
                && stood.containsKey(AccountKeys.SUMMARY_AT)
                && Objects.equals(written.get("quiet"), stood.get("quiet"))
                && Objects.equals(written.get("timeZone"), stood.get("timeZone"));
    }

    /** The change that leaves the place alone; its condition is {@link #keepsPlaceOf}. For a carer with quiet hours. */
    UpdateItemRequest update(String table) {
        Map<String, AttributeValue> written = carer.write();
        Map<String, String> names = new HashMap<>(Map.of("#summaryAt", AccountKeys.SUMMARY_AT));
        Map<String, AttributeValue> values = new HashMap<>();
        StringJoiner sets = new StringJoiner(", ", "SET ", "");
        StringJoiner removes = new StringJoiner(", ", " REMOVE ", "").setEmptyValue("");
        for (String name : ATTRIBUTES) {
            AttributeValue value = written.get(name);
            names.put("#" + name, name);
            if (value == null) {
                removes.add("#" + name);
            } else {
                sets.add("#" + name + " = :" + name);
                values.put(":" + name, value);
            }
        }
        return UpdateItemRequest.builder()
                .tableName(table)
                .key(Map.of(
                        AccountKeys.ACCOUNT, written.get(AccountKeys.ACCOUNT),
                        AccountKeys.SK, written.get(AccountKeys.SK)))
                .updateExpression(sets.toString() + removes)
                .conditionExpression("#quiet = :quiet AND #timeZone = :timeZone AND attribute_exists(#summaryAt)")
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .build();
    }
}
