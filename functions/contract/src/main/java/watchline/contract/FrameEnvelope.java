package watchline.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One frame on its way to the decoder.
 *
 * @param seq the relay's number for it, unique within the request; stands once in the response
 * @param dialect name of the dialect, or {@code unknown}
 * @param device whose session it came on, when known
 * @param peer the watch's address, {@code 203.0.113.9:50122}
 * @param received when the relay read it; the same on every retry, so that the keys made of it are too
 * @param bytes the frame as it was on the wire; none at all are the question what waits for the watch, which is answered "stored" with
 *     the frames of its commands as replies, or with none if there is a reason, and is kept nowhere
 * @param reason when present, the frame is not to be decoded: it goes to quarantine with this reason
 */
public record FrameEnvelope(
        long seq,
        String dialect,
        Transport transport,
        @Nullable String device,
        String peer,
        Instant received,
        byte[] bytes,
        @Nullable String reason) {}
