package watchline.decoder.sweep;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.contract.IsoTime;
import watchline.decoder.MovingClock;
import watchline.decoder.account.AccountSettings;
import watchline.decoder.account.Carers;
import watchline.decoder.account.FakeAccounts;
import watchline.decoder.account.FakeQuietQueue;
import watchline.decoder.alert.FakePublisher;
import watchline.decoder.alert.FakePublisher.Crash;
import watchline.decoder.alert.FakePublisher.Fate;
import watchline.decoder.item.ItemReader;
import watchline.decoder.store.AlarmKey;
import watchline.decoder.store.FakeStore;
import watchline.decoder.store.StoreException;
import watchline.decoder.store.Told;
import watchline.decoder.store.WriteUnits;
import watchline.dialect.model.AlarmType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who slept is told in the morning, once. Ann sleeps in Madrid from 22:00 to 07:00, which is 21:00 to 06:00 UTC. */
class SummaryStepTest {

    private static final Instant EVENING = Instant.parse("2026-11-22T18:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-11-22T23:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-11-23T06:00:30Z");
    private static final String LAST_NIGHT = "ann#2026-11-23T06:00:00.000Z#summary";

    private final FakeStore store = new FakeStore();
    private final FakeAccounts accounts = new FakeAccounts();
    private final FakeQuietQueue queue = new FakeQuietQueue(accounts);
    private final FakePublisher publisher = new FakePublisher();
    private final MovingClock clock = new MovingClock(EVENING);
    private final WriteUnits units = new WriteUnits();
    private final SummaryStep step = new SummaryStep(queue, new SummaryDesk(accounts, publisher, clock), store, clock);

    @Test
    void costsOneQueryAndNoWrite_whenNobodyIsDue() {
        annSleeps();
        told("lowBattery", NIGHT);
        goTo(MORNING.minusMillis(1));
        int before = queue.queries();

        Map<String, Long> counts = run();

        assertThat(queue.queries() - before).isEqualTo(1);
        assertThat(units.total()).isZero();
        assertThat(counts).containsExactly(Map.entry("published", 0L), Map.entry("left", 0L));
    }

    @Test
    void tellsWhatWasHeldBack_toTheCarerAlone_whenTheQuietHoursAreOver() {
        annSleeps();
        told("lowBattery", NIGHT);

        Map<String, Long> counts = runAt(MORNING);

        assertThat(counts).containsEntry("published", 1L).containsEntry("left", 0L);
        assertThat(publisher.messages()).singleElement().satisfies(message -> {
            assertThat(message.attribute("to")).isEqualTo("ann");
            assertThat(message.attribute("type")).isEqualTo("summary");
            assertThat(message.attribute("id")).isEqualTo(LAST_NIGHT);
            assertThat(message.sms()).contains("Grandma");
        });
    }

    @Test
    void tellsThatItIsOver_whenThatWasHeldBackOfWhatWasToldBefore() {
        annSleeps();
        Instant before = EVENING.plusSeconds(60);
        told("silence", before);
        toldThatItIsOver("silence", before, NIGHT);
        told("lowBattery", before);
        toldThatItIsOver("lowBattery", before, EVENING.plusSeconds(600));

        runAt(MORNING);

        assertThat(publisher.messages()).singleElement().satisfies(message -> assertThat(message.sms())
                .isEqualTo("While you slept: 1 alarm. Grandma: No word from the watch 18:01, speaks 23:00"));
    }

    @Test
    void tellsOnce_howeverOftenTheSweepRuns() {
        annSleeps();
        told("lowBattery", NIGHT);

        runAt(MORNING);
        runAt(MORNING.plusSeconds(60));
        runAt(Instant.parse("2026-11-23T22:00:00Z"));

        assertThat(publisher.messages()).hasSize(1);
    }

    @Test
    void tellsOfTheNextNightTheNextMorning() {
        annSleeps();
        told("lowBattery", NIGHT);
        runAt(MORNING);
        told("tamper", NIGHT.plus(Duration.ofDays(1)));

        runAt(MORNING.plus(Duration.ofDays(1)).minusMillis(1));
        assertThat(publisher.messages()).hasSize(1);
        runAt(MORNING.plus(Duration.ofDays(1)));

        assertThat(ids()).containsExactly(LAST_NIGHT, "ann#2026-11-24T06:00:00.000Z#summary");
    }

    @Test
    void tellsNothing_butMovesOn_whenNothingWasHeldBack() {
        annSleeps();
        told("sos", NIGHT);
        told("lowBattery", EVENING.plusSeconds(60));

        Map<String, Long> counts = runAt(MORNING);

        assertThat(counts).containsEntry("published", 0L).containsEntry("left", 0L);
        assertThat(publisher.tries()).isZero();
        assertThat(carer().text("summaryAt")).isEqualTo("2026-11-24T06:00:30.000Z");
    }

