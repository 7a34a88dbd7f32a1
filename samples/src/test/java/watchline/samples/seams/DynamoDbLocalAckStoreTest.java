package watchline.samples.seams;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.ack.AckStore;
import watchline.decoder.ack.AckStoreContract;
import watchline.decoder.ack.DynamoAckStore;
import watchline.decoder.store.TableSchema;
import watchline.samples.sandbox.Tables;

/** The promises to those who acknowledge on real tables, fresh ones for each test. */
@ExtendWith(LocalDynamoDb.class)
class DynamoDbLocalAckStoreTest extends AckStoreContract {

    private final String prefix = "t" + UUID.randomUUID().toString().substring(0, 8) + "-";
    private final DynamoDbClient client;
    private final AckStore store;

    DynamoDbLocalAckStoreTest(DynamoDbClient client) {
        this.client = client;
        Tables.create(client, prefix);
        store = new DynamoAckStore(client, prefix);
    }

    @Override
    protected AckStore store() {
        return store;
    }

    @Override
    protected void put(TableSchema table, Map<String, AttributeValue> item) {
        client.putItem(put -> put.tableName(table.tableName(prefix)).item(item));
    }
}
