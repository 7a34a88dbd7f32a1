package watchline.decoder.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import watchline.decoder.item.ItemReader;

/**
 * Notes in DynamoDB what people were told, and finds it again. An alarm that somebody answered, or that was cleared, while they were told is not
 * escalated any further: then a first write does not go through, and another notes what is left to note. Safe on any thread.
 */
final class DynamoTold {

    private static final String UNANSWERED = " AND #state = :open AND attribute_not_exists(#acknowledgedAt)";
    private static final String ON_THE_ERRAND = " AND #outbox = :errand";

    private final AlarmTable table;

    DynamoTold(AlarmTable table) {
        this.table = table;
    }

    void mark(AlarmKey key, Told told, WriteUnits units) {
        boolean unused = escalated(key, told, units) || left(key, told, units) || stayed(key, told, units);
    }

    /** And more people are to be told, later. */
    private boolean escalated(AlarmKey key, Told told, WriteUnits units) {
        if (told.next() == null) {
            return false;
        }
        Updates change = AlarmTable.outbox(noted(key, told), Errand.ESCALATE, told.next())
                .name(OutboxEntry.STATE)
                .value(":open", AttributeValue.fromS(OutboxEntry.OPEN))
                .name(OutboxEntry.ACKNOWLEDGED_AT);
        return table.update(change.onlyIf(onTheErrand(told, change) + UNANSWERED), units);
    }

    /** And nobody else is. */
    private boolean left(AlarmKey key, Told told, WriteUnits units) {
        Updates change = AlarmTable.outbox(noted(key, told), null, null);
        return table.update(change.onlyIf(onTheErrand(told, change)), units);
    }

    /** And something else has become of the alarm meanwhile, which stays. */
    private boolean stayed(AlarmKey key, Told told, WriteUnits units) {
        return told.errand() == Errand.ESCALATE && table.update(noted(key, told).onlyIf(first(told)), units);
    }

    /** From the index come keys alone: it is cheap to write, and the items say what is so now. */
    List<ItemReader> between(String account, Set<String> deviceIds, Instant from, Instant to, int most) {
        QueryRequest query = QueryRequest.builder()
                .tableName(table.name())
                .indexName(TableIndex.BY_ACCOUNT.indexName())
                .keyConditionExpression("#account = :account AND #publishedAt BETWEEN :from AND :to")
                .expressionAttributeNames(Map.of("#account", "account", "#publishedAt", OutboxEntry.PUBLISHED_AT))
                .expressionAttributeValues(Map.of(
                        ":account", AttributeValue.fromS(account),
                        ":from", AlarmTable.time(from),
                        ":to", AlarmTable.time(to)))
                .build();
        try {
            return table.client().queryPaginator(query).items().stream()
                    .map(item -> new AlarmKey(
                            Objects.requireNonNull(item.get("deviceId")).s(),
                            Objects.requireNonNull(item.get("sk")).s()))
                    .filter(key -> deviceIds.isEmpty() || deviceIds.contains(key.deviceId()))
                    .limit(most)
                    .map(table::read)
                    .filter(item -> !item.isEmpty())
                    .toList();
        } catch (SdkException e) {
            throw new StoreException("reading what people were told: " + Faults.reason(e), e);
        }
    }

    private static Updates noted(AlarmKey key, Told told) {
        Updates change = Updates.alarm(key);
        return switch (told.errand()) {
            case PUBLISH -> change.set(OutboxEntry.PUBLISHED_AT, AlarmTable.time(told.at()));
            case OVER -> change.set(OutboxEntry.OVER_PUBLISHED_AT, AlarmTable.time(told.at()));
            case ESCALATE ->
                change.set(OutboxEntry.ESCALATION, AttributeValue.fromN(Integer.toString(told.level())))
                        .set(OutboxEntry.ESCALATED_AT, AlarmTable.time(told.at()));
        };
    }

    /** An alarm of an older version, or one that a frame opened again, need not be in the outbox to be published. */
    private static String onTheErrand(Told told, Updates change) {
        if (told.errand() == Errand.PUBLISH) {
            return first(told);
        }
        Updates unused = change.name(OutboxEntry.OUTBOX)
                .value(":errand", AttributeValue.fromS(told.errand().word()));
        return first(told) + ON_THE_ERRAND;
    }

    /** Not noted before. */
    private static String first(Told told) {
        return AlarmTable.EXISTS
                + switch (told.errand()) {
                    case PUBLISH -> " AND attribute_not_exists(#publishedAt)";
                    case OVER -> " AND attribute_not_exists(#overPublishedAt)";
                    case ESCALATE -> " AND (attribute_not_exists(#escalation) OR #escalation < :escalation)";
                };
    }
}
