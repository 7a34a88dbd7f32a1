package watchline.decoder.sweep;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.contract.IsoTime;
import watchline.decoder.MovingClock;
import watchline.decoder.account.AccountSettings;
import watchline.decoder.account.FakeAccounts;
import watchline.decoder.alert.AlertWriter;
import watchline.decoder.alert.FakePublisher;
import watchline.decoder.alert.FakePublisher.Crash;
import watchline.decoder.alert.FakePublisher.Fate;
import watchline.decoder.alert.Outbox;
import watchline.decoder.item.ItemReader;
import watchline.decoder.store.AlarmKey;
import watchline.decoder.store.Errand;
import watchline.decoder.store.FakeStore;
import watchline.decoder.store.OutboxEntry;
import watchline.decoder.store.TableSchema;
import watchline.decoder.store.WriteUnits;
import watchline.dialect.model.AlarmType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An SOS that nobody answers is told to more people. */
class EscalationStepTest {

    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");
    private static final Duration WAIT = Duration.ofMinutes(5);
    private static final AlarmKey SOS = AlarmKey.of("1", NOW, AlarmType.SOS);
    private static final String ID = SOS.id();

    private final FakeStore store = new FakeStore();
    private final FakePublisher publisher = new FakePublisher();
    private final FakeAccounts accounts = new FakeAccounts();
    private final MovingClock clock = new MovingClock(NOW);
    private final WriteUnits units = new WriteUnits();
    private final Outbox outbox = new Outbox(
            store, new AlertWriter(accounts, null, clock), publisher, clock, new SplittableRandom(7), clock::advance);
    private final EscalationStep step = new EscalationStep(store, outbox, clock);
    private final OutboxStep first = new OutboxStep(store, outbox, clock);

    @BeforeEach
    void somebodyPressesTheKey() {
        open(AlarmType.SOS);
    }

    @Test
    void costsOneQueryAndNoWrite_whenAlarmsWaitThatAreNotDue() {
        tellTheFirst();
        int before = store.outboxQueries();

        Map<String, Long> counts = run();

        assertThat(store.outboxQueries() - before).isEqualTo(1);
        assertThat(units.total()).isZero();
        assertThat(counts).containsExactly(Map.entry("published", 0L), Map.entry("givenUp", 0L), Map.entry("left", 0L));
    }

    @Test
    void tellsNobodyElse_aMomentBeforeTheWaitIsOver() {
        tellTheFirst();

        runAfter(WAIT.minusMillis(1));

        assertThat(ids()).containsExactly(ID);
    }

    @Test
    void tellsTheFirstLevel_whenTheWaitIsOver() {
        tellTheFirst();

        Map<String, Long> counts = runAfter(WAIT);

        assertThat(counts).containsEntry("published", 1L).containsEntry("left", 0L);
        assertThat(ids()).containsExactly(ID, ID + "#1");
        assertThat(levels()).containsExactly("0", "1");
        assertThat(alarm().whole("escalation")).isEqualTo(1);
        assertThat(alarm().text("escalatedAt")).isEqualTo("2026-11-22T14:05:00.000Z");
    }

    @Test
    void tellsTheSecondLevelAfterTheSameWaitAgain_andThenNobody() {
        tellTheFirst();
        runAfter(WAIT);

        runAfter(WAIT.minusMillis(1));
        assertThat(levels()).containsExactly("0", "1");
        runAfter(Duration.ofMillis(1));
        runAfter(Duration.ofDays(1));

        assertThat(ids()).containsExactly(ID, ID + "#1", ID + "#2");
        assertThat(levels()).containsExactly("0", "1", "2");
        assertThat(alarm().attributes()).doesNotContainKeys("outbox", "outboxAt");
    }

    @Test
    void waitsAsLongAsTheAccountWants() {
        accounts.putSettings("family", new AccountSettings("en", false, 50, 12));
        tellTheFirst();

        runAfter(Duration.ofMinutes(12).minusMillis(1));
        assertThat(levels()).containsExactly("0");
        runAfter(Duration.ofMillis(1));

        assertThat(levels()).containsExactly("0", "1");
    }

    @Test
    void tellsNobodyElse_whenTheAccountWantsNone() {
        accounts.putSettings("family", new AccountSettings("en", false, 50, 0));

        tellTheFirst();

        assertThat(alarm().attributes()).containsKey("publishedAt").doesNotContainKeys("outbox", "outboxAt");
    }

    @Test
    void waitsForFiveMinutes_whenTheAccountCannotBeRead() {
        accounts.down(true);
        tellTheFirst();

        assertThat(alarm().text("outbox")).isEqualTo("escalate");
        assertThat(alarm().text("outboxAt")).isEqualTo("2026-11-22T14:05:00.000Z");
    }

