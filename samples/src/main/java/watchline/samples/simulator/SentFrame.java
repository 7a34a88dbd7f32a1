package watchline.samples.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import watchline.contract.Transport;

/**
 * One frame as it went out.
 *
 * @param word the watch's own word for it: {@code AP01}, {@code UD_LTE}, {@code CMD-T}
 * @param bytes as on the wire; not to be changed
 * @param repeat whether the same bytes went out before, for want of a reply. A repeat of a frame that says its own time is the
 *     same report; of one that does not, the server cannot know
 */
public record SentFrame(
        String deviceId,
        SpokenDialect dialect,
        Transport transport,
        String word,
        byte[] bytes,
        Instant sentAt,
        boolean repeat) {

    /** The bytes as text; every dialect is ASCII here. */
    public String text() {
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