    @Test
    void tellsNothingOfOtherAccountsAndWatches() {
        accounts.putCarer(
                new Carers().watches(Carers.WATCH).quiet("22:00-07:00").build());
        run();
        told("lowBattery", NIGHT, Carers.OTHER_WATCH, Carers.ACCOUNT);
        told("lowBattery", NIGHT, Carers.WATCH, "neighbours");

        runAt(MORNING);

        assertThat(publisher.tries()).isZero();
    }

    @Test
    void tellsNothingOfTheNightBefore_whenACarerIsAddedInTheMorning() {
        told("lowBattery", NIGHT);
        goTo(MORNING.plusSeconds(600));
        annSleeps();

        runAt(MORNING.plusSeconds(660));

        assertThat(publisher.tries()).isZero();
        assertThat(carer().text("summaryAt")).isEqualTo("2026-11-24T06:00:30.000Z");
    }

    @Test
    void tellsOfTheFirstNight_whenACarerIsAddedDuringIt() {
        goTo(NIGHT.minusSeconds(60));
        annSleeps();
        told("lowBattery", NIGHT);

        runAt(MORNING);

        assertThat(ids()).containsExactly(LAST_NIGHT);
    }

    @Test
    void tellsOfTheNightAllTheSame_whenTheToolPutsTheCarerAgainBefore() {
        annSleeps();
        told("lowBattery", NIGHT);
        goTo(MORNING);
        accounts.putCarer(
                new Carers().email("ann@example.org").quiet("22:00-07:00").build());

        run();

        assertThat(ids()).containsExactly(LAST_NIGHT);
    }

    @Test
    void tellsByTheNewHours_whenTheyAreChanged() {
        annSleeps();
        told("lowBattery", NIGHT);
        accounts.putCarer(new Carers().quiet("22:00-08:00").build());
        run();

        runAt(MORNING);
        assertThat(publisher.tries()).isZero();
        runAt(MORNING.plus(Duration.ofHours(1)));

        assertThat(ids()).containsExactly("ann#2026-11-23T07:00:00.000Z#summary");
    }

    @Test
    void forgetsACarerWithoutQuietHours() {
        annSleeps();
        Map<String, AttributeValue> byHand =
                new HashMap<>(accounts.items(Carers.ACCOUNT).get(0));
        byHand.remove("quiet");
        accounts.put(byHand);

        runAt(MORNING);

        assertThat(carer().attributes()).doesNotContainKeys("summary", "summaryAt", "summaryFor");
    }

    @Test
    void tellsOnce_whenTwoSweepsRunAtOnce() {
        annSleeps();
        told("lowBattery", NIGHT);
        publisher.meanwhile(this::run);

        runAt(MORNING);

        assertThat(publisher.messages()).hasSize(1);
    }

    @Test
    void tellsOnce_whenAnotherSweepTakesItJustBefore() {
        annSleeps();
        told("lowBattery", NIGHT);
        queue.beforeNextClaim(this::run);

        Map<String, Long> counts = runAt(MORNING);

        assertThat(publisher.messages()).hasSize(1);
        assertThat(counts).containsEntry("published", 0L).containsEntry("left", 0L);
    }

    @Test
    void tellsWithALaterSweep_whenOneDiedBefore() {
        annSleeps();
        told("lowBattery", NIGHT);
        publisher.next(Fate.CRASH_BEFORE);
        assertThatThrownBy(() -> runAt(MORNING)).isInstanceOf(Crash.class);

        runAt(MORNING.plusSeconds(19));
        assertThat(publisher.messages()).isEmpty();
        runAt(MORNING.plusSeconds(20));

        assertThat(ids()).containsExactly(LAST_NIGHT);
    }

    @Test
    void tellsOnceMoreUnderTheSameId_whenASweepDiedBeforeItNotedIt() {
        annSleeps();
        told("lowBattery", NIGHT);
        publisher.next(Fate.CRASH_AFTER);
        assertThatThrownBy(() -> runAt(MORNING)).isInstanceOf(Crash.class);

        runAt(MORNING.plusSeconds(60));
        runAt(MORNING.plusSeconds(120));

        assertThat(ids()).containsExactly(LAST_NIGHT, LAST_NIGHT);
    }

    @Test
    void triesAgainAMinuteLater_whenItCouldNotBePublished() {
        annSleeps();
        told("lowBattery", NIGHT);
        publisher.next(Fate.REFUSED);

        assertThat(runAt(MORNING)).containsEntry("published", 0L).containsEntry("left", 1L);
        runAt(MORNING.plusSeconds(59));
        assertThat(publisher.messages()).isEmpty();
        runAt(MORNING.plusSeconds(60));

        assertThat(ids()).containsExactly(LAST_NIGHT);
    }

