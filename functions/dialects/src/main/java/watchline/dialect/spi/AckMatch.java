package watchline.dialect.spi;

import org.jspecify.annotations.Nullable;

/**
 * How a watch's acknowledgement of a command is recognised. Its two parts are plain text, to be stored with the command and
 * put together again when a frame comes in.
 *
 * @param word the watch's own word for it ({@code AP16}, {@code UPLOAD}, {@code CMD-M}); absent when the watch acknowledges
 *     nothing
 * @param serial the serial that comes back with it; absent where the dialect has none or the firmware answers with one of its own
 */
public record AckMatch(@Nullable String word, @Nullable String serial) {

    /** The watch says nothing. */
    public static final AckMatch NONE = new AckMatch(null, null);

    public AckMatch {
        if (word == null && serial != null) {
            throw new IllegalArgumentException("serial: " + serial + " (expected: none without a word)");
        }
    }

    public static AckMatch word(String word) {
        return new AckMatch(word, null);
    }

    public static AckMatch serial(String word, String serial) {
        return new AckMatch(word, serial);
    }

    /**
     * Whether a frame is the acknowledgement.
     *
     * @param frameWord the word of the frame that came in
     * @param frameSerial its serial, absent when it carries none
     */
    public boolean matches(String frameWord, @Nullable String frameSerial) {
        return frameWord.equals(word) && (serial == null || serial.equals(frameSerial));
    }
}
