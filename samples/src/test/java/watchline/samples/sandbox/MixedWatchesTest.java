package watchline.samples.sandbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import watchline.contract.Transport;
import watchline.samples.simulator.SentFrame;
import watchline.samples.simulator.Simulation;
import watchline.samples.simulator.SimulationReport;
import watchline.samples.simulator.SimulationSettings;
import watchline.samples.simulator.SpokenDialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * All three dialects at the same port at the same time, TCP and UDP mixed, from 200 simulated watches: every frame stored once, none
 * answered wrongly. Fifteen seconds in the ordinary build; {@code -Dwatchline.mixed.duration=PT2M} makes it two minutes.
 */
class MixedWatchesTest {

    private static final int WATCHES = 200;
    private static final Duration DURATION = Duration.parse(System.getProperty("watchline.mixed.duration", "PT15S"));

    @Test
    void storesEveryFrameOnce_fromAllDialectsAtTheSameTime() throws Exception {
        try (Sandbox sandbox = TestSandbox.start()) {
            SimulationReport report = simulate(sandbox);
            Map<String, Long> sent = count(report, frame -> !frame.repeat());
            Map<String, Long> repeated = count(report, SentFrame::repeat);

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(total(countStored(sandbox))).isGreaterThanOrEqualTo(total(sent)));

            assertThat(report.complaints()).isEmpty();
            assertThat(report.isClean()).isTrue();
            assertThat(report.unsent()).isZero();
            assertThat(withoutRepeats(sandbox, sent, repeated)).isEqualTo(sent);
            assertThat(itemsOf(sandbox, "quarantine")).isEmpty();
        }
    }

    private static SimulationReport simulate(Sandbox sandbox) {
        Simulation simulation = Simulation.start(SimulationSettings.to("127.0.0.1", sandbox.port())
                .watches(WATCHES)
                .dialects(List.of(SpokenDialect.values()))
                .transports(List.of(Transport.values()))
                .interval(Duration.ofSeconds(2))
                .speed(600)
                .sos(true)
                .build());
        await().pollDelay(DURATION).atMost(DURATION.plusSeconds(5)).until(() -> true);
        return simulation.stop();
    }

    /** By watch and word. */
    private static Map<String, Long> count(SimulationReport report, Predicate<SentFrame> which) {
        Map<String, Long> counts = new HashMap<>();
        report.frames().stream()
                .filter(which)
                .forEach(frame -> counts.merge(frame.deviceId() + " " + frame.word(), 1L, Long::sum));
        return counts;
    }

    /**
     * What is stored, less what is stored of repeats rightly: the same bytes with a time of their own are the same report, but a
     * heartbeat has none and is kept by its arrival. On a busy machine a watch says it again because the answer took too long.
     */
    private static Map<String, Long> withoutRepeats(
            Sandbox sandbox, Map<String, Long> sent, Map<String, Long> repeated) {
        Map<String, Long> stored = countStored(sandbox);
        itemsOf(sandbox, "reports").stream()
                .filter(item -> item.get("timeSource").s().equals("server"))
                .map(MixedWatchesTest::keyOf)
                .distinct()
                .forEach(key -> {
                    long more = stored.getOrDefault(key, 0L) - sent.getOrDefault(key, 0L);
                    long allowed = Math.min(Math.max(0, more), repeated.getOrDefault(key, 0L));
                    stored.computeIfPresent(key, (same, count) -> count - allowed);
                });
        return stored;
    }

    private static String keyOf(Map<String, AttributeValue> item) {
        return item.get("deviceId").s() + " " + item.get("message").s();
    }

    private static Map<String, Long> countStored(Sandbox sandbox) {
        Map<String, Long> counts = new HashMap<>();
        for (Map<String, AttributeValue> item : itemsOf(sandbox, "reports")) {
            counts.merge(keyOf(item), 1L, Long::sum);
        }
        return counts;
    }

    private static List<Map<String, AttributeValue>> itemsOf(Sandbox sandbox, String table) {
        ScanRequest scan = ScanRequest.builder()
                .tableName(sandbox.tablePrefix() + table)
                .consistentRead(true)
                .build();
        return sandbox.dynamoDb().scanPaginator(scan).items().stream().toList();
    }

    private static long total(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
