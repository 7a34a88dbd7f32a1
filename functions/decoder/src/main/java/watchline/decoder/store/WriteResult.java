package watchline.decoder.store;

/** What became of one write. */
public sealed interface WriteResult {

    /** The one answer that needs no words. */
    WriteResult DONE = new Done();

    /** It is in the table. */
    record Done() implements WriteResult {}

    /** Somebody else was faster, and its condition does not hold any more. Nothing was written. */
    record Overtaken() implements WriteResult {}

    /**
     * The table could not take it now; the same write may succeed later.
     *
     * @param reason in one line
     */
    record Unavailable(String reason) implements WriteResult {}

    /**
     * The table will never take it.
     *
     * @param reason in one line, as the table says
     */
    record Invalid(String reason) implements WriteResult {}
}
