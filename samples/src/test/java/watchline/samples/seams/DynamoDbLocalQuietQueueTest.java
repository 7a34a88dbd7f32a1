package watchline.samples.seams;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.account.Accounts;
import watchline.decoder.account.DynamoAccounts;
import watchline.decoder.account.DynamoQuietQueue;
import watchline.decoder.account.QuietQueue;
import watchline.decoder.account.QuietQueueContract;
import watchline.decoder.store.TableSchema;
import watchline.samples.sandbox.Tables;

/** The promises of the queue on a real table, a fresh one for each test: DynamoDB Local, a process of its own. */
@ExtendWith(LocalDynamoDb.class)
class DynamoDbLocalQuietQueueTest extends QuietQueueContract {

    private final String prefix = "t" + UUID.randomUUID().toString().substring(0, 8) + "-";
    private final DynamoDbClient client;

    DynamoDbLocalQuietQueueTest(DynamoDbClient client) {
        this.client = client;
        Tables.create(client, prefix);
    }

    @Override
    protected QuietQueue queue() {
        return new DynamoQuietQueue(client, prefix);
    }

    @Override
    protected Accounts accounts() {
        return new DynamoAccounts(client, prefix);
    }

    @Override
    protected List<Map<String, AttributeValue>> items(String account) {
        return client
                .scan(scan ->
                        scan.tableName(TableSchema.ACCOUNTS.tableName(prefix)).consistentRead(true))
                .items()
                .stream()
                .filter(item -> AttributeValue.fromS(account).equals(item.get("account")))
                .toList();
    }
}
