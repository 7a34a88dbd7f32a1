package watchline.decoder.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Puts a chunk of items with BatchWriteItem. Items that DynamoDB leaves unprocessed are sent again after a while, and given back
 * as unavailable after the last try; a chunk that it refuses for one bad item is put item by item. Safe on any thread.
 */
final class BatchPutter {

    /** The most that BatchWriteItem takes. */
    static final int MAX_ITEMS = 25;

    private static final String UNPROCESSED = "unprocessed: the table is busy";

    private final DynamoDbClient client;
    private final String prefix;
    private final Backoff backoff;
    private final Pause pause;

    BatchPutter(DynamoDbClient client, String prefix, Backoff backoff, Pause pause) {
        this.client = client;
        this.prefix = prefix;
        this.backoff = backoff;
        this.pause = pause;
    }

    /** @param chunk at most {@link #MAX_ITEMS}, each key once */
    Map<Put.Key, WriteResult> put(List<Put> chunk, WriteUnits units) {
        Map<Put.Key, Put> pending = new LinkedHashMap<>();
        chunk.forEach(put -> pending.put(put.key(), put));
        Map<Put.Key, WriteResult> results = new HashMap<>();
        for (int failed = 0; !pending.isEmpty() && failed < backoff.tries(); failed++) {
            if (failed > 0) {
                pause.await(backoff.after(failed));
            }
            try {
                List<Put> unprocessed = send(pending.values().stream().toList(), units);
                Map<Put.Key, Put> left = new LinkedHashMap<>();
                unprocessed.forEach(put -> left.put(put.key(), put));
                pending.keySet().removeIf(key -> !left.containsKey(key) && done(results, key));
            } catch (SdkException e) {
                pending.values().forEach(put -> results.put(put.key(), afterFault(put, e, units)));
                pending.clear();
            }
        }
        pending.keySet().forEach(key -> results.put(key, new WriteResult.Unavailable(UNPROCESSED)));
        return results;
    }

    private static boolean done(Map<Put.Key, WriteResult> results, Put.Key key) {
        results.put(key, WriteResult.DONE);
        return true;
    }

    private WriteResult afterFault(Put put, SdkException fault, WriteUnits units) {
        return Faults.isInvalid(fault) ? putAlone(put, units) : new WriteResult.Unavailable(Faults.reason(fault));
    }

    private List<Put> send(List<Put> puts, WriteUnits units) {
        Map<String, List<WriteRequest>> requests = new LinkedHashMap<>();
        for (Put put : puts) {
            requests.computeIfAbsent(put.table().tableName(prefix), table -> new ArrayList<>())
                    .add(WriteRequest.builder()
                            .putRequest(PutRequest.builder().item(put.item()).build())
                            .build());
        }
        BatchWriteItemResponse response = client.batchWriteItem(BatchWriteItemRequest.builder()
                .requestItems(requests)
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                .build());
        for (ConsumedCapacity consumed : response.consumedCapacity()) {
            Consumption.add(units, consumed);
        }
        return unprocessed(response.unprocessedItems());
    }

    private List<Put> unprocessed(Map<String, List<WriteRequest>> items) {
        List<Put> left = new ArrayList<>();
        for (TableSchema table : TableSchema.values()) {
            for (WriteRequest request : items.getOrDefault(table.tableName(prefix), List.of())) {
                Map<String, AttributeValue> item = request.putRequest().item();
                left.add(new Put(table, item));
            }
        }
        return left;
    }

    private WriteResult putAlone(Put put, WriteUnits units) {
        try {
            Consumption.add(
                    units,
                    client.putItem(PutItemRequest.builder()
                                    .tableName(put.table().tableName(prefix))
                                    .item(put.item())
                                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                                    .build())
                            .consumedCapacity());
            return WriteResult.DONE;
        } catch (SdkException e) {
            String reason = Faults.reason(e);
            return Faults.isInvalid(e) ? new WriteResult.Invalid(reason) : new WriteResult.Unavailable(reason);
        }
    }
}
