package watchline.samples.seams;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import watchline.contract.IsoTime;
import watchline.decoder.command.CommandQueue;
import watchline.decoder.command.CommandQueueContract;
import watchline.decoder.command.DynamoCommandQueue;
import watchline.decoder.store.DynamoStore;
import watchline.decoder.store.Store;
import watchline.decoder.store.TableSchema;
import watchline.samples.sandbox.Tables;

/** The promises of the queue on real tables, fresh ones for each test. */
abstract class RealCommandQueueContract extends CommandQueueContract {

    private final String prefix = "t" + UUID.randomUUID().toString().substring(0, 8) + "-";
    private final DynamoDbClient client;
    private final CommandQueue queue;
    private final Store store;

    RealCommandQueueContract(DynamoDbClient client) {
        this.client = client;
        Tables.create(client, prefix);
        queue = new DynamoCommandQueue(client, prefix);
        store = new DynamoStore(client, prefix);
    }

    @Override
    protected CommandQueue queue() {
        return queue;
    }

    @Override
    protected Store store() {
        return store;
    }

    @Override
    protected List<String> due(String relay, Instant now) {
        QueryRequest query = QueryRequest.builder()
                .tableName(TableSchema.COMMANDS.tableName(prefix))
                .indexName("byRelay")
                .keyConditionExpression("#relay = :relay AND #due <= :now")
                .expressionAttributeNames(Map.of("#relay", "relay", "#due", "dueAt"))
                .expressionAttributeValues(Map.of(
                        ":relay", AttributeValue.fromS(relay), ":now", AttributeValue.fromS(IsoTime.format(now))))
                .build();
        return client.query(query).items().stream()
                .map(item -> item.get("deviceId").s())
                .toList();
    }
}
