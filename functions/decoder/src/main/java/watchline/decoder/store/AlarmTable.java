package watchline.decoder.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import watchline.contract.IsoTime;
import watchline.decoder.item.ItemReader;

/** What every write to the table {@code alarms} has in common. Safe on any thread. */
record AlarmTable(DynamoDbClient client, String name) {

    /** DynamoDB bills a write whose condition does not hold, and does not say so. */
    static final int FAILED_CONDITION = 1;

    /** Of every change: none makes an alarm. */
    static final String EXISTS = "attribute_exists(#sk)";

    /** Whether the condition held. When it did not: done before, or no such alarm, and the caller knows what that means. */
    boolean update(Updates change, WriteUnits units) {
        try {
            Consumption.add(units, client.updateItem(change.request(name)).consumedCapacity());
            return true;
        } catch (ConditionalCheckFailedException e) {
            units.add(FAILED_CONDITION);
            return false;
        } catch (SdkException e) {
            throw new StoreException("writing an alarm: " + Faults.reason(e), e);
        }
    }

    /** The whole item, consistently with every write before; empty when there is none. */
    ItemReader read(AlarmKey key) {
        return new ItemReader(
                client.getItem(get -> get.tableName(name).key(key.attributes()).consistentRead(true))
                        .item());
    }

    static AttributeValue time(Instant time) {
        return AttributeValue.fromS(IsoTime.format(time));
    }

    /** In the outbox with that errand, or out of it. */
    static Updates outbox(Updates change, @Nullable Errand errand, @Nullable Instant at) {
        return errand == null || at == null
                ? change.remove(OutboxEntry.OUTBOX).remove(OutboxEntry.OUTBOX_AT)
                : change.set(OutboxEntry.OUTBOX, AttributeValue.fromS(errand.word()))
                        .set(OutboxEntry.OUTBOX_AT, time(at));
    }
}
