package watchline.decoder.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemReader;
import watchline.decoder.store.WriteUnits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * What every {@link Accounts} promises. A subclass gives one on a fresh, empty table, and its items; it runs here on the fake, and
 * elsewhere on whatever stands behind the same interface for real.
 */
public abstract class AccountsContract {

    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");
    private static final int PLENTY = 1_000;

    /** The accounts under test; the same ones within a test. */
    protected abstract Accounts accounts();

    /** Puts an item as anybody might who can write to the table. */
    protected abstract void put(Map<String, AttributeValue> item);

    /** Every item of an account, in any order. */
    protected abstract List<Map<String, AttributeValue>> items(String account);

    /** Whether the table checks a condition and writes in one step, as DynamoDB does; what needs it is skipped, aloud, where it does not. */
    protected boolean updatesAtOnce() {
        return true;
    }

    @Test
    public void hasDefaultsAndNobody_whenNothingWasWritten() {
        assertThat(accounts().read(Carers.ACCOUNT)).isEqualTo(Account.empty(Carers.ACCOUNT));
    }

    @Test
    public void readsBackSettings() {
        AccountSettings settings = new AccountSettings("es", true, 20, 10);

        accounts().putSettings(Carers.ACCOUNT, settings);

        assertThat(accounts().read(Carers.ACCOUNT).settings()).isEqualTo(settings);
        assertThat(accounts().read("other").settings()).isEqualTo(AccountSettings.DEFAULTS);
    }

    @Test
    public void leavesAttributesAloneThatAreNoSettings() {
        put(Map.of("account", text(Carers.ACCOUNT), "sk", text("settings"), "owner", text("Ward 1")));

        accounts().putSettings(Carers.ACCOUNT, AccountSettings.DEFAULTS);

        assertThat(items(Carers.ACCOUNT)).singleElement().satisfies(item -> assertThat(item)
                .containsEntry("owner", text("Ward 1")));
    }

    @Test
    public void readsBackCarers() {
        Carer ann = new Carers()
                .watches(Carers.WATCH)
                .types("sos")
                .severities("critical")
                .level(1)
                .quiet("22:00-07:00")
                .build();
        Carer ben = new Carers().id("ben").email("ben@example.org").build();

        accounts().putCarer(ann);
        accounts().putCarer(ben);

        assertThat(accounts().read(Carers.ACCOUNT).carers()).containsExactly(ann, ben);
    }

    @Test
    public void replacesACarer() {
        Carer moved = new Carers().email("ann@example.org").build();
        accounts().putCarer(new Carers().quiet("22:00-07:00").build());

        accounts().putCarer(moved);

        assertThat(accounts().read(Carers.ACCOUNT).carers()).containsExactly(moved);
    }

    @Test
    public void removesACarer_andNoOther() {
        Carer ben = new Carers().id("ben").build();
        accounts().putCarer(new Carers().build());
        accounts().putCarer(ben);

        accounts().removeCarer(Carers.ACCOUNT, "ann");
        accounts().removeCarer(Carers.ACCOUNT, "nobody");

        assertThat(accounts().read(Carers.ACCOUNT).carers()).containsExactly(ben);
    }

    @Test
    public void leavesOutWhatCannotBeRead() {
        put(Map.of("account", text(Carers.ACCOUNT), "sk", text("carer#broken")));
        put(Map.of("account", text(Carers.ACCOUNT), "sk", text("settings"), "smsPerDay", text("many")));
        put(Map.of("account", text(Carers.ACCOUNT), "sk", text("day#yesterday"), "parts", text("many")));
        put(Map.of("account", text(Carers.ACCOUNT), "sk", text("note"), "text", text("call first")));

        assertThat(accounts().read(Carers.ACCOUNT)).isEqualTo(Account.empty(Carers.ACCOUNT));
    }

    @Test
    public void sumsUpTheDay_andEachType() {
        assertThat(count("a", "sos", 2, PLENTY)).isEqualTo(new SmsCount(2, true));
        assertThat(count("b", "lowBattery", 1, PLENTY)).isEqualTo(new SmsCount(3, true));

        ItemReader day = new ItemReader(items(Carers.ACCOUNT).get(0));
        assertThat(day.text("sk")).isEqualTo("day#2026-11-22");
        assertThat(day.whole("parts")).isEqualTo(3);
        assertThat(day.whole("parts.sos")).isEqualTo(2);
        assertThat(day.whole("parts.lowBattery")).isEqualTo(1);
        assertThat(accounts().read(Carers.ACCOUNT).smsOn(NOW)).isEqualTo(3);
    }

