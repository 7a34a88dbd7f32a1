package watchline.decoder.quarantine;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import watchline.decoder.item.ItemReader;
import watchline.decoder.store.StoreException;
import watchline.decoder.store.TableSchema;

/** The table in DynamoDB. Each page is one query of one day, so that nothing is read that nobody looks at. */
public final class DynamoQuarantine implements QuarantineTable {

    private static final String DAY = TableSchema.QUARANTINE.partitionKey();
    private static final String SK = "sk";

    private final DynamoDbClient client;
    private final String table;

    /** @param prefix of the names of the tables, {@code watchline-} */
    public DynamoQuarantine(DynamoDbClient client, String prefix) {
        this.client = client;
        this.table = TableSchema.QUARANTINE.tableName(prefix);
    }

    @Override
    public Page read(LocalDate day, String after, int limit) {
        Map<String, String> names = new HashMap<>(Map.of("#day", DAY));
        Map<String, AttributeValue> values = new HashMap<>(Map.of(":day", AttributeValue.fromS(day.toString())));
        String condition = "#day = :day";
        if (!after.isEmpty()) {
            names.put("#sk", SK);
            values.put(":after", AttributeValue.fromS(after));
            condition += " AND #sk > :after";
        }
        try {
            QueryResponse response = client.query(QueryRequest.builder()
                    .tableName(table)
                    .keyConditionExpression(condition)
                    .expressionAttributeNames(names)
                    .expressionAttributeValues(values)
                    .consistentRead(true)
                    .limit(limit)
                    .build());
            List<QuarantinedFrame> frames = response.items().stream()
                    .map(item -> QuarantinedFrame.of(new ItemReader(item)))
                    .filter(Objects::nonNull)
                    .toList();
            AttributeValue last =
                    response.hasLastEvaluatedKey() ? response.lastEvaluatedKey().get(SK) : null;
            return new Page(frames, last == null ? null : last.s());
        } catch (SdkException e) {
            throw new StoreException("reading " + table + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void delete(QuarantinedFrame frame) {
        try {
            client.deleteItem(request -> request.tableName(table)
                    .key(Map.of(DAY, AttributeValue.fromS(frame.day()), SK, AttributeValue.fromS(frame.sk()))));
        } catch (SdkException e) {
            throw new StoreException("writing " + table + ": " + e.getMessage(), e);
        }
    }
}
