package watchline.decoder.ack;

/** What became of an answer. */
public enum AckOutcome {
    /** It is the first one: nobody else is called for this alarm. */
    FIRST,
    /** It stands beside those that came before. */
    ADDED,
    /** It stood there already. */
    REPEATED,
    /** It was not kept, because so many stand there already that nobody needs another. */
    FULL
}
