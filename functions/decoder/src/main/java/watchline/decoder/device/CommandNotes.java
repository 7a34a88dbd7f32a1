package watchline.decoder.device;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import watchline.decoder.item.ItemReader;

/**
 * What the item of a watch says about its commands.
 *
 * @param dueAt {@code commandsDueAt}: when one of them wants something; absent when none waits
 * @param password {@code commandPassword}: six digits that GOTOP devices want to hear, where the wearer's people changed them
 */
public record CommandNotes(@Nullable Instant dueAt, @Nullable String password) {

    /** @param stored absent when the watch has no item */
    public static CommandNotes read(@Nullable ItemReader stored) {
        if (stored == null) {
            return new CommandNotes(null, null);
        }
        return new CommandNotes(stored.time("commandsDueAt"), stored.text("commandPassword"));
    }
}
