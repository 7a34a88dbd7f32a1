package watchline.samples.tool;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.contract.IsoTime;

import static org.assertj.core.api.Assertions.assertThat;

/** What an operator of a stack reads whose shell has none of the decoder's settings. */
@DisabledIfEnvironmentVariable(named = "WATCHLINE_TOPIC_ARN", matches = ".*", disabledReason = "there is a decoder")
class DeviceRegisterCommandTest extends TypedCarers {

    private static final String NEW = "359999990008003";

    DeviceRegisterCommandTest(DynamoDbClient client) {
        super(client);
    }

    @Test
    void registersTheWatch_andSaysHowToAdopt_whenThereIsNoDecoder() {
        quarantine("IWAP49,81#");

        int exit = run("device", "register", NEW, "--name", "Rosa");

        assertThat(exit).isEqualTo(1);
        assertThat(out.lines()).containsExactly("registered " + NEW + " (also 9999000800), Rosa");
        assertThat(err.lines())
                .containsExactly(
                        "samples/watchline: nothing was adopted, what it sent before stays in quarantine:"
                                + " WATCHLINE_TOPIC_ARN: not set (expected: arn:<partition>:sns:<region>:<account>:<name>)."
                                + " The same command with the decoder's function, such as --function watchline-decoder:live, adopts it.");
        assertThat(frames()).isEqualTo(1);
    }

    @Test
    void needsNoDecoder_whenNothingOfItLiesInQuarantine() {
        int exit = run("device", "register", NEW);

        assertThat(exit).isZero();
        assertThat(out.lines())
                .containsExactly("registered " + NEW + " (also 9999000800)", "nothing of it lay in quarantine");
    }

    private int frames() {
        return client.scan(scan -> scan.tableName(prefix + "quarantine")).count();
    }

    private void quarantine(String frame) {
        String time = IsoTime.format(Instant.now().minusSeconds(60));
        client.putItem(put -> put.tableName(prefix + "quarantine")
                .item(Map.of(
                        "day", AttributeValue.fromS(time.substring(0, "2026-11-22".length())),
                        "sk", AttributeValue.fromS(time + "#0a1b2c3d"),
                        "bytes",
                                AttributeValue.fromB(SdkBytes.fromByteArray(frame.getBytes(StandardCharsets.US_ASCII))),
                        "reason", AttributeValue.fromS("unknown device"),
                        "dialect", AttributeValue.fromS("iw"),
                        "deviceId", AttributeValue.fromS(NEW),
                        "peer", AttributeValue.fromS("203.0.113.9:50122"),
                        "transport", AttributeValue.fromS("tcp"))));
    }
}
