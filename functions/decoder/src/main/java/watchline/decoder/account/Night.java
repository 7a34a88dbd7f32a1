package watchline.decoder.account;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import watchline.decoder.account.QuietHours.Window;

/**
 * A carer who may have slept through something. Pure.
 *
 * @param key of the carer's item
 * @param carer absent when the item cannot be read
 * @param seenTo the end of the last quiet hours that have been seen to; absent for a carer who is new, or whose quiet hours are
 */
public record Night(QuietQueue.Key key, @Nullable Carer carer, @Nullable Instant seenTo) {

    /** The same, and these quiet hours have been seen to. */
    public Night with(Instant end) {
        return new Night(key, carer, end);
    }

    /** When the quiet hours end that are next; absent when there are none. */
    public Optional<Instant> nextEnd(Instant now) {
        QuietHours quiet = carer == null ? null : carer.quiet();
        return quiet == null ? Optional.empty() : quiet.nextEnd(now);
    }

    /** The quiet hours that are over and have not been seen to. Those from before the carer had them are none of these. */
    public Optional<Window> over(Instant now) {
        QuietHours quiet = carer == null ? null : carer.quiet();
        Instant before = seenTo;
        return quiet == null || before == null
                ? Optional.empty()
                : quiet.lastEnded(now).filter(window -> window.end().isAfter(before));
    }

    /** The last quiet hours that are over, whoever has seen to them; absent when there are none. */
    public Optional<Instant> lastEnd(Instant now) {
        QuietHours quiet = carer == null ? null : carer.quiet();
        return quiet == null ? Optional.empty() : quiet.lastEnd(now);
    }
}
