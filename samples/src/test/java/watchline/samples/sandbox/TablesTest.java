package watchline.samples.sandbox;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import watchline.decoder.store.DynamoStore;
import watchline.decoder.store.Errand;
import watchline.decoder.store.SilenceEntry;
import watchline.samples.seams.LocalDynamoDb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Tables that were kept may be of an earlier version. */
@ExtendWith(LocalDynamoDb.class)
class TablesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");

    @Test
    void addsTheIndex_whenATableWasMadeWithoutIt(DynamoDbClient client) {
        client.createTable(table -> table.tableName("old-alarms")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attribute("deviceId"), attribute("sk"))
                .keySchema(key("deviceId", KeyType.HASH), key("sk", KeyType.RANGE)));

        Tables.create(client, "old-");

        await().untilAsserted(() -> assertThat(new DynamoStore(client, "old-").dueAlarms(Errand.PUBLISH, NOW, 10))
                .isEmpty());
    }

    @Test
    void addsTheIndexOfSilence_whenTheWatchesWereKeptFromAnEarlierVersion(DynamoDbClient client) {
        client.createTable(table -> table.tableName("older-devices")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attribute("deviceId"))
                .keySchema(key("deviceId", KeyType.HASH)));
        Map<String, AttributeValue> watch = new HashMap<>(SilenceEntry.attributes(NOW));
        watch.put("deviceId", AttributeValue.fromS("1"));
        client.putItem(put -> put.tableName("older-devices").item(watch));

        Tables.create(client, "older-");

        await().untilAsserted(() -> assertThat(new DynamoStore(client, "older-").devicesToLookAt(NOW, 10))
                .containsExactly("1"));
    }

    private static AttributeDefinition attribute(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
