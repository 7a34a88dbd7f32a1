package watchline.decoder.sweep;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.contract.IsoTime;
import watchline.decoder.MovingClock;
import watchline.decoder.account.FakeAccounts;
import watchline.decoder.alert.AlertMessage;
import watchline.decoder.alert.AlertWriter;
import watchline.decoder.alert.FakePublisher;
import watchline.decoder.alert.FakePublisher.Crash;
import watchline.decoder.alert.FakePublisher.Fate;
import watchline.decoder.alert.Outbox;
import watchline.decoder.item.ItemReader;
import watchline.decoder.store.Errand;
import watchline.decoder.store.FakeStore;
import watchline.decoder.store.OutboxEntry;
import watchline.decoder.store.StoreException;
import watchline.decoder.store.TableSchema;
import watchline.decoder.store.WriteUnits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What nobody else publishes, the sweep does. */
class OutboxStepTest {

    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");

    private final FakeStore store = new FakeStore();
    private final FakePublisher publisher = new FakePublisher();
    private final MovingClock clock = new MovingClock(NOW);
    private final WriteUnits units = new WriteUnits();
    private final Outbox outbox = new Outbox(
            store,
            new AlertWriter(new FakeAccounts(), null, clock),
            publisher,
            clock,
            new SplittableRandom(7),
            clock::advance);
    private final OutboxStep step = new OutboxStep(store, outbox, clock);

    @Test
    void costsOneQueryAnErrandAndNoWrite_whenThereIsNothing() {
        Map<String, Long> counts = run();

        assertThat(store.outboxQueries()).isEqualTo(2);
        assertThat(units.total()).isZero();
        assertThat(counts)
                .containsExactly(
                        Map.entry("published", 0L),
                        Map.entry("givenUp", 0L),
                        Map.entry("left", 0L),
                        Map.entry("oldestSeconds", 0L));
    }

    @Test
    void publishesAndMarksWhatIsFree() {
        alarm("1", NOW.minusSeconds(60), NOW.minusSeconds(40));

        Map<String, Long> counts = run();

        assertThat(counts).containsEntry("published", 1L).containsEntry("left", 0L);
        assertThat(publisher.messages())
                .extracting(AlertMessage::sms)
                .containsExactly("SOS: Grandma, 14:59, battery 45%, no position");
        assertThat(item().text("publishedAt")).isEqualTo("2026-11-22T14:00:00.000Z");
        assertThat(item().attributes()).doesNotContainKeys("outbox", "outboxAt");
    }

    @Test
    void leavesWhatSomebodyHolds() {
        alarm("1", NOW, NOW.plusMillis(1));

        run();

        assertThat(publisher.tries()).isZero();
    }

    @Test
    void tellsOnce_whenTwoSweepsRunAtOnce() {
        alarm("1", NOW.minusSeconds(60), NOW.minusSeconds(40));
        publisher.meanwhile(this::run);

        run();

        assertThat(publisher.messages()).hasSize(1);
    }

    @Test
    void tellsOnce_whenAnotherSweepTakesItJustBefore() {
        alarm("1", NOW.minusSeconds(60), NOW.minusSeconds(40));
        store.beforeNextAlarm(this::run);

        Map<String, Long> counts = run();

        assertThat(publisher.messages()).hasSize(1);
        assertThat(counts).containsEntry("published", 0L).containsEntry("left", 0L);
    }

    @Test
    void saysAtWhatTimeItWasAndThatItIsLate_whenItWaitedForAnHour() {
        alarm("1", NOW.minus(Duration.ofHours(1)), NOW.minusSeconds(1));

        run();

        assertThat(publisher.messages())
                .extracting(AlertMessage::subject)
                .containsExactly("SOS: Grandma, 14:00, 60 min ago");
    }

    @Test
    void givesUp_whenItWaitedForMoreThanADay() {
        alarm("1", NOW.minus(Outbox.LONGEST_WAIT).minusSeconds(1), NOW.minusSeconds(1));

        Map<String, Long> counts = run();

        assertThat(publisher.tries()).isZero();
        assertThat(counts).containsEntry("givenUp", 1L).containsEntry("left", 0L);
        assertThat(item().text("givenUpAt")).isEqualTo("2026-11-22T14:00:00.000Z");
        assertThat(item().attributes()).doesNotContainKeys("outbox", "outboxAt", "publishedAt");
    }

    @Test
    void tellsOfAnOldReportAllTheSame_whenItCameOnlyNow() {
        Map<String, AttributeValue> item = item("1", NOW.minus(Duration.ofDays(3)), NOW.minusSeconds(1));
        item.put("createdAt", AttributeValue.fromS(IsoTime.format(NOW.minusSeconds(60))));
        store.openAlarm(item, units);

        run();

        assertThat(publisher.messages()).hasSize(1);
    }

