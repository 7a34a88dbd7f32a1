package watchline.samples.tool;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import watchline.decoder.Setting;
import watchline.decoder.registry.Admission;

/**
 * The settings of a sandbox's decoder, kept in its own database for {@code samples/watchline --sandbox}: that decodes what it lets out
 * of quarantine by itself, in a shell that does not have the variables with which the sandbox was started.
 */
public final class SandboxSettings {

    private static final String TABLE = "sandbox-settings";
    private static final String KEY = "program";
    private static final String DECODER = "decoder";
    private static final String SETTINGS = "settings";

    /** Where things are is each program's own; and the key of the sandbox's links nobody else has. */
    private static final Set<Setting> OWN =
            Set.copyOf(EnumSet.of(Setting.TABLE_PREFIX, Setting.TOPIC_ARN, Setting.ACK_URL, Setting.ACK_KEY_SECRET));

    private SandboxSettings() {}

    /** An environment as the functions of a sandbox see it, which lets everybody in where nobody has said otherwise. */
    public static Map<String, String> of(Map<String, String> environment, String topicArn) {
        Map<String, String> settings = new HashMap<>(environment);
        settings.putIfAbsent(Setting.UNKNOWN_DEVICES.variable(), Admission.ACCEPT.wireName());
        settings.put(Setting.TOPIC_ARN.variable(), topicArn);
        return settings;
    }

    /** Writes them over those of an earlier run. */
    public static void tell(DynamoDbClient client, Map<String, String> settings) {
        create(client);
        Map<String, AttributeValue> told = new HashMap<>();
        for (Setting setting : Setting.values()) {
            String value = settings.get(setting.variable());
            if (value != null && !OWN.contains(setting)) {
                told.put(setting.variable(), AttributeValue.fromS(value));
            }
        }
        client.putItem(put -> put.tableName(TABLE)
                .item(Map.of(KEY, AttributeValue.fromS(DECODER), SETTINGS, AttributeValue.fromM(told))));
    }

    /** Those of the sandbox whose database this is, by the names of their variables; empty when it is no sandbox's. */
    public static Optional<Map<String, String>> told(DynamoDbClient client) {
        try {
            Map<String, AttributeValue> item = client.getItem(get -> get.tableName(TABLE)
                            .key(Map.of(KEY, AttributeValue.fromS(DECODER)))
                            .consistentRead(true))
                    .item();
            if (!item.containsKey(SETTINGS)) {
                return Optional.empty();
            }
            Map<String, String> settings = new HashMap<>();
            item.get(SETTINGS).m().forEach((name, value) -> settings.put(name, value.s()));
            return Optional.of(settings);
        } catch (ResourceNotFoundException e) {
            return Optional.empty();
        }
    }

    private static void create(DynamoDbClient client) {
        try {
            client.createTable(create -> create.tableName(TABLE)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(AttributeDefinition.builder()
                            .attributeName(KEY)
                            .attributeType(ScalarAttributeType.S)
                            .build())
                    .keySchema(KeySchemaElement.builder()
                            .attributeName(KEY)
                            .keyType(KeyType.HASH)
                            .build()));
            client.waiter().waitUntilTableExists(describe -> describe.tableName(TABLE));
        } catch (ResourceInUseException e) {
            return; // kept from an earlier run
        }
    }
}
