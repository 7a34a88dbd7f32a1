package watchline.dialect.model;

/** What one frame turned out to be. Unknown and malformed are ordinary answers, never an exception and never null. */
public sealed interface Message permits Report, Message.Unknown, Message.Malformed {

    /**
     * A well-formed frame whose word no table of this dialect lists. It is kept raw in quarantine.
     *
     * @param word the watch's own word for it, cut to 32 bytes, and what of it is no text escaped
     */
    record Unknown(String word) implements Message {}

    /**
     * Bytes that are not a frame of this dialect, or a frame that cannot be attributed or read at all. Kept raw in quarantine.
     *
     * @param reason what was found and what was expected; text from the device in it is escaped and cut
     */
    record Malformed(String reason) implements Message {}
}
