package watchline.decoder.command;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import watchline.decoder.store.WriteUnits;

/**
 * The seam to the table {@code commands}, and to {@code commandsDueAt} in {@code devices}: the sign that a watch has commands
 * waiting, so that a watch without any costs no read. Its promises are the tests of {@code CommandQueueContract}. All methods may
 * be called from any thread and throw {@link watchline.decoder.store.StoreException} when a table cannot be read or written now.
 */
public interface CommandQueue {

    /** Queues a command and leaves the sign at its watch: both or neither. */
    void add(CommandItem item);

    /**
     * The commands of a watch in the order in which they were queued, consistently with every write before. Items that cannot
     * be read are left out.
     *
     * @param since those that were queued before are of no interest
     */
    List<CommandItem> of(String deviceId, Instant since);

    /**
     * Changes an item, unless somebody else has moved it on: its state and its number of attempts must still be those of {@code
     * from}. So of two that want to send a command, one does. Attributes that a command does not have are left alone.
     *
     * @param from as it was read
     * @return whether it was changed
     */
    boolean change(CommandItem from, CommandItem to, WriteUnits units);

    /**
     * Moves the sign at a watch, unless somebody has queued something since it was read.
     *
     * @param seen the sign as it was read; absent when there was none
     * @param next when there is something to do for the watch; absent when nothing waits any more
     */
    void mark(String deviceId, @Nullable Instant seen, @Nullable Instant next, WriteUnits units);
}
