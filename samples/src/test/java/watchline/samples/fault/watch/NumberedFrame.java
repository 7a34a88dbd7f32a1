package watchline.samples.fault.watch;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report that can be told from every other: no two of a watch have the same time, and so never the same item.
 *
 * @param number counts from 0 in the order in which the watch has to say them
 * @param time of the watch's own clock, whole seconds
 * @param sos whether it is a press of the key
 * @param text of the frame, a character a byte
 * @param reply the only text that answers this frame and no other of the watch; absent where the dialect answers none
 */
record NumberedFrame(String device, int number, Instant time, boolean sos, String text, @Nullable String reply) {

    byte[] bytes() {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
