package watchline.decoder.account;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import watchline.decoder.item.ItemReader;
import watchline.decoder.store.Consumption;
import watchline.decoder.store.Faults;
import watchline.decoder.store.StoreException;
import watchline.decoder.store.TableSchema;
import watchline.decoder.store.WriteUnits;

/** The accounts in DynamoDB. An account is one Query; a counted message is one write, and one more when hundreds came before it. */
public final class DynamoAccounts implements Accounts {

    /** DynamoDB bills a write whose condition does not hold, and does not say so. */
    private static final int FAILED_CONDITION = 1;

    private final DynamoDbClient client;
    private final String table;

    /** @param prefix of the names of the tables, {@code watchline-} */
    public DynamoAccounts(DynamoDbClient client, String prefix) {
        this.client = client;
        this.table = TableSchema.ACCOUNTS.tableName(prefix);
    }

    @Override
    public Account read(String account) {
        QueryRequest query = QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("#account = :account")
                .expressionAttributeNames(Map.of("#account", AccountKeys.ACCOUNT))
                .expressionAttributeValues(Map.of(":account", AttributeValue.fromS(account)))
                .consistentRead(true)
                .build();
        List<Map<String, AttributeValue>> items =
                saying("reading an account", () -> client.queryPaginator(query).items().stream()
                        .toList());
        return Account.of(account, items);
    }

    @Override
    public void putSettings(String account, AccountSettings settings) {
        StringJoiner sets = new StringJoiner(", ", "SET ", "");
        Map<String, String> names = new HashMap<>();
        Map<String, AttributeValue> values = new HashMap<>();
        settings.write().forEach((name, value) -> {
            sets.add("#" + name + " = :" + name);
            names.put("#" + name, name);
            values.put(":" + name, value);
        });
        UpdateItemResponse unused = saying(
                "writing the settings of an account",
                () -> client.updateItem(update -> update.tableName(table)
                        .key(key(account, AccountKeys.SETTINGS))
                        .updateExpression(sets.toString())
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values)));
    }

    @Override
    public void putCarer(Carer carer) {
        CarerPut put = new CarerPut(carer);
        if (!keptItsPlace(put)) {
            var unused = saying(
                    "writing a carer",
                    () -> client.putItem(request -> request.tableName(table).item(put.item())));
        }
    }

    private boolean keptItsPlace(CarerPut put) {
        if (put.carer().quiet() == null) {
            return false;
        }
        return saying("writing a carer", () -> {
            try {
                var unused = client.updateItem(put.update(table));
                return true;
            } catch (ConditionalCheckFailedException e) {
                return false;
            }
        });
    }

    @Override
    public void removeCarer(String account, String carerId) {
        var unused = saying(
                "removing a carer",
                () -> client.deleteItem(
                        delete -> delete.tableName(table).key(key(account, AccountKeys.carer(carerId)))));
    }

    @Override
    public SmsCount countSms(String account, SmsMessage message, Instant at, int most, WriteUnits units) {
        DayCounter counter = new DayCounter(table, account, message, at, most);
        return saying("counting SMS", () -> count(counter, units));
    }

    private SmsCount count(DayCounter counter, WriteUnits units) {
        for (boolean marked : new boolean[] {true, false}) {
            try {
                UpdateItemResponse response = client.updateItem(counter.request(marked));
                Consumption.add(units, response.consumedCapacity());
                return new SmsCount(sum(new ItemReader(response.attributes())), true);
            } catch (ConditionalCheckFailedException e) {
                units.add(FAILED_CONDITION);
                Optional<SmsCount> refused = counter.refused(new ItemReader(e.item()));
                if (refused.isPresent()) {
                    return refused.get();
                }
            }
        }
        throw new StoreException("counting SMS: the counter moves too fast");
    }

    private static int sum(ItemReader item) {
        Integer sum = item.whole(SmsDay.SUM);
        return sum == null ? 0 : sum;
    }

    private static Map<String, AttributeValue> key(String account, String sk) {
        return Map.of(
                AccountKeys.ACCOUNT, AttributeValue.fromS(account),
                AccountKeys.SK, AttributeValue.fromS(sk));
    }

    private static <T> T saying(String step, Supplier<T> work) {
        try {
            return work.get();
        } catch (SdkException e) {
            throw new StoreException(step + ": " + Faults.reason(e), e);
        }
    }
}
