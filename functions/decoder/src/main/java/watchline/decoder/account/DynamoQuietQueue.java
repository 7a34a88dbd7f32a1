package watchline.decoder.account;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import watchline.contract.IsoTime;
import watchline.decoder.item.ItemReader;
import watchline.decoder.store.Consumption;
import watchline.decoder.store.Faults;
import watchline.decoder.store.StoreException;
import watchline.decoder.store.TableIndex;
import watchline.decoder.store.TableSchema;
import watchline.decoder.store.WriteUnits;

/** The queue in DynamoDB. What keeps two from writing one summary is the condition on each write. */
public final class DynamoQuietQueue implements QuietQueue {

    /** DynamoDB bills a write whose condition does not hold, and does not say so. */
    private static final int FAILED_CONDITION = 1;

    private static final String DUE = "#summary = :due AND #summaryAt <= :now";
    private static final String HELD = "#summaryAt = :until";

    private final DynamoDbClient client;
    private final String table;

    /** @param prefix of the names of the tables, {@code watchline-} */
    public DynamoQuietQueue(DynamoDbClient client, String prefix) {
        this.client = client;
        this.table = TableSchema.ACCOUNTS.tableName(prefix);
    }

    @Override
    public List<Key> due(Instant now, int most) {
        QueryRequest query = QueryRequest.builder()
                .tableName(table)
                .indexName(TableIndex.BY_QUIET.indexName())
                .keyConditionExpression(DUE)
                .expressionAttributeNames(Map.of("#summary", AccountKeys.SUMMARY, "#summaryAt", AccountKeys.SUMMARY_AT))
                .expressionAttributeValues(Map.of(":due", AttributeValue.fromS(AccountKeys.DUE), ":now", time(now)))
                .limit(most)
                .build();
        return saying("reading whose quiet hours are over", () -> client.queryPaginator(query).items().stream()
                .map(item -> key(new ItemReader(item)))
                .limit(most)
                .toList());
    }

    private static Key key(ItemReader item) {
        return new Key(
                String.valueOf(item.text(AccountKeys.ACCOUNT)),
                AccountKeys.carerId(String.valueOf(item.text(AccountKeys.SK))));
    }

    @Override
    public Optional<Night> claim(Key key, Instant now, Instant until, WriteUnits units) {
        UpdateItemRequest.Builder claim = change(key)
                .updateExpression("SET #summaryAt = :until")
                .conditionExpression(DUE)
                .expressionAttributeNames(Map.of("#summary", AccountKeys.SUMMARY, "#summaryAt", AccountKeys.SUMMARY_AT))
                .expressionAttributeValues(
                        Map.of(":due", AttributeValue.fromS(AccountKeys.DUE), ":now", time(now), ":until", time(until)))
                .returnValues(ReturnValue.ALL_NEW);
        return written(claim, units).map(response -> night(key, new ItemReader(response.attributes())));
    }

    private static Night night(Key key, ItemReader item) {
        return new Night(key, Carer.read(item).orElse(null), item.time(AccountKeys.SUMMARY_FOR));
    }

    @Override
    public void move(Night night, Instant until, Instant at, WriteUnits units) {
        Map<String, String> names = new HashMap<>(Map.of("#summaryAt", AccountKeys.SUMMARY_AT));
        Map<String, AttributeValue> values = new HashMap<>(Map.of(":until", time(until), ":at", time(at)));
        String sets = "SET #summaryAt = :at";
        Instant seenTo = night.seenTo();
        if (seenTo != null) {
            names.put("#summaryFor", AccountKeys.SUMMARY_FOR);
            values.put(":summaryFor", time(seenTo));
            sets += ", #summaryFor = :summaryFor";
        }
        Optional<UpdateItemResponse> unused = written(
                change(night.key())
                        .updateExpression(sets)
                        .conditionExpression(HELD)
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values),
                units);
    }

    @Override
    public void drop(Key key, Instant until, WriteUnits units) {
        Optional<UpdateItemResponse> unused = written(
                change(key)
                        .updateExpression("REMOVE #summary, #summaryAt, #summaryFor")
                        .conditionExpression(HELD)
                        .expressionAttributeNames(Map.of(
                                "#summary", AccountKeys.SUMMARY,
                                "#summaryAt", AccountKeys.SUMMARY_AT,
                                "#summaryFor", AccountKeys.SUMMARY_FOR))
                        .expressionAttributeValues(Map.of(":until", time(until))),
                units);
    }

    private UpdateItemRequest.Builder change(Key key) {
        return UpdateItemRequest.builder()
                .tableName(table)
                .key(Map.of(
                        AccountKeys.ACCOUNT, AttributeValue.fromS(key.account()),
                        AccountKeys.SK, AttributeValue.fromS(AccountKeys.carer(key.carerId()))))
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL);
    }

    /** Empty when the condition did not hold: done before, or somebody else is at it. */
    private Optional<UpdateItemResponse> written(UpdateItemRequest.Builder change, WriteUnits units) {
        try {
            UpdateItemResponse response =
                    saying("writing whose quiet hours are over", () -> client.updateItem(change.build()));
            Consumption.add(units, response.consumedCapacity());
            return Optional.of(response);
        } catch (ConditionalCheckFailedException e) {
            units.add(FAILED_CONDITION);
            return Optional.empty();
        }
    }

    private static AttributeValue time(Instant time) {
        return AttributeValue.fromS(IsoTime.format(time));
    }

    private static <T> T saying(String step, Supplier<T> work) {
        try {
            return work.get();
        } catch (ConditionalCheckFailedException e) {
            throw e;
        } catch (SdkException e) {
            throw new StoreException(step + ": " + Faults.reason(e), e);
        }
    }
}
