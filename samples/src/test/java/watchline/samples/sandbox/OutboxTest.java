package watchline.samples.sandbox;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.samples.sns.Published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An SNS that is away holds nobody up, and whoever pressed the key meanwhile is heard of once it is back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutboxTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SOS = "IWAP10080524A2232.9806N11404.9355E000.1061830323.8706000908000502,"
            + "460,0,9520,3671,01,zh-cn,00,HOME|74-DE-2B-E8-72-41|97#";

    private final Sandbox sandbox;
    private static final AttributeValue PUBLISH = AttributeValue.fromS("publish");

    private final StoredItems items;

    OutboxTest() throws Exception {
        sandbox = Sandbox.start(TestSandbox.options().withSweepEvery(Duration.ofMillis(200)), Map.of(), alert -> {});
        items = new StoredItems(sandbox.dynamoDb(), sandbox.tablePrefix());
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @Test
    void answersTheWatchWhileSnsIsAway_andTellsOnceWhenItIsBack() throws IOException {
        String imei = "359999990009001";
        sandbox.snsAway(true);

        press(imei);
        assertThat(alarm(imei)).containsEntry("outbox", PUBLISH).doesNotContainKey("publishedAt");
        assertThat(told(imei)).isEmpty();
        sandbox.snsAway(false);

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(alarm(imei)).containsKey("publishedAt").doesNotContainEntry("outbox", PUBLISH));
        assertThat(told(imei)).singleElement().satisfies(published -> assertThat(published.defaultText())
                .contains("\"message\":\"AP10\"", "?q=22.54968,114.08226"));
    }

    @Test
    void tellsAtOnce_whenSnsIsThere() throws IOException {
        String imei = "359999990009019";

        press(imei);

        assertThat(told(imei)).hasSize(1);
        assertThat(alarm(imei)).containsKey("publishedAt").doesNotContainEntry("outbox", PUBLISH);
    }

    /** And waits for the answer, which comes when the report is seen to. */
    private void press(String imei) throws IOException {
        try (TcpWatch watch = new TcpWatch(sandbox.port())) {
            watch.send("IWAP00" + imei + "#");
            watch.readUntil("#");
            watch.send(SOS);
            assertThat(watch.readUntil("#")).isEqualTo("IWBP10#");
        }
    }

    private Map<String, AttributeValue> alarm(String imei) {
        List<Map<String, AttributeValue>> alarms = items.alarms(imei);
        assertThat(alarms).hasSize(1);
        return alarms.get(0);
    }

    private List<Published> told(String imei) {
        return sandbox.published().stream()
                .filter(published -> published.defaultText().contains("\"deviceId\":\"" + imei + "\""))
                .toList();
    }
}
