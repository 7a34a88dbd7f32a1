package watchline.samples.sandbox;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.contract.IsoTime;
import watchline.decoder.store.SilenceEntry;
import watchline.decoder.store.TableSchema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A watch that says nothing is found, told of once, and its next word ends it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SilenceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Sandbox sandbox;
    private final StoredItems items;

    SilenceTest() throws Exception {
        sandbox = Sandbox.start(TestSandbox.options().withSweepEvery(Duration.ofMillis(200)), Map.of(), alert -> {});
        items = new StoredItems(sandbox.dynamoDb(), sandbox.tablePrefix());
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @Test
    void tellsOnceOfASilence_andClearsItWhenTheWatchSpeaks() throws IOException {
        String imei = "359999990009027";
        Instant seen = Instant.now().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MILLIS);
        wasHeard(imei, seen);

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(alarms(imei)).singleElement().satisfies(alarm -> assertThat(alarm)
                    .containsEntry("type", text("silence"))
                    .containsEntry("openedAt", text(IsoTime.format(seen.plus(Duration.ofHours(1)))))
                    .containsKey("publishedAt"));
        });
        speak(imei);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(alarms(imei)).singleElement().satisfies(alarm -> assertThat(alarm)
                        .containsEntry("state", text("cleared"))));
        assertThat(told(imei)).isEqualTo(1);
    }

    private void wasHeard(String imei, Instant at) {
        Map<String, AttributeValue> watch = new HashMap<>(SilenceEntry.attributes(at.plus(Duration.ofMinutes(65))));
        watch.put("deviceId", text(imei));
        watch.put("lastSeenAt", text(IsoTime.format(at)));
        sandbox.dynamoDb().putItem(put -> put.tableName(TableSchema.DEVICES.tableName(sandbox.tablePrefix()))
                .item(watch));
    }

    /** And waits for the answer, which comes when the report is seen to. */
    private void speak(String imei) throws IOException {
        try (TcpWatch watch = new TcpWatch(sandbox.port())) {
            watch.send("IWAP00" + imei + "#");
            watch.readUntil("#");
            watch.send("IWAP03,06000908000102,5555,30#");
            assertThat(watch.readUntil("#")).isEqualTo("IWBP03#");
        }
    }

    private List<Map<String, AttributeValue>> alarms(String imei) {
        return items.alarms(imei);
    }

    /** How many times people heard that it is silent. */
    private long told(String imei) {
        return sandbox.published().stream()
                .filter(published -> published.defaultText().contains("\"deviceId\":\"" + imei + "\""))
                .filter(published -> !published.defaultText().contains("\"state\":\"cleared\""))
                .count();
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
