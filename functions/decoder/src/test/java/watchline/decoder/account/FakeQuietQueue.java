package watchline.decoder.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.contract.IsoTime;
import watchline.decoder.item.ItemReader;
import watchline.decoder.store.WriteUnits;

/** The queue in memory, in the items of {@link FakeAccounts}. Passes {@link QuietQueueContract}. */
public final class FakeQuietQueue implements QuietQueue {

    private final FakeAccounts accounts;
    private int queries;
    private Runnable beforeClaim = () -> {};

    public FakeQuietQueue(FakeAccounts accounts) {
        this.accounts = accounts;
    }

    /** How many times it was asked who is due. */
    public int queries() {
        return queries;
    }

    /** What others do, once, just before a carer is claimed. */
    public void beforeNextClaim(Runnable others) {
        beforeClaim = others;
    }

    @Override
    public List<Key> due(Instant now, int most) {
        accounts.failIfDown();
        queries++;
        return accounts.all().stream()
                .map(ItemReader::new)
                .filter(item -> isDue(item, now))
                .sorted(Comparator.comparing(item -> String.valueOf(item.text(AccountKeys.SUMMARY_AT))))
                .limit(most)
                .map(item -> new Key(
                        String.valueOf(item.text("account")), AccountKeys.carerId(String.valueOf(item.text("sk")))))
                .toList();
    }

    private static boolean isDue(ItemReader item, Instant now) {
        Instant at = item.time(AccountKeys.SUMMARY_AT);
        return AccountKeys.DUE.equals(item.text(AccountKeys.SUMMARY)) && at != null && !at.isAfter(now);
    }

    @Override
    public Optional<Night> claim(Key key, Instant now, Instant until, WriteUnits units) {
        Runnable others = beforeClaim;
        beforeClaim = () -> {};
        others.run();
        accounts.failIfDown();
        units.add(1);
        Map<String, AttributeValue> item = new HashMap<>(item(key));
        if (!isDue(new ItemReader(item), now)) {
            return Optional.empty();
        }
        item.put(AccountKeys.SUMMARY_AT, time(until));
        accounts.put(item);
        ItemReader claimed = new ItemReader(item);
        return Optional.of(new Night(key, Carer.read(claimed).orElse(null), claimed.time(AccountKeys.SUMMARY_FOR)));
    }

    @Override
    public void move(Night night, Instant until, Instant at, WriteUnits units) {
        accounts.failIfDown();
        units.add(1);
        Map<String, AttributeValue> item = new HashMap<>(item(night.key()));
        Instant seenTo = night.seenTo();
        if (time(until).equals(item.get(AccountKeys.SUMMARY_AT))) {
            item.put(AccountKeys.SUMMARY_AT, time(at));
            if (seenTo != null) {
                item.put(AccountKeys.SUMMARY_FOR, time(seenTo));
            }
            accounts.put(item);
        }
    }

    @Override
    public void drop(Key key, Instant until, WriteUnits units) {
        accounts.failIfDown();
        units.add(1);
        Map<String, AttributeValue> item = new HashMap<>(item(key));
        if (time(until).equals(item.get(AccountKeys.SUMMARY_AT))) {
            item.keySet().removeAll(List.of(AccountKeys.SUMMARY, AccountKeys.SUMMARY_AT, AccountKeys.SUMMARY_FOR));
            accounts.put(item);
        }
    }

    private Map<String, AttributeValue> item(Key key) {
        return accounts.item(key.account(), AccountKeys.carer(key.carerId()));
    }

    private static AttributeValue time(Instant time) {
        return AttributeValue.fromS(IsoTime.format(time));
    }
}