    @Test
    void tellsNobodyElse_ofWhatIsNotCritical() {
        AlarmKey battery = open(AlarmType.LOW_BATTERY);

        tellTheFirst();

        assertThat(alarm(battery).attributes()).containsKey("publishedAt").doesNotContainKeys("outbox", "outboxAt");
    }

    @Test
    void isNoneOfTheOutboxsBusiness_whenItWaits() {
        tellTheFirst();
        clock.advance(Duration.ofHours(1));

        Map<String, Long> counts = first.run(clock.instant().plusSeconds(30), units);

        assertThat(counts)
                .containsEntry("published", 0L)
                .containsEntry("left", 0L)
                .containsEntry("oldestSeconds", 0L);
        assertThat(publisher.tries()).isEqualTo(1);
    }

    @Test
    void tellsTheLevelThatIsDueAndNoOther_whenTheSweepWasAwayForHours() {
        tellTheFirst();
        runAfter(Duration.ofHours(3));

        run();
        assertThat(levels()).containsExactly("0", "1");
        runAfter(WAIT);

        assertThat(levels()).containsExactly("0", "1", "2");
    }

    @Test
    void givesUp_whenTheSweepWasAwayForMoreThanADay() {
        tellTheFirst();

        Map<String, Long> counts = runAfter(Outbox.LONGEST_WAIT.plusSeconds(1));

        assertThat(counts).containsEntry("givenUp", 1L);
        assertThat(levels()).containsExactly("0");
        assertThat(alarm().attributes()).doesNotContainKeys("outbox", "outboxAt");
    }

    @Test
    void tellsOnce_whenTwoSweepsRunAtOnce() {
        tellTheFirst();
        publisher.meanwhile(this::run);

        runAfter(WAIT);

        assertThat(levels()).containsExactly("0", "1");
    }

    @Test
    void tellsOnce_whenAnotherSweepTakesItJustBefore() {
        tellTheFirst();
        store.beforeNextAlarm(this::run);

        Map<String, Long> counts = runAfter(WAIT);

        assertThat(levels()).containsExactly("0", "1");
        assertThat(counts).containsEntry("published", 0L);
    }

    @Test
    void tellsWithTheNextSweep_whenOneDiedBefore() {
        tellTheFirst();
        publisher.next(Fate.CRASH_BEFORE);
        assertThatThrownBy(() -> runAfter(WAIT)).isInstanceOf(Crash.class);

        runAfter(Duration.ofMinutes(1));

        assertThat(levels()).containsExactly("0", "1");
        assertThat(alarm().whole("escalation")).isEqualTo(1);
    }

    @Test
    void tellsTheSameOnceMoreUnderTheSameId_whenASweepDiedBeforeItNotedIt() {
        tellTheFirst();
        publisher.next(Fate.CRASH_AFTER);
        assertThatThrownBy(() -> runAfter(WAIT)).isInstanceOf(Crash.class);

        runAfter(Duration.ofMinutes(1));

        assertThat(ids()).containsExactly(ID, ID + "#1", ID + "#1");
        assertThat(alarm().text("outboxAt")).isEqualTo("2026-11-22T14:11:00.000Z");
    }

    @Test
    void triesAgainSoon_whenItCouldNotBePublished() {
        tellTheFirst();
        publisher.next(Fate.REFUSED);

        Map<String, Long> counts = runAfter(WAIT);
        assertThat(counts).containsEntry("published", 0L).containsEntry("left", 1L);
        runAfter(Duration.ofSeconds(5));

        assertThat(levels()).containsExactly("0", "1");
    }

    @Test
    void tellsOnce_whenNotingItFailsAFewTimes() {
        tellTheFirst();
        store.failMarks(3);

        runAfter(WAIT);
        runAfter(Duration.ofMinutes(1));

        assertThat(levels()).containsExactly("0", "1");
    }

    @Test
    void tellsNobody_whenSomebodyAnswersJustBeforeTheClaim() {
        tellTheFirst();
        store.beforeNextAlarm(this::somebodyAnswers);

        Map<String, Long> counts = runAfter(WAIT);

        assertThat(levels()).containsExactly("0");
        assertThat(counts).containsEntry("published", 0L).containsEntry("left", 0L);
    }

