package watchline.decoder.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import watchline.contract.IsoTime;
import watchline.decoder.item.ItemReader;

/**
 * The table {@code alarms} in DynamoDB. What keeps two from publishing one alarm is the condition on each write: see the promises
 * of {@link Store}. Safe on any thread.
 */
final class DynamoAlarms {

    /** DynamoDB bills a write whose condition does not hold, and does not say so. */
    private static final int FAILED_CONDITION = 1;

    private static final AttributeValue ONE = AttributeValue.fromN("1");
    private static final String EXISTS = "attribute_exists(#sk)";
    private static final String UNPUBLISHED = EXISTS + " AND attribute_not_exists(#publishedAt)";
    private static final String UNCLEARED = EXISTS + " AND #state <> :state";
    private static final String CLAIMED_SO = EXISTS + " AND #outboxAt = :until";
    private static final String OPEN_TO_CLAIMS = UNPUBLISHED
            + " AND attribute_not_exists(#givenUpAt) AND (attribute_not_exists(#outboxAt) OR #outboxAt <= :now)";

    private final DynamoDbClient client;
    private final String table;

    DynamoAlarms(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Nullable
    ItemReader open(Map<String, AttributeValue> item, WriteUnits units) {
        try {
            Consumption.add(
                    units,
                    client.putItem(PutItemRequest.builder()
                                    .tableName(table)
                                    .item(item)
                                    .conditionExpression("attribute_not_exists(#sk)")
                                    .expressionAttributeNames(Map.of("#sk", "sk"))
                                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                                    .build())
                            .consumedCapacity());
            return null;
        } catch (ConditionalCheckFailedException e) {
            units.add(FAILED_CONDITION);
            return new ItemReader(e.item());
        } catch (SdkException e) {
            throw new StoreException("opening an alarm: " + Faults.reason(e), e);
        }
    }

    void add(AlarmKey key, Instant at, WriteUnits units) {
        boolean unused = update(
                Updates.alarm(key).set("lastAt", time(at)).add("count", ONE).onlyIf(EXISTS + " AND #lastAt < :lastAt"),
                units);
    }

    void reopen(AlarmKey key, Instant at, WriteUnits units) {
        boolean counted = update(
                reopened(key).set("lastAt", time(at)).add("count", ONE).onlyIf(EXISTS + " AND #lastAt < :lastAt"),
                units);
        if (!counted) {
            boolean unused = update(
                    reopened(key).name("lastAt").value(":at", time(at)).onlyIf(EXISTS + " AND #lastAt = :at"), units);
        }
    }

    private static Updates reopened(AlarmKey key) {
        return Updates.alarm(key)
                .set(OutboxEntry.STATE, AttributeValue.fromS(OutboxEntry.OPEN))
                .remove(OutboxEntry.CLEARED_AT);
    }

    /** Whether people were told decides what to write, and it may become true in between: but once, so three writes are enough. */
    void clear(AlarmKey key, boolean tell, Instant at, WriteUnits units) {
        boolean unused = update(toldAndOver(key, tell, at), units)
                || update(cleared(key, at).onlyIf(UNCLEARED + " AND attribute_not_exists(#publishedAt)"), units)
                || update(toldAndOver(key, tell, at), units);
    }

    private static Updates toldAndOver(AlarmKey key, boolean tell, Instant at) {
        Updates change = cleared(key, at).onlyIf(UNCLEARED + " AND attribute_exists(#publishedAt)");
        return tell
                ? change.set(OutboxEntry.OUTBOX, AttributeValue.fromS(OutboxEntry.OVER))
                        .set(OutboxEntry.OUTBOX_AT, time(at))
                : change.remove(OutboxEntry.OUTBOX).remove(OutboxEntry.OUTBOX_AT);
    }

    private static Updates cleared(AlarmKey key, Instant at) {
        return Updates.alarm(key)
                .set(OutboxEntry.STATE, AttributeValue.fromS(OutboxEntry.CLEARED))
                .set(OutboxEntry.CLEARED_AT, time(at))
                .name(OutboxEntry.PUBLISHED_AT);
    }

    Claim claim(AlarmKey key, Instant now, Instant until, WriteUnits units) {
        Updates change = Updates.alarm(key)
                .set(OutboxEntry.OUTBOX, AttributeValue.fromS(OutboxEntry.WAITING))
                .set(OutboxEntry.OUTBOX_AT, time(until))
                .name(OutboxEntry.PUBLISHED_AT)
                .name(OutboxEntry.GIVEN_UP_AT)
                .value(":now", time(now))
                .onlyIf(OPEN_TO_CLAIMS);
        try {
            UpdateItemResponse response = client.updateItem(change.builder(table)
                    .returnValues(ReturnValue.ALL_NEW)
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                    .build());
            Consumption.add(units, response.consumedCapacity());
            return new Claim.Held(new ItemReader(response.attributes()), until);
        } catch (ConditionalCheckFailedException e) {
            units.add(FAILED_CONDITION);
            OutboxEntry entry = OutboxEntry.of(new ItemReader(e.hasItem() ? e.item() : Map.of()));
            Instant at = entry.at();
            return entry.over() || at == null ? new Claim.Over() : new Claim.Taken(at);
        } catch (SdkException e) {
            throw new StoreException("claiming an alarm: " + Faults.reason(e), e);
        }
    }

    void release(AlarmKey key, Instant until, Instant at, WriteUnits units) {
        boolean unused = update(
                Updates.alarm(key)
                        .set(OutboxEntry.OUTBOX_AT, time(at))
                        .value(":until", time(until))
                        .onlyIf(CLAIMED_SO),
                units);
    }

    void markPublished(AlarmKey key, Instant at, WriteUnits units) {
        boolean unused =
                update(leaving(key).set(OutboxEntry.PUBLISHED_AT, time(at)).onlyIf(UNPUBLISHED), units);
    }

    void giveUp(AlarmKey key, Instant until, Instant at, WriteUnits units) {
        boolean unused = update(
                leaving(key)
                        .set(OutboxEntry.GIVEN_UP_AT, time(at))
                        .value(":until", time(until))
                        .onlyIf(CLAIMED_SO),
                units);
    }

    private static Updates leaving(AlarmKey key) {
        return Updates.alarm(key).remove(OutboxEntry.OUTBOX).remove(OutboxEntry.OUTBOX_AT);
    }

    List<DueAlarm> due(Instant now, int most) {
        QueryRequest query = QueryRequest.builder()
                .tableName(table)
                .indexName(TableIndex.BY_OUTBOX.indexName())
                .keyConditionExpression("#outbox = :outbox AND #outboxAt <= :now")
                .expressionAttributeNames(Map.of("#outbox", OutboxEntry.OUTBOX, "#outboxAt", OutboxEntry.OUTBOX_AT))
                .expressionAttributeValues(
                        Map.of(":outbox", AttributeValue.fromS(OutboxEntry.WAITING), ":now", time(now)))
                .limit(most)
                .build();
        try {
            return client.queryPaginator(query).items().stream()
                    .map(item -> due(new ItemReader(item), now))
                    .filter(Objects::nonNull)
                    .limit(most)
                    .toList();
        } catch (SdkException e) {
            throw new StoreException("reading the outbox: " + Faults.reason(e), e);
        }
    }

    /** Absent for what has no key, which no item of a table is. */
    private static @Nullable DueAlarm due(ItemReader entry, Instant now) {
        String deviceId = entry.text("deviceId");
        String sk = entry.text("sk");
        Instant since = entry.time(OutboxEntry.CREATED_AT);
        return deviceId == null || sk == null
                ? null
                : new DueAlarm(new AlarmKey(deviceId, sk), since == null ? now : since);
    }

    /** Whether the condition held. When it did not: done before, or no such alarm, and either way there is nothing to do. */
    private boolean update(Updates change, WriteUnits units) {
        try {
            Consumption.add(units, client.updateItem(change.request(table)).consumedCapacity());
            return true;
        } catch (ConditionalCheckFailedException e) {
            units.add(FAILED_CONDITION);
            return false;
        } catch (SdkException e) {
            throw new StoreException("writing an alarm: " + Faults.reason(e), e);
        }
    }

    private static AttributeValue time(Instant time) {
        return AttributeValue.fromS(IsoTime.format(time));
    }
}
