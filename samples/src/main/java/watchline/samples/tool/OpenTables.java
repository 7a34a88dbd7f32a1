package watchline.samples.tool;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import watchline.decoder.quarantine.DynamoQuarantine;
import watchline.decoder.quarantine.QuarantineTable;
import watchline.decoder.store.DynamoStore;
import watchline.decoder.store.Store;

/**
 * What a command works on, for as long as it runs.
 *
 * @param client closed with these
 */
record OpenTables(DynamoDbClient client, String prefix, Store store, QuarantineTable quarantine)
        implements AutoCloseable {

    static OpenTables of(DynamoDbClient client, String prefix) {
        return new OpenTables(client, prefix, new DynamoStore(client, prefix), new DynamoQuarantine(client, prefix));
    }

    @Override
    public void close() {
        client.close();
    }
}
