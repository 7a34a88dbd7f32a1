package watchline.samples.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.samples.frames.FrameSample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Every file of {@code samples/frames}, sent over a real TCP socket through relay and decoder into DynamoDB Local: the reply is exact
 * to the byte, and the stored item says what the file says.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryFrameTest {

    private static final String IMEI = "359999990001008";
    private static final Duration STORED = Duration.ofSeconds(10);
    private final Sandbox sandbox;
    private final StoredItems items;

    EveryFrameTest() throws Exception {
        sandbox = TestSandbox.start();
        items = new StoredItems(sandbox.dynamoDb(), sandbox.tablePrefix());
    }

    static List<FrameSample> samples() throws IOException {
        return FrameSample.all(Path.of("frames"));
    }

    @BeforeAll
    static void samplesAreThere() throws IOException {
        assertThat(samples()).hasSizeGreaterThanOrEqualTo(105);
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void isAnsweredAndStoredAsItsMeaningSays(FrameSample sample) throws IOException {
        Instant since = Instant.now().truncatedTo(ChronoUnit.MILLIS);

        String received = exchange(sample);

        assertThat(received).matches(expectedReply(sample));
        if (isUnknown(sample)) {
            await().atMost(STORED).untilAsserted(() -> assertThat(items.quarantined(sample.bytes(), since))
                    .hasSize(1));
        } else {
            await().atMost(STORED).untilAsserted(() -> assertStored(sample, since));
        }
    }

    private String exchange(FrameSample sample) throws IOException {
        try (TcpWatch watch = new TcpWatch(sandbox.port())) {
            if (sample.dialect().equals("iw") && !beginsWithLogin(sample)) {
                watch.send("IWAP00" + IMEI + "#");
                assertThat(watch.readUntil("#")).matches("IWBP00,\\d{14},-?\\d{1,2}#");
            }
            watch.send(sample.bytes());
            Sentinel sentinel = Sentinel.after(sample);
            if (sentinel == null) {
                return watch.readFor(Duration.ofMillis(300));
            }
            watch.send(sentinel.frame());
            String received = watch.readUntil(sentinel.reply());
            String reply = sample.reply();
            if (reply != null && reply.endsWith(sentinel.reply())) {
                received += watch.readUntil(sentinel.reply());
            }
            assertThat(received).endsWith(sentinel.reply());
            return received.substring(0, received.length() - sentinel.reply().length());
        }
    }

    /** A frame of the same watch that is always answered: what comes before its answer is the answer to the sample. */
    private record Sentinel(String frame, String reply) {

        static @Nullable Sentinel after(FrameSample sample) {
            return switch (sample.dialect()) {
                case "iw" -> new Sentinel("IWAP04,099#", "IWBP04#");
                case "bracket" -> {
                    String id = sample.expected().get(0).path("deviceId").asText();
                    String heartbeat = "[3G*" + id + "*0002*LK]";
                    yield new Sentinel(heartbeat, heartbeat);
                }
                default -> null;
            };
        }
    }

    private static String expectedReply(FrameSample sample) {
        String pattern = sample.replyPattern();
        if (pattern != null) {
            return pattern.replace("<server time UTC yyyyMMddHHmmss>", "\\d{14}")
                    .replace("<time zone hours>", "-?\\d{1,2}");
        }
        String reply = sample.reply();
        return reply == null ? "" : Pattern.quote(reply);
    }

    private static boolean beginsWithLogin(FrameSample sample) {
        return sample.name().contains("ap00");
    }

    private static boolean isUnknown(FrameSample sample) {
        return sample.dialect().equals("unknown")
                || sample.meaning().path("note").asText().startsWith("meaning unknown");
    }

    private void assertStored(FrameSample sample, Instant since) {
        List<String> differences = new ArrayList<>();
        for (JsonNode expected : sample.expected()) {
            String device = expected.path("deviceId").asText(IMEI);
            List<List<String>> candidates = new ArrayList<>();
            for (Map<String, AttributeValue> item : items.reports(device, since)) {
                if (item.get("message").s().equals(expected.path("type").asText())) {
                    candidates.add(ExpectedItem.differences(expected, item));
                }
            }
            if (candidates.isEmpty()) {
                differences.add("no report " + expected.path("type").asText() + " of " + device);
            } else if (candidates.stream().noneMatch(List::isEmpty)) {
                differences.addAll(candidates.get(0));
            }
        }
        assertThat(differences).isEmpty();
    }
}
