package watchline.benchmark.units;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * Sums what DynamoDB says that writes have cost, by table, and by index where one had to follow. It asks for what the programs ask
 * for anyhow, in more detail. A write whose condition did not hold is billed too, and not said: it counts as one. May be used from any thread.
 */
final class UnitMeter implements ExecutionInterceptor {

    private static final String REFUSED = " (condition did not hold)";

    private final Map<String, Double> units = new TreeMap<>();

    /** What there is so far, by {@code table} and {@code table/index}, and begins anew. */
    synchronized Map<String, Double> take() {
        Map<String, Double> taken = new TreeMap<>(units);
        units.clear();
        return taken;
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        SdkRequest request = context.request();
        if (request instanceof BatchWriteItemRequest write) {
            return write.toBuilder()
                    .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES)
                    .build();
        }
        if (request instanceof UpdateItemRequest update) {
            return update.toBuilder()
                    .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES)
                    .build();
        }
        if (request instanceof PutItemRequest put) {
            return put.toBuilder()
                    .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES)
                    .build();
        }
        return request;
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        consumed(context.response()).forEach(this::add);
    }

    private static List<ConsumedCapacity> consumed(SdkResponse response) {
        if (response instanceof BatchWriteItemResponse write) {
            return write.consumedCapacity();
        }
        if (response instanceof UpdateItemResponse update) {
            return List.of(update.consumedCapacity());
        }
        return response instanceof PutItemResponse put ? List.of(put.consumedCapacity()) : List.of();
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        if (context.exception() instanceof ConditionalCheckFailedException) {
            String table = context.request()
                    .getValueForField("TableName", String.class)
                    .orElse("");
            add(table + REFUSED, 1);
        }
    }

    private void add(ConsumedCapacity consumed) {
        double indexes = 0;
        for (var index : consumed.globalSecondaryIndexes().entrySet()) {
            double ofIndex = index.getValue().capacityUnits();
            add(consumed.tableName() + "/" + index.getKey(), ofIndex);
            indexes += ofIndex;
        }
        add(consumed.tableName(), consumed.capacityUnits() - indexes);
    }

    private synchronized void add(String name, double more) {
        units.merge(name, more, Double::sum);
    }
}
