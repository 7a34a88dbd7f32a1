package watchline.decoder.store;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class FakeStoreTest extends StoreContract {

    private final FakeStore store = new FakeStore();

    @Override
    protected Store store() {
        return store;
    }

    @Override
    protected List<Map<String, AttributeValue>> items(TableSchema table) {
        return store.items(table);
    }
}
