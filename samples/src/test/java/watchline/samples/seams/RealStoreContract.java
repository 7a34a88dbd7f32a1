package watchline.samples.seams;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import watchline.decoder.store.DynamoStore;
import watchline.decoder.store.Store;
import watchline.decoder.store.StoreContract;
import watchline.decoder.store.TableSchema;
import watchline.samples.sandbox.Tables;

/** The promises of the store on real tables, fresh ones for each test. */
abstract class RealStoreContract extends StoreContract {

    private final String prefix = "t" + UUID.randomUUID().toString().substring(0, 8) + "-";
    private final DynamoDbClient client;
    private final Store store;

    RealStoreContract(DynamoDbClient client) {
        this.client = client;
        Tables.create(client, prefix);
        store = new DynamoStore(client, prefix);
    }

    @Override
    protected Store store() {
        return store;
    }

    @Override
    protected List<Map<String, AttributeValue>> items(TableSchema table) {
        ScanRequest scan = ScanRequest.builder()
                .tableName(table.tableName(prefix))
                .consistentRead(true)
                .build();
        return client.scanPaginator(scan).items().stream().toList();
    }
}
