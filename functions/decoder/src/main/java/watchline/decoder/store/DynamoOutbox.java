package watchline.decoder.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import watchline.decoder.item.ItemReader;

/**
 * What people are to be told of alarms, in DynamoDB. What keeps two from telling them the same is the condition on each write: see
 * the promises of {@link Store}. Safe on any thread.
 */
final class DynamoOutbox {

    private static final String CLAIMED_SO = AlarmTable.EXISTS + " AND #outboxAt = :until";
    private static final String UNPUBLISHED = AlarmTable.EXISTS
            + " AND attribute_not_exists(#publishedAt) AND attribute_not_exists(#givenUpAt)"
            + " AND (attribute_not_exists(#outboxAt) OR #outboxAt <= :now)";
    private static final String ON_THE_ERRAND = AlarmTable.EXISTS + " AND #outbox = :outbox AND #outboxAt <= :now";

    private final AlarmTable table;

    DynamoOutbox(AlarmTable table) {
        this.table = table;
    }

    Claim claim(AlarmKey key, Errand errand, Instant now, Instant until, WriteUnits units) {
        Updates change = AlarmTable.outbox(Updates.alarm(key), errand, until).value(":now", AlarmTable.time(now));
        Updates conditional = errand == Errand.PUBLISH
                ? change.name(OutboxEntry.PUBLISHED_AT)
                        .name(OutboxEntry.GIVEN_UP_AT)
                        .onlyIf(UNPUBLISHED)
                : change.onlyIf(ON_THE_ERRAND);
        try {
            UpdateItemResponse response = table.client()
                    .updateItem(conditional
                            .builder(table.name())
                            .returnValues(ReturnValue.ALL_NEW)
                            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                            .build());
            Consumption.add(units, response.consumedCapacity());
            return new Claim.Held(new ItemReader(response.attributes()), until);
        } catch (ConditionalCheckFailedException e) {
            units.add(AlarmTable.FAILED_CONDITION);
            return refused(new ItemReader(e.hasItem() ? e.item() : Map.of()), errand);
        } catch (SdkException e) {
            throw new StoreException("claiming an alarm: " + Faults.reason(e), e);
        }
    }

    private static Claim refused(ItemReader alarm, Errand errand) {
        Instant at = alarm.time(OutboxEntry.OUTBOX_AT);
        boolean waits = errand.word().equals(alarm.text(OutboxEntry.OUTBOX));
        return waits && at != null ? new Claim.Taken(at) : new Claim.Over();
    }

    boolean holds(AlarmKey key, Errand errand, Instant until) {
        try {
            ItemReader alarm = table.read(key);
            return errand.word().equals(alarm.text(OutboxEntry.OUTBOX))
                    && until.equals(alarm.time(OutboxEntry.OUTBOX_AT));
        } catch (SdkException e) {
            throw new StoreException("reading an alarm: " + Faults.reason(e), e);
        }
    }

    void release(AlarmKey key, Instant until, Instant at, WriteUnits units) {
        boolean unused = table.update(
                Updates.alarm(key)
                        .set(OutboxEntry.OUTBOX_AT, AlarmTable.time(at))
                        .value(":until", AlarmTable.time(until))
                        .onlyIf(CLAIMED_SO),
                units);
    }

    void giveUp(AlarmKey key, Instant until, Instant at, WriteUnits units) {
        Updates change = Updates.alarm(key).set(OutboxEntry.GIVEN_UP_AT, AlarmTable.time(at));
        boolean unused = table.update(
                AlarmTable.outbox(change, null, null)
                        .value(":until", AlarmTable.time(until))
                        .onlyIf(CLAIMED_SO),
                units);
    }

    List<DueAlarm> due(Errand errand, Instant now, int most) {
        QueryRequest query = QueryRequest.builder()
                .tableName(table.name())
                .indexName(TableIndex.BY_OUTBOX.indexName())
                .keyConditionExpression("#outbox = :outbox AND #outboxAt <= :now")
                .expressionAttributeNames(Map.of("#outbox", OutboxEntry.OUTBOX, "#outboxAt", OutboxEntry.OUTBOX_AT))
                .expressionAttributeValues(
                        Map.of(":outbox", AttributeValue.fromS(errand.word()), ":now", AlarmTable.time(now)))
                .limit(most)
                .build();
        try {
            return table.client().queryPaginator(query).items().stream()
                    .map(item -> due(new ItemReader(item), errand, now))
                    .filter(Objects::nonNull)
                    .limit(most)
                    .toList();
        } catch (SdkException e) {
            throw new StoreException("reading the outbox: " + Faults.reason(e), e);
        }
    }

    /** Absent for what has no key, which no item of a table is. */
    private static @Nullable DueAlarm due(ItemReader entry, Errand errand, Instant now) {
        String deviceId = entry.text("deviceId");
        String sk = entry.text("sk");
        Instant since = entry.time(errand == Errand.PUBLISH ? OutboxEntry.CREATED_AT : OutboxEntry.OUTBOX_AT);
        return deviceId == null || sk == null
                ? null
                : new DueAlarm(new AlarmKey(deviceId, sk), errand, since == null ? now : since);
    }
}
