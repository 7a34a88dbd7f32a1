package watchline.decoder.command;

import java.time.Instant;
import java.util.List;
import watchline.decoder.store.FakeStore;
import watchline.decoder.store.Store;

/** The fake keeps what the seam promises. */
class FakeCommandQueueTest extends CommandQueueContract {

    private final FakeStore store = new FakeStore();
    private final FakeCommandQueue queue = new FakeCommandQueue(store);

    @Override
    protected CommandQueue queue() {
        return queue;
    }

    @Override
    protected Store store() {
        return store;
    }

    @Override
    protected List<String> due(String relay, Instant now) {
        return queue.due(relay, now);
    }
}
