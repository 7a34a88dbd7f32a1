package watchline.decoder.command;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import watchline.contract.IsoTime;
import watchline.decoder.item.ItemReader;
import watchline.decoder.store.Consumption;
import watchline.decoder.store.Faults;
import watchline.decoder.store.StoreException;
import watchline.decoder.store.TableSchema;
import watchline.decoder.store.WriteUnits;

/** The queue in DynamoDB. */
public final class DynamoCommandQueue implements CommandQueue {

    /** DynamoDB bills a write whose condition does not hold, and does not say so. */
    private static final int FAILED_CONDITION = 1;

    private static final String DEVICE = "deviceId";
    private static final String DUE = "commandsDueAt";

    private final DynamoDbClient client;
    private final String commands;
    private final String devices;

    /** @param prefix of the names of the tables, {@code watchline-} */
    public DynamoCommandQueue(DynamoDbClient client, String prefix) {
        this.client = client;
        this.commands = TableSchema.COMMANDS.tableName(prefix);
        this.devices = TableSchema.DEVICES.tableName(prefix);
    }

    @Override
    public void add(CommandItem item) {
        TransactWriteItem put = TransactWriteItem.builder()
                .put(request -> request.tableName(commands).item(item.write()))
                .build();
        TransactWriteItem sign = TransactWriteItem.builder()
                .update(request -> request.tableName(devices)
                        .key(Map.of(DEVICE, AttributeValue.fromS(item.deviceId())))
                        .updateExpression("SET #due = :due")
                        .expressionAttributeNames(Map.of("#due", DUE))
                        .expressionAttributeValues(Map.of(":due", time(item.createdAt()))))
                .build();
        try {
            client.transactWriteItems(request -> request.transactItems(put, sign));
        } catch (SdkException e) {
            throw new StoreException("queueing a command: " + Faults.reason(e), e);
        }
    }

    @Override
    public List<CommandItem> of(String deviceId, Instant since) {
        QueryRequest query = QueryRequest.builder()
                .tableName(commands)
                .keyConditionExpression("#device = :device AND #sk >= :since")
                .expressionAttributeNames(Map.of("#device", DEVICE, "#sk", "sk"))
                .expressionAttributeValues(Map.of(
                        ":device", AttributeValue.fromS(deviceId), ":since", AttributeValue.fromS(Ulids.since(since))))
                .consistentRead(true)
                .build();
        try {
            return client.queryPaginator(query).items().stream()
                    .map(item -> CommandItem.read(new ItemReader(item)))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (SdkException e) {
            throw new StoreException("reading commands: " + Faults.reason(e), e);
        }
    }

    @Override
    public boolean change(CommandItem from, CommandItem to, WriteUnits units) {
        return update(ItemChange.between(from, to).request(commands), "writing a command", units);
    }

    @Override
    public void mark(String deviceId, @Nullable Instant seen, @Nullable Instant next, WriteUnits units) {
        Map<String, AttributeValue> values = new HashMap<>();
        if (seen != null) {
            values.put(":seen", time(seen));
        }
        if (next != null) {
            values.put(":next", time(next));
        }
        UpdateItemRequest request = UpdateItemRequest.builder()
                .tableName(devices)
                .key(Map.of(DEVICE, AttributeValue.fromS(deviceId)))
                .updateExpression(next == null ? "REMOVE #due" : "SET #due = :next")
                .conditionExpression(seen == null ? "attribute_not_exists(#due)" : "#due = :seen")
                .expressionAttributeNames(Map.of("#due", DUE))
                .expressionAttributeValues(values.isEmpty() ? null : values)
                .returnConsumedCapacity("TOTAL")
                .build();
        boolean unused = update(request, "marking a device", units);
    }

    private boolean update(UpdateItemRequest request, String step, WriteUnits units) {
        try {
            Consumption.add(units, client.updateItem(request).consumedCapacity());
            return true;
        } catch (ConditionalCheckFailedException e) {
            units.add(FAILED_CONDITION);
            return false;
        } catch (SdkException e) {
            throw new StoreException(step + ": " + Faults.reason(e), e);
        }
    }

    private static AttributeValue time(Instant time) {
        return AttributeValue.fromS(IsoTime.format(time));
    }
}
