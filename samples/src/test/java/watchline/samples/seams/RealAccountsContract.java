package watchline.samples.seams;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import watchline.decoder.account.Accounts;
import watchline.decoder.account.AccountsContract;
import watchline.decoder.account.DynamoAccounts;
import watchline.decoder.store.TableSchema;
import watchline.samples.sandbox.Tables;

/** The promises of the accounts on a real table, a fresh one for each test. */
abstract class RealAccountsContract extends AccountsContract {

    private final String prefix = "t" + UUID.randomUUID().toString().substring(0, 8) + "-";
    private final String table = TableSchema.ACCOUNTS.tableName(prefix);
    private final DynamoDbClient client;
    private final Accounts accounts;

    RealAccountsContract(DynamoDbClient client) {
        this.client = client;
        Tables.create(client, prefix);
        accounts = new DynamoAccounts(client, prefix);
    }

    @Override
    protected Accounts accounts() {
        return accounts;
    }

    @Override
    protected void put(Map<String, AttributeValue> item) {
        client.putItem(request -> request.tableName(table).item(item));
    }

    @Override
    protected List<Map<String, AttributeValue>> items(String account) {
        QueryRequest query = QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("#account = :account")
                .expressionAttributeNames(Map.of("#account", "account"))
                .expressionAttributeValues(Map.of(":account", AttributeValue.fromS(account)))
                .consistentRead(true)
                .build();
        return client.queryPaginator(query).items().stream().toList();
    }
}