    @Test
    void goesOnToTheNext_whenOneFails() {
        alarm("1", NOW.minusSeconds(90), NOW.minusSeconds(50));
        alarm("2", NOW.minusSeconds(60), NOW.minusSeconds(40));
        publisher.next(Fate.REFUSED);

        Map<String, Long> counts = run();

        assertThat(counts)
                .containsEntry("published", 1L)
                .containsEntry("left", 1L)
                .containsEntry("oldestSeconds", 90L);
    }

    @Test
    void triesFirstWhatWaitedLongest_soThatOneWhoAlwaysFailsIsInNobodysWay() {
        alarm("bad", NOW.minusSeconds(90), NOW.minusSeconds(50));
        publisher.next(Fate.REFUSED);
        run();
        alarm("2", NOW.minusSeconds(60), NOW.minusSeconds(40));
        clock.advance(Duration.ofMinutes(1));

        assertThat(store.dueAlarms(Errand.PUBLISH, clock.instant(), 10))
                .extracting(due -> due.key().deviceId())
                .containsExactly("2", "bad");
    }

    @Test
    void beginsNothingNew_whenItsTimeIsOver() {
        alarm("1", NOW.minusSeconds(90), NOW.minusSeconds(50));
        alarm("2", NOW.minusSeconds(60), NOW.minusSeconds(40));
        publisher.slow(() -> clock.advance(Duration.ofSeconds(6)));

        Map<String, Long> counts = step.run(NOW.plusSeconds(5), units);

        assertThat(counts)
                .containsEntry("published", 1L)
                .containsEntry("left", 1L)
                .containsEntry("oldestSeconds", 66L);
    }

    @Test
    void publishesWithTheNextSweep_whenOneDied() {
        alarm("1", NOW.minusSeconds(90), NOW.minusSeconds(50));
        publisher.next(Fate.CRASH_BEFORE);
        assertThatThrownBy(this::run).isInstanceOf(Crash.class);
        clock.advance(Duration.ofMinutes(1));

        run();

        assertThat(publisher.messages()).hasSize(1);
    }

    @Test
    void leavesItForLater_whenTheAlarmIsOfATypeThatThisVersionDoesNotKnow() {
        Map<String, AttributeValue> item = item("1", NOW.minusSeconds(60), NOW.minusSeconds(40));
        item.put("type", AttributeValue.fromS("alienAbduction"));
        store.openAlarm(item, units);

        Map<String, Long> counts = run();

        assertThat(counts).containsEntry("left", 1L);
        assertThat(item().text("outboxAt")).isEqualTo("2026-11-22T14:00:20.000Z");
    }

    @Test
    void publishesNothing_whenAPauseAteTheClaim() {
        alarm("1", NOW.minusSeconds(60), NOW.minusSeconds(40));
        store.beforeNextAlarm(() -> clock.advance(Duration.ofSeconds(13)));

        Map<String, Long> counts = run();

        assertThat(counts).containsEntry("left", 1L);
        assertThat(publisher.tries()).isZero();
    }

    @Test
    void fails_whenTheTableDoesNotAnswer() {
        store.alarmsDown("the table is busy");

        assertThatThrownBy(this::run).isInstanceOf(StoreException.class);
    }

    private Map<String, Long> run() {
        return step.run(clock.instant().plusSeconds(30), units);
    }

    private void alarm(String deviceId, Instant openedAt, Instant outboxAt) {
        assertThat(store.openAlarm(item(deviceId, openedAt, outboxAt), new WriteUnits()))
                .isNull();
    }

    private static Map<String, AttributeValue> item(String deviceId, Instant openedAt, Instant outboxAt) {
        String opened = IsoTime.format(openedAt);
        Map<String, AttributeValue> item = new HashMap<>(OutboxEntry.attributes(outboxAt));
        List.of(
                        List.of("deviceId", deviceId),
                        List.of("sk", opened + "#sos"),
                        List.of("type", "sos"),
                        List.of("name", "Grandma"),
                        List.of("timeZone", "Europe/Berlin"),
                        List.of("openedAt", opened),
                        List.of("createdAt", opened))
                .forEach(pair -> item.put(pair.get(0), AttributeValue.fromS(pair.get(1))));
        item.put("batteryPct", AttributeValue.fromN("45"));
        return item;
    }

    private ItemReader item() {
        return new ItemReader(store.items(TableSchema.ALARMS).get(0));
    }
}
