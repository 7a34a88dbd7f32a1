package watchline.samples.dynamodb;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DynamoDbLocalTest {

    private static final Path CLASS_PATH = Path.of("dynamodb-local", "target", "class-path");
    private static final Map<String, AttributeValue> ITEM =
            Map.of("id", AttributeValue.fromS("359999990000010"), "steps", AttributeValue.fromN("1234"));

    @TempDir
    private Path folder;

    @Test
    void keepsWhatIsPut_whileItRuns() {
        try (DynamoDbLocal local = DynamoDbLocal.start(DynamoDbLocalOptions.inMemory(CLASS_PATH));
                DynamoDbClient client = client(local.endpoint())) {
            createTable(client);

            client.putItem(put -> put.tableName("things").item(ITEM));

            assertThat(read(client)).isEqualTo(ITEM);
        }
    }

    @Test
    void keepsWhatIsPut_acrossRestarts_whenGivenAFolder() {
        DynamoDbLocalOptions options = DynamoDbLocalOptions.inMemory(CLASS_PATH).withDataFolder(folder.resolve("new"));
        try (DynamoDbLocal first = DynamoDbLocal.start(options);
                DynamoDbClient client = client(first.endpoint())) {
            createTable(client);
            client.putItem(put -> put.tableName("things").item(ITEM));
        }

        try (DynamoDbLocal second = DynamoDbLocal.start(options);
                DynamoDbClient client = client(second.endpoint())) {
            assertThat(read(client)).isEqualTo(ITEM);
        }
    }

    @Test
    void leavesNoProcess_whenClosed() {
        DynamoDbLocal local = DynamoDbLocal.start(DynamoDbLocalOptions.inMemory(CLASS_PATH));

        local.close();

        assertThat(local.process().isAlive()).isFalse();
    }

    @Test
    void writesItsOutputToTheLog_whenOneIsGiven() {
        Path log = folder.resolve("logs").resolve("dynamodb.log");

        DynamoDbLocal.start(DynamoDbLocalOptions.inMemory(CLASS_PATH).withLog(log))
                .close();

        assertThat(log).content().contains("InMemory");
    }

    @Test
    void namesPortAndFlag_whenThePortIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            int port = other.getLocalPort();

            assertThatThrownBy(() -> DynamoDbLocal.start(
                            DynamoDbLocalOptions.inMemory(CLASS_PATH).withPort(port, "--dynamodb-port")))
                    .isInstanceOf(DynamoDbLocalException.class)
                    .hasMessageContaining("port " + port)
                    .hasMessageContaining("--dynamodb-port");
        }
    }

    @Test
    void showsWhatTheProcessSaid_whenItEndsAtOnce() throws IOException {
        Path wrongClassPath = Files.writeString(folder.resolve("class-path"), folder.toString());

        assertThatThrownBy(() -> DynamoDbLocal.start(DynamoDbLocalOptions.inMemory(wrongClassPath)))
                .isInstanceOf(DynamoDbLocalException.class)
                .hasMessageContaining("ended before it answered")
                .hasMessageContaining("ClassNotFoundException");
    }

    @Test
    void givesUp_whenItDoesNotAnswerInTime() {
        assertThatThrownBy(() -> DynamoDbLocal.start(
                        DynamoDbLocalOptions.inMemory(CLASS_PATH).withPatience(Duration.ofMillis(1))))
                .isInstanceOf(DynamoDbLocalException.class)
                .hasMessageContaining("did not answer");
    }

    @Test
    void saysHowToMakeTheClassPathFile_whenItIsMissing() {
        Path missing = folder.resolve("class-path");

        assertThatThrownBy(() -> DynamoDbLocal.start(DynamoDbLocalOptions.inMemory(missing)))
                .isInstanceOf(DynamoDbLocalException.class)
                .hasMessageContaining(missing.toString())
                .hasMessageContaining("mvnw");
    }

    private static void createTable(DynamoDbClient client) {
        client.createTable(table -> table.tableName("things")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(AttributeDefinition.builder()
                        .attributeName("id")
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .keySchema(KeySchemaElement.builder()
                        .attributeName("id")
                        .keyType(KeyType.HASH)
                        .build()));
    }

    private static Map<String, AttributeValue> read(DynamoDbClient client) {
        return client.getItem(get -> get.tableName("things").key(Map.of("id", AttributeValue.fromS("359999990000010"))))
                .item();
    }

    private static DynamoDbClient client(URI endpoint) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }
}
