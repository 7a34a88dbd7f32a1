package watchline.decoder.quarantine;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import watchline.contract.FrameEnvelope;
import watchline.contract.Transport;
import watchline.decoder.item.ItemReader;

/**
 * A frame as it lies in quarantine.
 *
 * @param day the partition, {@code 2026-11-22}
 * @param sk {@code <receivedAt>#<8 hex>}
 * @param receivedAt when the relay read it, to the millisecond
 * @param bytes as they were on the wire
 * @param reason why it is here
 * @param dialect name of the dialect, or {@code unknown}
 * @param deviceId whose it is, by the id that the watch used, when known
 */
public record QuarantinedFrame(
        String day,
        String sk,
        Instant receivedAt,
        byte[] bytes,
        String reason,
        String dialect,
        @Nullable String deviceId,
        String peer,
        Transport transport) {

    /** The item; absent when it is none that the decoder wrote. */
    static @Nullable QuarantinedFrame of(ItemReader item) {
        String day = item.text("day");
        String sk = item.text("sk");
        Instant receivedAt = sk == null ? null : receivedAt(sk);
        return day == null || sk == null || receivedAt == null
                ? null
                : new QuarantinedFrame(
                        day,
                        sk,
                        receivedAt,
                        item.bytes("bytes"),
                        orEmpty(item.text("reason")),
                        orEmpty(item.text("dialect")),
                        item.text("deviceId"),
                        orEmpty(item.text("peer")),
                        transport(item.text("transport")));
    }

    /** The frame as its relay sent it, to be decoded whatever was wrong with it then: the keys that are made of it are the same. */
    FrameEnvelope envelope(long seq, String spoken) {
        return new FrameEnvelope(seq, spoken, transport, deviceId, peer, receivedAt, bytes, null);
    }

    private static @Nullable Instant receivedAt(String sk) {
        int end = sk.indexOf('#');
        try {
            return end < 0 ? null : Instant.parse(sk.substring(0, end));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Transport transport(@Nullable String wireName) {
        return Arrays.stream(Transport.values())
                .filter(transport -> transport.wireName().equals(wireName))
                .findFirst()
                .orElse(Transport.TCP);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
