package watchline.decoder.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import watchline.contract.IsoTime;
import watchline.decoder.item.ItemReader;

/** Changes to the table {@code devices} in DynamoDB, and its index of who is to be looked at. Safe on any thread. */
final class DynamoDevices {

    /** DynamoDB bills a write whose condition does not hold, and does not say so. */
    private static final int FAILED_CONDITION = 1;

    private final DynamoDbClient client;
    private final String table;

    DynamoDevices(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    WriteResult update(DeviceUpdate update, WriteUnits units) {
        Updates change = Updates.device(update.deviceId());
        update.set().forEach(change::set);
        update.setIfAbsent().forEach(change::setIfAbsent);
        update.remove().forEach(change::remove);
        update.onlyIf().forEach(change::onlyIfStill);
        try {
            Consumption.add(units, client.updateItem(change.request(table)).consumedCapacity());
            return WriteResult.DONE;
        } catch (ConditionalCheckFailedException e) {
            units.add(FAILED_CONDITION);
            return new WriteResult.Overtaken();
        } catch (SdkException e) {
            String reason = Faults.reason(e);
            return Faults.isInvalid(e) ? new WriteResult.Invalid(reason) : new WriteResult.Unavailable(reason);
        }
    }

    List<String> toLookAt(Instant now, int most) {
        QueryRequest query = QueryRequest.builder()
                .tableName(table)
                .indexName(TableIndex.BY_SILENCE.indexName())
                .keyConditionExpression("#watch = :watch AND #silentAt <= :now")
                .expressionAttributeNames(Map.of("#watch", SilenceEntry.WATCH, "#silentAt", SilenceEntry.SILENT_AT))
                .expressionAttributeValues(Map.of(
                        ":watch", AttributeValue.fromS(SilenceEntry.WORD),
                        ":now", AttributeValue.fromS(IsoTime.format(now))))
                .limit(most)
                .build();
        try {
            return client.queryPaginator(query).items().stream()
                    .map(item -> new ItemReader(item).text(TableSchema.DEVICES.partitionKey()))
                    .filter(Objects::nonNull)
                    .limit(most)
                    .toList();
        } catch (SdkException e) {
            throw new StoreException("reading who is to be looked at: " + Faults.reason(e), e);
        }
    }
}
