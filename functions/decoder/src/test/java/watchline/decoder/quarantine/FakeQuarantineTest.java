package watchline.decoder.quarantine;

import watchline.decoder.store.FakeStore;
import watchline.decoder.store.Store;

class FakeQuarantineTest extends QuarantineTableContract {

    private final FakeStore store = new FakeStore();
    private final FakeQuarantine table = new FakeQuarantine(store);

    @Override
    protected QuarantineTable table() {
        return table;
    }

    @Override
    protected Store store() {
        return store;
    }
}
