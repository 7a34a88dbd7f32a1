package watchline.decoder.store;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import watchline.decoder.item.ItemReader;

/** The life of an alarm in DynamoDB: opened, repeated, cleared. See the promises of {@link Store}. Safe on any thread. */
final class DynamoAlarms {

    private static final AttributeValue ONE = AttributeValue.fromN("1");
    private static final String UNCLEARED = AlarmTable.EXISTS + " AND #state <> :state";

    private final AlarmTable table;

    DynamoAlarms(AlarmTable table) {
        this.table = table;
    }

    @Nullable
    ItemReader open(Map<String, AttributeValue> item, WriteUnits units) {
        try {
            Consumption.add(
                    units,
                    table.client()
                            .putItem(PutItemRequest.builder()
                                    .tableName(table.name())
                                    .item(item)
                                    .conditionExpression("attribute_not_exists(#sk)")
                                    .expressionAttributeNames(Map.of("#sk", "sk"))
                                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                                    .build())
                            .consumedCapacity());
            return null;
        } catch (ConditionalCheckFailedException e) {
            units.add(AlarmTable.FAILED_CONDITION);
            return new ItemReader(e.item());
        } catch (SdkException e) {
            throw new StoreException("opening an alarm: " + Faults.reason(e), e);
        }
    }

    void add(AlarmKey key, Instant at, WriteUnits units) {
        boolean unused = table.update(
                Updates.alarm(key)
                        .set("lastAt", AlarmTable.time(at))
                        .add("count", ONE)
                        .onlyIf(AlarmTable.EXISTS + " AND #lastAt < :lastAt"),
                units);
    }

    void reopen(AlarmKey key, Instant at, WriteUnits units) {
        boolean counted = table.update(
                reopened(key)
                        .set("lastAt", AlarmTable.time(at))
                        .add("count", ONE)
                        .onlyIf(AlarmTable.EXISTS + " AND #lastAt < :lastAt"),
                units);
        if (!counted) {
            boolean unused = table.update(
                    reopened(key)
                            .name("lastAt")
                            .value(":at", AlarmTable.time(at))
                            .onlyIf(AlarmTable.EXISTS + " AND #lastAt = :at"),
                    units);
        }
    }

    private static Updates reopened(AlarmKey key) {
        return Updates.alarm(key)
                .set(OutboxEntry.STATE, AttributeValue.fromS(OutboxEntry.OPEN))
                .remove(OutboxEntry.CLEARED_AT);
    }

    /** Whether people were told decides what to write, and it may become true in between: but once, so three writes are enough. */
    void clear(AlarmKey key, boolean tell, Instant at, WriteUnits units) {
        boolean unused = table.update(toldAndOver(key, tell, at), units)
                || table.update(cleared(key, at).onlyIf(UNCLEARED + " AND attribute_not_exists(#publishedAt)"), units)
                || table.update(toldAndOver(key, tell, at), units);
    }

    private static Updates toldAndOver(AlarmKey key, boolean tell, Instant at) {
        Updates change = cleared(key, at).onlyIf(UNCLEARED + " AND attribute_exists(#publishedAt)");
        return AlarmTable.outbox(change, tell ? Errand.OVER : null, at);
    }

    private static Updates cleared(AlarmKey key, Instant at) {
        return Updates.alarm(key)
                .set(OutboxEntry.STATE, AttributeValue.fromS(OutboxEntry.CLEARED))
                .set(OutboxEntry.CLEARED_AT, AlarmTable.time(at))
                .name(OutboxEntry.PUBLISHED_AT);
    }
}
