package watchline.decoder.command;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import watchline.decoder.store.WriteUnits;

/** The queue for a rehearsal: nothing waits in it, and nothing gets into it. Safe on any thread. */
public final class NoCommands implements CommandQueue {

    @Override
    public void add(CommandItem item) {}

    @Override
    public List<CommandItem> of(String deviceId, Instant since) {
        return List.of();
    }

    @Override
    public boolean change(CommandItem from, CommandItem to, WriteUnits units) {
        return false;
    }

    @Override
    public void mark(String deviceId, @Nullable Instant seen, @Nullable Instant next, WriteUnits units) {}
}
