package watchline.decoder.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** A client of DynamoDB that answers what a test has scripted, and says yes to everything once the script is over. */
final class ScriptedDynamo implements DynamoDbClient {

    private final Queue<Function<BatchWriteItemRequest, BatchWriteItemResponse>> writes = new ArrayDeque<>();
    private final Queue<Function<BatchGetItemRequest, BatchGetItemResponse>> reads = new ArrayDeque<>();
    private final List<BatchWriteItemRequest> batches = new ArrayList<>();
    private final List<BatchGetItemRequest> gets = new ArrayList<>();
    private final List<UpdateItemRequest> updates = new ArrayList<>();
    private Function<PutItemRequest, PutItemResponse> puts =
            put -> PutItemResponse.builder().consumedCapacity(units(1)).build();
    private Function<UpdateItemRequest, UpdateItemResponse> changes =
            change -> UpdateItemResponse.builder().consumedCapacity(units(1)).build();

    void onWrite(Function<BatchWriteItemRequest, BatchWriteItemResponse> answer) {
        writes.add(answer);
    }

    void onRead(Function<BatchGetItemRequest, BatchGetItemResponse> answer) {
        reads.add(answer);
    }

    void onPut(Function<PutItemRequest, PutItemResponse> answer) {
        puts = answer;
    }

    void onUpdate(Function<UpdateItemRequest, UpdateItemResponse> answer) {
        changes = answer;
    }

    synchronized List<BatchWriteItemRequest> batches() {
        return List.copyOf(batches);
    }

    synchronized List<BatchGetItemRequest> gets() {
        return List.copyOf(gets);
    }

    synchronized List<UpdateItemRequest> updates() {
        return List.copyOf(updates);
    }

    static BatchWriteItemResponse accept(BatchWriteItemRequest request) {
        int items =
                request.requestItems().values().stream().mapToInt(List::size).sum();
        return BatchWriteItemResponse.builder().consumedCapacity(units(items)).build();
    }

    /** Leaves everything unprocessed. */
    static BatchWriteItemResponse leave(BatchWriteItemRequest request) {
        return BatchWriteItemResponse.builder()
                .unprocessedItems(request.requestItems())
                .build();
    }

    static DynamoDbException fault(String code, String message) {
        return (DynamoDbException) DynamoDbException.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(message)
                        .build())
                .message(message)
                .statusCode(400)
                .build();
    }

    static ConsumedCapacity units(double units) {
        return ConsumedCapacity.builder().capacityUnits(units).build();
    }

    @Override
    public synchronized BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
        batches.add(request);
        Function<BatchWriteItemRequest, BatchWriteItemResponse> scripted = writes.poll();
        return scripted == null ? accept(request) : scripted.apply(request);
    }

    @Override
    public synchronized BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        gets.add(request);
        Function<BatchGetItemRequest, BatchGetItemResponse> scripted = reads.poll();
        return scripted == null
                ? BatchGetItemResponse.builder()
                        .responses(Map.of())
                        .unprocessedKeys(Map.of())
                        .build()
                : scripted.apply(request);
    }

    @Override
    public synchronized PutItemResponse putItem(PutItemRequest request) {
        return puts.apply(request);
    }

    @Override
    public synchronized UpdateItemResponse updateItem(UpdateItemRequest request) {
        updates.add(request);
        return changes.apply(request);
    }

    @Override
    public String serviceName() {
        return "dynamodb";
    }

    @Override
    public void close() {}
}
