package watchline.decoder.report;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.contract.FrameEnvelope;
import watchline.contract.IsoTime;
import watchline.decoder.item.ItemBuilder;

/** The item of the table {@code quarantine}: a frame as it was on the wire, and why nobody could read it. */
public final class QuarantineItem {

    /** An item holds 400 KB in all; nothing that a watch says is this long. */
    static final int MAX_BYTES = 300_000;

    /** In characters; a mistake in a dialect may put a whole frame into its words. */
    static final int MAX_REASON = 512;

    private static final int DAY_LENGTH = "2026-11-22".length();

    private QuarantineItem() {}

    /**
     * @param deviceId whose it is, when known
     * @param keep how long until it is deleted
     */
    public static Map<String, AttributeValue> of(
            FrameEnvelope frame, @Nullable String deviceId, String reason, Duration keep) {
        String receivedAt = IsoTime.format(frame.received());
        int length = frame.bytes().length;
        boolean whole = length <= MAX_BYTES;
        String why = reason.length() <= MAX_REASON ? reason : reason.substring(0, MAX_REASON);
        return new ItemBuilder()
                .text("day", receivedAt.substring(0, DAY_LENGTH))
                .text("sk", receivedAt + "#" + Digest.of(frame.bytes()))
                .bytes("bytes", whole ? frame.bytes() : Arrays.copyOf(frame.bytes(), MAX_BYTES))
                .text("reason", whole ? why : why + " (cut: it had " + length + " bytes)")
                .text("dialect", frame.dialect())
                .text("deviceId", deviceId)
                .text("peer", frame.peer())
                .text("transport", frame.transport().wireName())
                .whole("expiresAt", frame.received().plus(keep).getEpochSecond())
                .build();
    }
}