    @Test
    void tellsNobody_whenSomebodyAnswersBetweenClaimAndPublish() {
        tellTheFirst();
        accounts.beforeNextRead(this::somebodyAnswers);

        Map<String, Long> counts = runAfter(WAIT);

        assertThat(levels()).containsExactly("0");
        assertThat(counts).containsEntry("published", 0L).containsEntry("left", 0L);
        assertThat(alarm().attributes()).doesNotContainKeys("outbox", "outboxAt", "escalation");
    }

    @Test
    void tellsNobodyElseAfterwards_whenSomebodyAnswersWhileItIsPublished() {
        tellTheFirst();
        publisher.meanwhile(this::somebodyAnswers);

        runAfter(WAIT);
        runAfter(WAIT);

        assertThat(levels()).containsExactly("0", "1");
        assertThat(alarm().whole("escalation")).isEqualTo(1);
        assertThat(alarm().attributes()).doesNotContainKeys("outbox", "outboxAt");
    }

    @Test
    void tellsNobodyElse_whenSomebodyAnswersWhileTheFirstAreTold() {
        publisher.meanwhile(this::somebodyAnswers);

        tellTheFirst();

        assertThat(alarm().attributes()).containsKey("publishedAt").doesNotContainKeys("outbox", "outboxAt");
    }

    @Test
    void tellsNobodyElse_whenSomebodyWroteTheAnswerByHand() {
        tellTheFirst();
        store.changeAlarm(SOS, item -> item.put("state", AttributeValue.fromS("acknowledged")));

        runAfter(WAIT);

        assertThat(levels()).containsExactly("0");
        assertThat(alarm().attributes()).doesNotContainKeys("outbox", "outboxAt");
    }

    @Test
    void tellsThatItIsOverInsteadOfMorePeople_whenItIsCleared() {
        tellTheFirst();
        store.clearAlarm(SOS, true, NOW.plusSeconds(60), new WriteUnits());
        clock.advance(WAIT);

        tellTheFirst();
        run();

        assertThat(ids()).containsExactly(ID, ID + "#over");
        assertThat(levels()).containsExactly("0", "0");
        assertThat(alarm().text("overPublishedAt")).isEqualTo("2026-11-22T14:05:00.000Z");
    }

    @Test
    void tellsThatItIsOverAllTheSame_whenItIsClearedWhileMorePeopleAreTold() {
        tellTheFirst();
        publisher.meanwhile(() -> store.clearAlarm(SOS, true, clock.instant(), new WriteUnits()));

        runAfter(WAIT);
        tellTheFirst();

        assertThat(ids()).containsExactly(ID, ID + "#1", ID + "#over");
    }

    private void tellTheFirst() {
        var unused = first.run(clock.instant().plusSeconds(30), new WriteUnits());
    }

    private Map<String, Long> runAfter(Duration time) {
        clock.advance(time);
        return run();
    }

    private Map<String, Long> run() {
        return step.run(clock.instant().plusSeconds(30), units);
    }

    /** As acknowledging does it. */
    private void somebodyAnswers() {
        store.changeAlarm(SOS, item -> {
            item.put("state", AttributeValue.fromS("acknowledged"));
            item.put("acknowledgedAt", AttributeValue.fromS(IsoTime.format(clock.instant())));
            if (AttributeValue.fromS(Errand.ESCALATE.word()).equals(item.get("outbox"))) {
                item.remove("outbox");
                item.remove("outboxAt");
            }
        });
    }

    private List<String> ids() {
        return publisher.messages().stream()
                .map(message -> String.valueOf(message.attribute("id")))
                .toList();
    }

    private List<String> levels() {
        return publisher.messages().stream()
                .map(message -> String.valueOf(message.attribute("escalation")))
                .toList();
    }

    private AlarmKey open(AlarmType type) {
        AlarmKey key = AlarmKey.of("1", NOW, type);
        Map<String, AttributeValue> item = new HashMap<>(OutboxEntry.attributes(NOW));
        item.putAll(key.attributes());
        Map.of(
                        "type",
                        type.wireName(),
                        "account",
                        "family",
                        "name",
                        "Grandma",
                        "state",
                        "open",
                        "openedAt",
                        IsoTime.format(NOW),
                        "createdAt",
                        IsoTime.format(NOW))
                .forEach((name, value) -> item.put(name, AttributeValue.fromS(value)));
        assertThat(store.openAlarm(item, new WriteUnits())).isNull();
        return key;
    }

    private ItemReader alarm() {
        return alarm(SOS);
    }

    private ItemReader alarm(AlarmKey key) {
        return store.items(TableSchema.ALARMS).stream()
                .map(ItemReader::new)
                .filter(item -> key.sk().equals(item.text("sk")))
                .findFirst()
                .orElseThrow();
    }
}
