package watchline.samples.seams;

import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import watchline.decoder.quarantine.DynamoQuarantine;
import watchline.decoder.quarantine.QuarantineTable;
import watchline.decoder.quarantine.QuarantineTableContract;
import watchline.decoder.store.DynamoStore;
import watchline.decoder.store.Store;
import watchline.samples.sandbox.Tables;

/** The promises of the quarantine on real tables, fresh ones for each test. */
@ExtendWith(LocalDynamoDb.class)
class DynamoDbLocalQuarantineTest extends QuarantineTableContract {

    private final QuarantineTable table;
    private final Store store;

    DynamoDbLocalQuarantineTest(DynamoDbClient client) {
        String prefix = "t" + UUID.randomUUID().toString().substring(0, 8) + "-";
        Tables.create(client, prefix);
        table = new DynamoQuarantine(client, prefix);
        store = new DynamoStore(client, prefix);
    }

    @Override
    protected QuarantineTable table() {
        return table;
    }

    @Override
    protected Store store() {
        return store;
    }
}
