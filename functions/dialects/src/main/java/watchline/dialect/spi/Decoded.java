package watchline.dialect.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;
import watchline.dialect.model.Message;

/**
 * What a frame means and what its watch is owed.
 *
 * @param deviceId whose frame it is: the id in the frame or else that of the session; absent when neither is known, and then
 *     {@code message} is never a report
 * @param replies byte strings to send back, in order, when the message is stored; empty for what is never answered
 */
public record Decoded(@Nullable String deviceId, Message message, List<byte[]> replies) {

    public static Decoded silent(@Nullable String deviceId, Message message) {
        return new Decoded(deviceId, message, List.of());
    }

    public static Decoded answered(@Nullable String deviceId, Message message, byte[] reply) {
        return new Decoded(deviceId, message, List.of(reply));
    }
}
