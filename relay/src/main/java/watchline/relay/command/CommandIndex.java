package watchline.relay.command;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Knows for which watches of this relay a command waits. May be called from any thread. */
public interface CommandIndex extends AutoCloseable {

    /** For a relay that looks for none: commands then go out with the next frame of their watch. */
    CommandIndex NONE = now -> CompletableFuture.completedFuture(List.of());

    /**
     * Asks for the watches with a command that wants something at that time; must not block for long.
     *
     * @return ids under which watches speak, one for each such command, the ones that began to wait last first; a change of the last moments may
     *     not show yet
     */
    CompletionStage<List<String>> due(Instant now);

    /** Lets go of connections and threads. Nothing to do for most. */
    @Override
    default void close() {}
}
