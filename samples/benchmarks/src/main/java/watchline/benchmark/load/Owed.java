package watchline.benchmark.load;

import java.util.Arrays;

/**
 * A reply that is waited for.
 *
 * @param intendedNanos when the frame was to be sent, on the clock of {@link System#nanoTime}
 * @param phrase that was said
 */
record Owed(long intendedNanos, Phrase phrase) {

    boolean is(byte[] heard, int length) {
        byte[] reply = phrase.reply();
        return reply.length == length && Arrays.equals(reply, 0, length, heard, 0, length);
    }
}
