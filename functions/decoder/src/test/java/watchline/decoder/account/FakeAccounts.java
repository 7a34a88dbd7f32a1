package watchline.decoder.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemReader;
import watchline.decoder.store.StoreException;
import watchline.decoder.store.WriteUnits;

/** The accounts in memory. Passes {@link AccountsContract}. */
public final class FakeAccounts implements Accounts {

    private final Map<String, Map<String, Map<String, AttributeValue>>> partitions = new HashMap<>();
    private int reads;
    private boolean down;
    private Runnable beforeRead = () -> {};

    /** How many times an account was read. */
    public int reads() {
        return reads;
    }

    public void down(boolean isDown) {
        down = isDown;
    }

    /** What others do, once, while an account is read. */
    public void beforeNextRead(Runnable others) {
        beforeRead = others;
    }

    /** As anybody writes an item past all checks. */
    public void put(Map<String, AttributeValue> item) {
        partition(item.get("account").s()).put(item.get("sk").s(), item);
    }

    /** Every item of every account. */
    List<Map<String, AttributeValue>> all() {
        return partitions.values().stream()
                .flatMap(partition -> partition.values().stream())
                .toList();
    }

    /** Everything of an account. */
    public List<Map<String, AttributeValue>> items(String account) {
        return List.copyOf(partition(account).values());
    }

    @Override
    public Account read(String account) {
        failIfDown();
        reads++;
        Runnable others = beforeRead;
        beforeRead = () -> {};
        others.run();
        return Account.of(account, items(account));
    }

    @Override
    public void putSettings(String account, AccountSettings settings) {
        failIfDown();
        Map<String, AttributeValue> item = new HashMap<>(item(account, AccountKeys.SETTINGS));
        item.putAll(settings.write());
        put(item);
    }

    @Override
    public void putCarer(Carer carer) {
        failIfDown();
        CarerPut put = new CarerPut(carer);
        Map<String, AttributeValue> stood = item(carer.account(), AccountKeys.carer(carer.id()));
        if (!put.keepsPlaceOf(stood)) {
            put(put.item());
            return;
        }
        Map<String, AttributeValue> item = new HashMap<>(carer.write());
        for (String name : List.of(AccountKeys.SUMMARY, AccountKeys.SUMMARY_AT, AccountKeys.SUMMARY_FOR)) {
            if (stood.containsKey(name)) {
                item.put(name, stood.get(name));
            }
        }
        put(item);
    }

    @Override
    public void removeCarer(String account, String carerId) {
        failIfDown();
        partition(account).remove(AccountKeys.carer(carerId));
    }

    @Override
    public synchronized SmsCount countSms(String account, SmsMessage message, Instant at, int most, WriteUnits units) {
        failIfDown();
        units.add(1);
        Map<String, AttributeValue> item = new HashMap<>(item(account, AccountKeys.day(AccountKeys.dayOf(at))));
        SmsDay day = SmsDay.read(new ItemReader(item)).orElseThrow();
        boolean counted = day.seen().contains(message.mark());
        if (counted || (long) day.sum() + message.sms() > most) {
            return new SmsCount(day.sum(), counted);
        }
        Set<String> seen = new HashSet<>(day.seen());
        if (seen.size() < DayCounter.MAX_MARKS) {
            seen.add(message.mark());
        }
        item.put(SmsDay.SEEN, AttributeValue.fromSs(new ArrayList<>(seen)));
        add(item, SmsDay.SUM, message.sms());
        add(item, SmsDay.sumOf(message.type()), message.sms());
        item.put("expiresAt", AttributeValue.fromN(Long.toString(expiry(message, at))));
        put(item);
        return new SmsCount(day.sum() + message.sms(), true);
    }

    private static long expiry(SmsMessage message, Instant at) {
        return Long.parseLong(new DayCounter("t", "a", message, at, 1)
                .request(false)
                .expressionAttributeValues()
                .get(":expires")
                .n());
    }

    private static void add(Map<String, AttributeValue> item, String name, int number) {
        Integer sum = new ItemReader(item).whole(name);
        item.put(name, AttributeValue.fromN(Integer.toString((sum == null ? 0 : sum) + number)));
    }

    Map<String, AttributeValue> item(String account, String sk) {
        return partition(account)
                .getOrDefault(sk, Map.of("account", AttributeValue.fromS(account), "sk", AttributeValue.fromS(sk)));
    }

    private Map<String, Map<String, AttributeValue>> partition(String account) {
        return partitions.computeIfAbsent(account, name -> new TreeMap<>());
    }

    void failIfDown() {
        if (down) {
            throw new StoreException("accounts: down");
        }
    }
}
