package watchline.samples.fault.watch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import watchline.contract.Transport;
import watchline.samples.sandbox.Sandbox;
import watchline.samples.sandbox.SandboxOptions;
import watchline.samples.sns.Published;

import static org.assertj.core.api.Assertions.assertThat;

/** The watches of the suite against a service in which nothing breaks but the lines: they must get through. */
class FleetTest {

    private static final Path CLASS_PATH = Path.of("dynamodb-local", "target", "class-path");
    private static final int FRAMES = 20;
    private static final Plan PLAN =
            Plan.of(FRAMES, Duration.ofMillis(20)).withSosAt(5).withPatience(Duration.ofMillis(300));

    @Test
    void everythingAnsweredIsStoredOnce_whateverTheLinesDo() throws Exception {
        SandboxOptions options = SandboxOptions.onFreePorts(CLASS_PATH).withLinger(Duration.ofMillis(5));
        try (Sandbox sandbox = Sandbox.start(options, alert -> {})) {
            Server relay = Server.at(new InetSocketAddress(InetAddress.getLoopbackAddress(), sandbox.port()));
            try (ManInTheMiddle man = ManInTheMiddle.before(relay, 1)) {
                man.does(Mischief.NONE
                        .withCut(0.02)
                        .withReset(0.02)
                        .withHalfOpen(0.01)
                        .withDelay(Duration.ofMillis(5))
                        .withDrop(0.05)
                        .withTwice(0.05));
                try (Fleet fleet = new Fleet(man.server(), 0, Instant.now(), 1)) {
                    fleet.with(10, Speech.IW, Transport.TCP, PLAN)
                            .with(5, Speech.IW, Transport.UDP, PLAN)
                            .with(5, Speech.BRACKET, Transport.TCP, PLAN)
                            .start(Duration.ofMillis(100));

                    assertThat(fleet.done()).succeedsWithin(Duration.ofSeconds(60));
                    Count count =
                            Count.of(new Evidence(fleet.said(), List.of(), items(sandbox), alerts(sandbox), 0, 0));

                    assertThat(fleet.tally().reconnects()).isPositive();
                    assertThat(count.sent()).isEqualTo(20 * FRAMES);
                    assertThat(count.answered()).isEqualTo(15 * FRAMES + 5);
                    assertThat(count.alerted()).isEqualTo(20);
                    assertThat(count.isClean()).as(count.toString()).isTrue();
                }
            }
        }
    }

    private static List<Evidence.Item> items(Sandbox sandbox) {
        ScanRequest scan = ScanRequest.builder()
                .tableName(sandbox.tablePrefix() + "reports")
                .consistentRead(true)
                .build();
        return sandbox.dynamoDb().scanPaginator(scan).items().stream()
                .filter(item -> item.get("timeSource").s().equals("device"))
                .map(FleetTest::item)
                .toList();
    }

    private static Evidence.Item item(Map<String, AttributeValue> item) {
        return new Evidence.Item(
                item.get("deviceId").s(), Instant.parse(item.get("time").s()));
    }

    private static List<String> alerts(Sandbox sandbox) {
        return sandbox.published().stream()
                .map(Published::defaultText)
                .map(text -> text.substring(text.indexOf("\"id\":\"") + 6))
                .map(text -> text.substring(0, text.indexOf('"')))
                .toList();
    }
}