    @Test
    void goesOnToTheNext_whenOneFails() {
        annSleeps();
        accounts.putCarer(new Carers().id("ben").quiet("22:00-07:00").build());
        run();
        told("lowBattery", NIGHT);
        publisher.next(Fate.REFUSED);

        assertThat(runAt(MORNING)).containsEntry("published", 1L).containsEntry("left", 1L);
    }

    @Test
    void tellsOfTheLastNightOnly_whenTheSweepWasAwayForDays() {
        annSleeps();
        told("lowBattery", NIGHT);
        told("tamper", NIGHT.plus(Duration.ofDays(2)));

        runAt(MORNING.plus(Duration.ofDays(2)).plus(Duration.ofHours(3)));

        assertThat(ids()).containsExactly("ann#2026-11-25T06:00:00.000Z#summary");
    }

    @Test
    void wakesNobody_whenTheSweepWasAwayUntilTheNextNight() {
        annSleeps();
        told("lowBattery", NIGHT);

        runAt(MORNING.plus(Duration.ofHours(17)));

        assertThat(publisher.tries()).isZero();
        assertThat(carer().text("summaryAt")).isEqualTo("2026-11-24T06:00:30.000Z");
    }

    @Test
    void countsItsSms_thoughTheCapDoesNotHoldItBack() {
        accounts.putSettings(Carers.ACCOUNT, new AccountSettings("en", false, 0, 5));
        annSleeps();
        told("lowBattery", NIGHT);

        runAt(MORNING);

        assertThat(ids()).containsExactly(LAST_NIGHT);
        assertThat(accounts.read(Carers.ACCOUNT).smsOn(MORNING)).isEqualTo(1);
    }

    @Test
    void beginsNothingNew_whenItsTimeIsOver() {
        annSleeps();
        told("lowBattery", NIGHT);
        goTo(MORNING);

        Map<String, Long> counts = step.run(MORNING, units);

        assertThat(counts).containsEntry("published", 0L).containsEntry("left", 1L);
    }

    @Test
    void leavesItToALaterSweep_whenTheAlarmsCannotBeRead() {
        annSleeps();
        told("lowBattery", NIGHT);
        store.alarmsDown("the table is busy");
        assertThat(runAt(MORNING)).containsEntry("left", 1L);
        store.alarmsDown(null);

        runAt(MORNING.plusSeconds(60));

        assertThat(ids()).containsExactly(LAST_NIGHT);
    }

    @Test
    void fails_whenTheTableDoesNotAnswer() {
        accounts.down(true);

        assertThatThrownBy(this::run).isInstanceOf(StoreException.class);
    }

    private void annSleeps() {
        accounts.putCarer(new Carers().quiet("22:00-07:00").build());
        var unused = step.run(clock.instant().plusSeconds(30), new WriteUnits());
    }

    private void goTo(Instant time) {
        clock.advance(Duration.between(clock.instant(), time));
    }

    private Map<String, Long> runAt(Instant time) {
        goTo(time);
        return run();
    }

    private Map<String, Long> run() {
        return step.run(clock.instant().plusSeconds(30), units);
    }

    private List<String> ids() {
        return publisher.messages().stream()
                .map(message -> String.valueOf(message.attribute("id")))
                .toList();
    }

    private ItemReader carer() {
        return new ItemReader(accounts.items(Carers.ACCOUNT).get(0));
    }

    private void told(String type, Instant at) {
        told(type, at, Carers.WATCH, Carers.ACCOUNT);
    }

    private void toldThatItIsOver(String type, Instant openedAt, Instant at) {
        AlarmKey key = AlarmKey.of(Carers.WATCH, openedAt, AlarmType.ofWireName(type));
        store.clearAlarm(key, true, at, new WriteUnits());
        store.markTold(key, Told.over(at), new WriteUnits());
    }

    private void told(String type, Instant at, String deviceId, String account) {
        AlarmType alarm = AlarmType.ofWireName(type);
        Map<String, AttributeValue> item =
                new HashMap<>(AlarmKey.of(deviceId, at, alarm).attributes());
        Map.of(
                        "type",
                        type,
                        "severity",
                        alarm.severity().wireName(),
                        "account",
                        account,
                        "name",
                        "Grandma",
                        "state",
                        "open",
                        "openedAt",
                        IsoTime.format(at),
                        "publishedAt",
                        IsoTime.format(at))
                .forEach((name, value) -> item.put(name, AttributeValue.fromS(value)));
        assertThat(store.openAlarm(item, new WriteUnits())).isNull();
    }
}
