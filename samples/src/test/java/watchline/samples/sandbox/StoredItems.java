package watchline.samples.sandbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Reads the tables back over HTTP, as anybody else would. */
final class StoredItems {

    private final DynamoDbClient client;
    private final String prefix;

    StoredItems(DynamoDbClient client, String prefix) {
        this.client = client;
        this.prefix = prefix;
    }

    /** The reports of a watch that were received at that time or later, in the order in which they were received. */
    List<Map<String, AttributeValue>> reports(String deviceId, Instant since) {
        return of("reports", "deviceId", deviceId).stream()
                .filter(item -> !Instant.parse(item.get("receivedAt").s()).isBefore(since))
                .sorted((a, b) ->
                        a.get("receivedAt").s().compareTo(b.get("receivedAt").s()))
                .toList();
    }

    List<Map<String, AttributeValue>> alarms(String deviceId) {
        return of("alarms", "deviceId", deviceId);
    }

    /** What lies in quarantine since that time with exactly those bytes. */
    List<Map<String, AttributeValue>> quarantined(byte[] bytes, Instant since) {
        return of(
                        "quarantine",
                        "day",
                        LocalDate.ofInstant(since, ZoneOffset.UTC).toString())
                .stream()
                .filter(item -> item.get("sk").s().compareTo(since.toString()) >= 0)
                .filter(item -> Arrays.equals(item.get("bytes").b().asByteArray(), bytes))
                .toList();
    }

    Map<String, AttributeValue> device(String deviceId) {
        return of("devices", "deviceId", deviceId).stream().findFirst().orElse(Map.of());
    }

    private List<Map<String, AttributeValue>> of(String table, String key, String value) {
        QueryRequest query = QueryRequest.builder()
                .tableName(prefix + table)
                .keyConditionExpression("#k = :v")
                .expressionAttributeNames(Map.of("#k", key))
                .expressionAttributeValues(Map.of(":v", AttributeValue.fromS(value)))
                .consistentRead(true)
                .build();
        return client.queryPaginator(query).items().stream().toList();
    }
}
