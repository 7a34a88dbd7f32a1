package watchline.decoder.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import watchline.decoder.store.WriteUnits;

/**
 * The seam to those carers whose quiet hours end, in the order in which they do. Its promises are the tests of {@code
 * QuietQueueContract}.
 *
 * <p>A carer with quiet hours stands in a sparse index of {@code accounts}, {@code byQuiet}, all under one word, by {@code summaryAt}:
 * the next time at which a summary is due. So a sweep with nothing to do costs one query however many carers there are, and each
 * carer costs two writes a night: one to claim, one to move on to the next night. Putting a carer with new quiet hours makes it due at
 * once; whoever sees to it then only notes that the nights before are none of its business. All methods may be called from any thread
 * and throw {@link watchline.decoder.store.StoreException} when the table cannot be read or written now.
 */
public interface QuietQueue {

    /** The key of a carer. */
    record Key(String account, String carerId) {}

    /**
     * Those who are due and whom nobody holds, those first who have been for longest. What was written in the last moments may be
     * missing.
     *
     * @param most how many to answer
     */
    List<Key> due(Instant now, int most);

    /**
     * Claims a carer, so that one writes the summary and no other: of any number of callers at most one holds it at a time.
     *
     * @param now a claim that ended by then is free
     * @param until when the claim ends; no two claims of a carer end at the same time
     * @return absent when somebody else holds it, it is not due, or there is no such carer
     */
    Optional<Night> claim(Key key, Instant now, Instant until, WriteUnits units);

    /**
     * Ends a claim, and says what has been seen to. Does nothing when it is not the claim that stands.
     *
     * @param night as it is from now on: {@link Night#seenTo} is noted
     * @param until when the claim would end
     * @param at when the carer is due again
     */
    void move(Night night, Instant until, Instant at, WriteUnits units);

    /** Takes a carer out for good, who has no quiet hours. Does nothing when the claim is not the one that stands. */
    void drop(Key key, Instant until, WriteUnits units);
}
