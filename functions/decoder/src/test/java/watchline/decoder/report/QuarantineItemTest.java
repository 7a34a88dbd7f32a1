package watchline.decoder.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.contract.FrameEnvelope;
import watchline.contract.Transport;

import static org.assertj.core.api.Assertions.assertThat;

/** The names are public: each stands here once more. */
class QuarantineItemTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-22T23:59:59.999Z");

    @Test
    void writesTheFrameAsItWas_andWhy() {
        byte[] bytes = {0, (byte) 0xFF};

        Map<String, AttributeValue> item = item(bytes, "861265061234567");

        assertThat(item)
                .containsOnly(
                        Map.entry("day", AttributeValue.fromS("2026-11-22")),
                        Map.entry("sk", AttributeValue.fromS("2026-11-22T23:59:59.999Z#" + Digest.of(bytes))),
                        Map.entry("bytes", AttributeValue.fromB(SdkBytes.fromByteArray(bytes))),
                        Map.entry("reason", AttributeValue.fromS("unknown message: XX")),
                        Map.entry("dialect", AttributeValue.fromS("iw")),
                        Map.entry("deviceId", AttributeValue.fromS("861265061234567")),
                        Map.entry("peer", AttributeValue.fromS("203.0.113.9:50122")),
                        Map.entry("transport", AttributeValue.fromS("udp")),
                        Map.entry(
                                "expiresAt",
                                AttributeValue.fromN(Long.toString(RECEIVED.getEpochSecond() + 90L * 86_400))));
    }

    @Test
    void writesNeitherDeviceNorBytes_whenThereAreNone() {
        assertThat(item(new byte[0], null)).doesNotContainKeys("deviceId", "bytes");
    }

    @Test
    void cutsTheBytes_whenAnItemCouldNotHoldThem() {
        Map<String, AttributeValue> item = item(new byte[QuarantineItem.MAX_BYTES + 1], null);

        assertThat(item.get("bytes").b().asByteArrayUnsafe()).hasSize(QuarantineItem.MAX_BYTES);
        assertThat(item.get("reason").s()).isEqualTo("unknown message: XX (cut: it had 300001 bytes)");
    }

    @Test
    void cutsTheReason_whenItIsLong() {
        FrameEnvelope frame =
                new FrameEnvelope(1, "iw", Transport.UDP, null, "203.0.113.9:50122", RECEIVED, new byte[1], null);

        Map<String, AttributeValue> item = QuarantineItem.of(frame, null, "x".repeat(10_000), Duration.ofDays(90));

        assertThat(item.get("reason").s()).hasSize(QuarantineItem.MAX_REASON);
    }

    private static Map<String, AttributeValue> item(byte[] bytes, String deviceId) {
        FrameEnvelope frame =
                new FrameEnvelope(1, "iw", Transport.UDP, null, "203.0.113.9:50122", RECEIVED, bytes, null);
        return QuarantineItem.of(frame, deviceId, "unknown message: XX", Duration.ofDays(90));
    }
}
