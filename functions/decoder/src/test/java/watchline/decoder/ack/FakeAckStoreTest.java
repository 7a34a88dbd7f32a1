package watchline.decoder.ack;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.store.TableSchema;

/** The fake keeps what the seam promises. */
class FakeAckStoreTest extends AckStoreContract {

    private final FakeAckStore store = new FakeAckStore();

    @Override
    protected AckStore store() {
        return store;
    }

    @Override
    protected void put(TableSchema table, Map<String, AttributeValue> item) {
        if (table == TableSchema.ALARMS) {
            store.putAlarm(item);
        } else {
            store.putWatch(item);
        }
    }
}
