package watchline.samples.fault.rig;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import watchline.decoder.store.TableSchema;

/** Everything that the tables of one run hold, read past all that a scenario breaks. May be used from any thread. */
public final class Stored {

    private final DynamoDbClient client;
    private final String prefix;

    Stored(DynamoDbClient client, String prefix) {
        this.client = client;
        this.prefix = prefix;
    }

    public List<Map<String, AttributeValue>> reports() {
        return all(TableSchema.REPORTS);
    }

    /**
     * Keys and times of the reports of one watch. DynamoDB Local scans a table with a hundred thousand items more slowly than its client
     * waits, and asked so it does not.
     */
    public List<Map<String, AttributeValue>> reportTimes(String deviceId) {
        QueryRequest query = QueryRequest.builder()
                .tableName(TableSchema.REPORTS.tableName(prefix))
                .keyConditionExpression("deviceId = :device")
                .expressionAttributeNames(Map.of("#time", "time"))
                .expressionAttributeValues(Map.of(":device", AttributeValue.fromS(deviceId)))
                .projectionExpression("deviceId, sk, #time, timeSource")
                .consistentRead(true)
                .build();
        return client.queryPaginator(query).items().stream().toList();
    }

    public List<Map<String, AttributeValue>> alarms() {
        return all(TableSchema.ALARMS);
    }

    public List<Map<String, AttributeValue>> quarantine() {
        return all(TableSchema.QUARANTINE);
    }

    public List<Map<String, AttributeValue>> devices() {
        return all(TableSchema.DEVICES);
    }

    public List<Map<String, AttributeValue>> commands() {
        return all(TableSchema.COMMANDS);
    }

    private List<Map<String, AttributeValue>> all(TableSchema table) {
        ScanRequest scan = ScanRequest.builder()
                .tableName(table.tableName(prefix))
                .consistentRead(true)
                .build();
        return client.scanPaginator(scan).items().stream().toList();
    }
}
