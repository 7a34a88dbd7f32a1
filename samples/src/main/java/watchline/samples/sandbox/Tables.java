package watchline.samples.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.waiters.Waiter;
import software.amazon.awssdk.core.waiters.WaiterAcceptor;
import software.amazon.awssdk.core.waiters.WaiterOverrideConfiguration;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveSpecification;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;
import watchline.decoder.store.TableIndex;
import watchline.decoder.store.TableSchema;

/** Makes the tables where nobody has provisioned them: in the sandbox and in tests. */
public final class Tables {

    private static final WaiterOverrideConfiguration INDEX_WAIT = WaiterOverrideConfiguration.builder()
            .maxAttempts(120)
            .backoffStrategyV2(BackoffStrategy.fixedDelayWithoutJitter(Duration.ofMillis(500)))
            .build();

    private Tables() {}

    /** Makes those of the tables and indexes that are not there yet, and returns when all tables can be written to. */
    public static void create(DynamoDbClient client, String prefix) {
        for (TableSchema table : TableSchema.values()) {
            String name = table.tableName(prefix);
            try {
                client.createTable(request(table, name));
            } catch (ResourceInUseException e) {
                addMissingIndexes(client, table, name); // kept from an earlier run, perhaps of an earlier version
                continue;
            }
            client.waiter().waitUntilTableExists(describe -> describe.tableName(name));
            expire(client, name, table.ttlAttribute());
        }
    }

    private static CreateTableRequest request(TableSchema table, String name) {
        List<AttributeDefinition> attributes = new ArrayList<>();
        List<KeySchemaElement> keys = new ArrayList<>();
        add(attributes, keys, table.partitionKey(), KeyType.HASH);
        String sortKey = table.sortKey();
        if (sortKey != null) {
            add(attributes, keys, sortKey, KeyType.RANGE);
        }
        List<GlobalSecondaryIndex> indexes = new ArrayList<>();
        for (TableIndex index : table.indexes()) {
            indexes.add(index(index, attributes));
        }
        return CreateTableRequest.builder()
                .globalSecondaryIndexes(indexes.isEmpty() ? null : indexes)
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attributes)
                .keySchema(keys)
                .build();
    }

    private static void addMissingIndexes(DynamoDbClient client, TableSchema table, String name) {
        for (TableIndex index : table.indexes()) {
            if (!hasIndex(client, name, index.indexName())) {
                add(client, name, index);
            }
        }
    }

    /** One at a time is all that a table takes. */
    private static void add(DynamoDbClient client, String name, TableIndex index) {
        List<AttributeDefinition> attributes = new ArrayList<>();
        GlobalSecondaryIndex missing = index(index, attributes);
        GlobalSecondaryIndexUpdate change = GlobalSecondaryIndexUpdate.builder()
                .create(create -> create.indexName(missing.indexName())
                        .keySchema(missing.keySchema())
                        .projection(missing.projection()))
                .build();
        client.updateTable(update ->
                update.tableName(name).attributeDefinitions(attributes).globalSecondaryIndexUpdates(change));
        Waiter<DescribeTableResponse> untilBuilt = Waiter.builder(DescribeTableResponse.class)
                .addAcceptor(WaiterAcceptor.successOnResponseAcceptor(Tables::isBuilt))
                .addAcceptor(WaiterAcceptor.retryOnResponseAcceptor(response -> true))
                .overrideConfiguration(INDEX_WAIT)
                .build();
        var unused = untilBuilt.run(() -> client.describeTable(describe -> describe.tableName(name)));
    }

    private static boolean isBuilt(DescribeTableResponse response) {
        return response.table().globalSecondaryIndexes().stream()
                .allMatch(index -> index.indexStatus() == IndexStatus.ACTIVE);
    }

    private static boolean hasIndex(DynamoDbClient client, String table, String index) {
        return client.describeTable(describe -> describe.tableName(table)).table().globalSecondaryIndexes().stream()
                .anyMatch(existing -> index.equals(existing.indexName()));
    }

    private static GlobalSecondaryIndex index(TableIndex index, List<AttributeDefinition> attributes) {
        List<KeySchemaElement> keys = new ArrayList<>();
        add(attributes, keys, index.partitionKey(), KeyType.HASH);
        String sortKey = index.sortKey();
        if (sortKey != null) {
            add(attributes, keys, sortKey, KeyType.RANGE);
        }
        return GlobalSecondaryIndex.builder()
                .indexName(index.indexName())
                .keySchema(keys)
                .projection(projection(index.included()))
                .build();
    }

    private static Projection projection(@Nullable String included) {
        return included == null
                ? Projection.builder().projectionType(ProjectionType.KEYS_ONLY).build()
                : Projection.builder()
                        .projectionType(ProjectionType.INCLUDE)
                        .nonKeyAttributes(included)
                        .build();
    }

    private static void add(
            List<AttributeDefinition> attributes, List<KeySchemaElement> keys, String name, KeyType keyType) {
        attributes.add(AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build());
        keys.add(KeySchemaElement.builder().attributeName(name).keyType(keyType).build());
    }

    private static void expire(DynamoDbClient client, String name, @Nullable String attribute) {
        if (attribute == null) {
            return;
        }
        client.updateTimeToLive(UpdateTimeToLiveRequest.builder()
                .tableName(name)
                .timeToLiveSpecification(TimeToLiveSpecification.builder()
                        .attributeName(attribute)
                        .enabled(true)
                        .build())
                .build());
    }
}
