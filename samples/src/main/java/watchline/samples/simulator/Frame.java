package watchline.samples.simulator;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One frame of a watch.
 *
 * @param word the watch's own word for it: {@code AP01}, {@code UD_LTE}, {@code CMD-T}
 * @param bytes as they go on the wire; not to be changed
 * @param reply what the watch waits for; absent when it waits for nothing
 */
record Frame(String word, byte[] bytes, @Nullable ReplyRule reply) {

    static Frame answered(String word, String text, ReplyRule reply) {
        return new Frame(word, ascii(text), reply);
    }

    static Frame unanswered(String word, String text) {
        return new Frame(word, ascii(text), null);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
