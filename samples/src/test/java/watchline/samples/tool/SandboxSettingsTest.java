package watchline.samples.tool;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import watchline.samples.seams.LocalDynamoDb;

import static org.assertj.core.api.Assertions.assertThat;

/** What a sandbox leaves in its database for the tool. */
@ExtendWith(LocalDynamoDb.class)
class SandboxSettingsTest {

    private final DynamoDbClient client;

    SandboxSettingsTest(DynamoDbClient client) {
        this.client = client;
    }

    @Test
    void tellsOnlyTheSettingsOfTheLatestRun_andNotWhereThingsAre() {
        SandboxSettings.tell(client, Map.of("WATCHLINE_TIME_ZONE", "Europe/Madrid"));
        SandboxSettings.tell(
                client,
                Map.of(
                        "WATCHLINE_UNKNOWN_DEVICES", "quarantine",
                        "WATCHLINE_TABLE_PREFIX", "other-",
                        "WATCHLINE_ACK_KEY_SECRET", "watchline/ack",
                        "HOME", "/home/rosa"));

        assertThat(SandboxSettings.told(client)).contains(Map.of("WATCHLINE_UNKNOWN_DEVICES", "quarantine"));
    }
}
