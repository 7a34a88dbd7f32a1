package watchline.decoder.store;

import java.time.Instant;
import watchline.decoder.item.ItemReader;

/** What came of asking for an alarm, to publish it. */
public sealed interface Claim {

    /**
     * It is the caller's alone.
     *
     * @param alarm the whole item as it is now
     * @param until when the claim ends
     */
    record Held(ItemReader alarm, Instant until) implements Claim {}

    /** Somebody else is at it, or has put it off. */
    record Taken(Instant until) implements Claim {}

    /** Nothing is to be published: it was done, or given up, or there is no such alarm. */
    record Over() implements Claim {}
}
