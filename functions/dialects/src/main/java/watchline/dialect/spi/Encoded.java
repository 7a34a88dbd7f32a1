package watchline.dialect.spi;

import java.util.List;

/** What became of a command in a dialect. */
public sealed interface Encoded {

    /**
     * What to send.
     *
     * @param frames whole frames, one or more, in the order in which the watch must get them
     * @param ack how the watch's acknowledgement of the last of them is recognised
     */
    record Frames(List<byte[]> frames, AckMatch ack) implements Encoded {

        public Frames {
            frames = List.copyOf(frames);
        }
    }

    /**
     * The dialect has no form for that command or for a value in it, or the caller may not send it.
     *
     * @param reason the value and what was expected; for a command without any form, the names of those that have one
     */
    record Unsupported(String reason) implements Encoded {}

    static Encoded frame(byte[] frame, AckMatch ack) {
        return new Frames(List.of(frame), ack);
    }

    /** {@code interval: 30 seconds (expected: 60-65535)}. */
    static Encoded unsupported(String what, String found, String expected) {
        return new Unsupported(what + ": " + found + " (expected: " + expected + ")");
    }
}
