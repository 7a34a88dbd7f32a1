package watchline.decoder.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import watchline.decoder.item.ItemReader;

/** Reads a chunk of devices with BatchGetItem, consistently; keys left unprocessed are asked for again. Safe on any thread. */
final class DeviceReader {

    /** The most that BatchGetItem takes. */
    static final int MAX_KEYS = 100;

    private static final String KEY = TableSchema.DEVICES.partitionKey();

    private final DynamoDbClient client;
    private final String table;
    private final Backoff backoff;
    private final Pause pause;

    DeviceReader(DynamoDbClient client, String table, Backoff backoff, Pause pause) {
        this.client = client;
        this.table = table;
        this.backoff = backoff;
        this.pause = pause;
    }

    /**
     * @param deviceIds at most {@link #MAX_KEYS}, each once
     * @throws StoreException if one could not be read
     */
    Map<String, ItemReader> read(List<String> deviceIds) {
        Map<String, ItemReader> found = new HashMap<>();
        List<Map<String, AttributeValue>> pending = new ArrayList<>();
        deviceIds.forEach(id -> pending.add(Map.of(KEY, AttributeValue.fromS(id))));
        for (int failed = 0; failed < backoff.tries(); failed++) {
            if (failed > 0) {
                pause.await(backoff.after(failed));
            }
            BatchGetItemResponse response = ask(pending);
            for (Map<String, AttributeValue> item : response.responses().getOrDefault(table, List.of())) {
                ItemReader device = new ItemReader(item);
                String id = device.text(KEY);
                if (id != null) {
                    found.put(id, device);
                }
            }
            KeysAndAttributes left = response.unprocessedKeys().get(table);
            if (left == null || left.keys().isEmpty()) {
                return found;
            }
            pending.clear();
            pending.addAll(left.keys());
        }
        throw new StoreException("reading devices: " + pending.size() + " keys left unprocessed: the table is busy");
    }

    private BatchGetItemResponse ask(List<Map<String, AttributeValue>> keys) {
        try {
            return client.batchGetItem(BatchGetItemRequest.builder()
                    .requestItems(Map.of(
                            table,
                            KeysAndAttributes.builder()
                                    .keys(keys)
                                    .consistentRead(true)
                                    .build()))
                    .build());
        } catch (SdkException e) {
            throw new StoreException("reading devices: " + Faults.reason(e), e);
        }
    }
}