    @Test
    public void expires_twoDaysAfterTheDayIsOver() {
        assertThat(count("a", "sos", 1, PLENTY).counted()).isTrue();

        assertThat(new ItemReader(items(Carers.ACCOUNT).get(0)).decimal("expiresAt"))
                .isEqualTo((double) Instant.parse("2026-11-25T00:00:00Z").getEpochSecond());
    }

    @Test
    public void beginsAnew_atMidnightUtc() {
        Instant last = Instant.parse("2026-11-22T23:59:59.999Z");

        assertThat(count("a", 1, PLENTY, last).sum()).isEqualTo(1);
        assertThat(count("b", 1, PLENTY, last.plusMillis(1)).sum()).isEqualTo(1);
    }

    @Test
    public void countsAMessageOnce() {
        assertThat(count("a", "sos", 2, PLENTY)).isEqualTo(new SmsCount(2, true));

        assertThat(count("a", "sos", 2, PLENTY)).isEqualTo(new SmsCount(2, true));
    }

    @Test
    public void countsUpToTheBound_andNotBeyond() {
        assertThat(count("a", "sos", 2, 3)).isEqualTo(new SmsCount(2, true));
        assertThat(count("b", "sos", 2, 3)).isEqualTo(new SmsCount(2, false));
        assertThat(count("c", "sos", 1, 3)).isEqualTo(new SmsCount(3, true));
        assertThat(count("d", "sos", 1, 3)).isEqualTo(new SmsCount(3, false));
        assertThat(count("a", "sos", 2, 3)).isEqualTo(new SmsCount(3, true));
        assertThat(count("e", "sos", 1, Integer.MAX_VALUE)).isEqualTo(new SmsCount(4, true));
    }

    @Test
    public void countsNothing_whenNothingIsAllowed() {
        assertThat(count("a", "sos", 1, 0)).isEqualTo(new SmsCount(0, false));
        assertThat(items(Carers.ACCOUNT)).isEmpty();
    }

    @Test
    public void goesOnCounting_whenItCannotRememberMore() {
        put(Map.of(
                "account", text(Carers.ACCOUNT),
                "sk", text("day#2026-11-22"),
                "parts", AttributeValue.fromN("500"),
                "seen",
                        AttributeValue.fromSs(IntStream.range(0, DayCounter.MAX_MARKS)
                                .mapToObj(i -> "mark" + i)
                                .toList())));

        assertThat(count("a", "sos", 1, PLENTY)).isEqualTo(new SmsCount(501, true));
        assertThat(count("b", "sos", 1, 501)).isEqualTo(new SmsCount(501, false));
        assertThat(SmsDay.read(new ItemReader(items(Carers.ACCOUNT).get(0)))
                        .orElseThrow()
                        .seen())
                .hasSize(DayCounter.MAX_MARKS);
    }

    @Test
    public void givesTheLastPlacesToAsManyAsThereAre_whenManyAskAtOnce() throws Exception {
        assumeThat(updatesAtOnce())
                .as("the table checks a condition and writes in one step")
                .isTrue();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<SmsCount>> counts = threads
                    .invokeAll(IntStream.range(0, 20)
                            .mapToObj(i -> (Callable<SmsCount>) () -> count("m" + i, "sos", 1, 7))
                            .toList())
                    .stream()
                    .toList();
            int counted = 0;
            for (Future<SmsCount> count : counts) {
                counted += count.get().counted() ? 1 : 0;
            }

            assertThat(counted).isEqualTo(7);
            assertThat(accounts().read(Carers.ACCOUNT).smsOn(NOW)).isEqualTo(7);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    public void countsWriteUnits_whenItCounts() {
        WriteUnits units = new WriteUnits();

        SmsCount counted = accounts().countSms(Carers.ACCOUNT, new SmsMessage("a", "sos", 1), NOW, PLENTY, units);

        assertThat(counted.counted()).isTrue();
        assertThat(units.total()).isPositive();
    }

    private SmsCount count(String id, String type, int sms, int most) {
        return accounts().countSms(Carers.ACCOUNT, new SmsMessage(id, type, sms), NOW, most, new WriteUnits());
    }

    private SmsCount count(String id, int sms, int most, Instant at) {
        return accounts().countSms(Carers.ACCOUNT, new SmsMessage(id, "sos", sms), at, most, new WriteUnits());
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
