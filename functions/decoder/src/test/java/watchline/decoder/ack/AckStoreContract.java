package watchline.decoder.ack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.store.AlarmKey;
import watchline.decoder.store.TableSchema;
import watchline.dialect.model.AlarmType;

import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link AckStore} promises; it runs here on the fake, and elsewhere on real tables. A subclass gives fresh ones. */
public abstract class AckStoreContract {

    private static final Instant OPENED = Instant.parse("2026-11-22T14:02:00Z");
    private static final Instant LATER = OPENED.plusSeconds(180);
    private static final AlarmKey ALARM = AlarmKey.of("861265061234567", OPENED, AlarmType.SOS);
    private static final String REF = "Ab-_0123";
    private static final int AT_ONCE = 6;

    /** The store under test; the same one within a test. */
    protected abstract AckStore store();

    /** Puts an item past the store. */
    protected abstract void put(TableSchema table, Map<String, AttributeValue> item);

    @Test
    public void findsAnAlarmByItsReference_withItsWatch() {
        put(TableSchema.ALARMS, alarm(Map.of()));
        put(TableSchema.DEVICES, Map.of("deviceId", text(ALARM.deviceId()), "name", text("Rosa")));

        AckAlarm found = store().byRef(REF).orElseThrow();

        assertThat(found.key()).isEqualTo(ALARM);
        assertThat(found.who()).isEqualTo("Rosa");
        assertThat(found.openedAt()).isEqualTo(OPENED);
    }

    @Test
    public void findsTheNewest_whenTwoAlarmsShareAReference() {
        AlarmKey older = AlarmKey.of("353456789012345", OPENED.minusSeconds(1), AlarmType.SOS);
        put(TableSchema.ALARMS, alarm(Map.of()));
        put(TableSchema.ALARMS, alarm(Map.of("deviceId", text(older.deviceId()), "sk", text(older.sk()))));

        assertThat(store().byRef(REF).map(AckAlarm::key)).contains(ALARM);
    }

    @Test
    public void findsNothing_whenThereIsNoSuchAlarm() {
        assertThat(store().byRef(REF)).isEmpty();
        assertThat(store().byKey(ALARM)).isEmpty();
        assertThat(store().add(ALARM, entry("Ann", AckAnswer.COMING, LATER))).isEmpty();
        assertThat(store().byKey(ALARM)).isEmpty();
    }

    @Test
    public void acknowledges_withTheFirstAnswer() {
        put(TableSchema.ALARMS, alarm(Map.of()));

        AckOutcome outcome =
                store().add(ALARM, entry("Ann", AckAnswer.COMING, LATER)).orElseThrow();

        assertThat(outcome).isEqualTo(AckOutcome.FIRST);
        assertThat(stored())
                .isEqualTo(alarm(Map.of(
                        "state", text("acknowledged"),
                        "acknowledgedAt", text("2026-11-22T14:05:00.000Z"),
                        "acknowledgedBy", text("Ann"),
                        "answer", text("coming"),
                        "answers", AttributeValue.fromL(List.of(written("Ann", "coming", "14:05"))))));
    }

    @Test
    public void keepsLaterAnswersBesideTheFirst() {
        put(TableSchema.ALARMS, alarm(Map.of()));
        store().add(ALARM, entry("Ann", AckAnswer.COMING, LATER));

        AckOutcome outcome = store().add(ALARM, entry("Bob", AckAnswer.CALLED, LATER.plusSeconds(60)))
                .orElseThrow();

        assertThat(outcome).isEqualTo(AckOutcome.ADDED);
        assertThat(stored().get("acknowledgedBy")).isEqualTo(text("Ann"));
        assertThat(stored().get("answers").l())
                .containsExactly(written("Ann", "coming", "14:05"), written("Bob", "called", "14:06"));
    }

    @Test
    public void changesNothing_whenTheSameAnswerComesAgain() {
        put(TableSchema.ALARMS, alarm(Map.of()));
        store().add(ALARM, entry("Ann", AckAnswer.COMING, LATER));
        Map<String, AttributeValue> before = stored();

        AckOutcome outcome = store().add(ALARM, entry("Ann", AckAnswer.COMING, LATER.plusSeconds(60)))
                .orElseThrow();

        assertThat(outcome).isEqualTo(AckOutcome.REPEATED);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    public void leavesTheQueueOfThoseToEscalate() {
        put(
                TableSchema.ALARMS,
                alarm(Map.of("outbox", text("escalate"), "outboxAt", text("2026-11-22T14:07:00.000Z"))));

        store().add(ALARM, entry("Ann", AckAnswer.COMING, LATER));

        assertThat(stored()).doesNotContainKeys("outbox", "outboxAt");
    }

    @Test
    public void staysInAnyOtherQueue() {
        put(TableSchema.ALARMS, alarm(Map.of("outbox", text("other"), "outboxAt", text("2026-11-22T14:07:00.000Z"))));

        store().add(ALARM, entry("Ann", AckAnswer.COMING, LATER));

        assertThat(stored()).containsEntry("outbox", text("other")).containsKey("outboxAt");
    }

    @Test
    public void staysCleared_butKeepsTheAnswer_whenTheAlarmIsOver() {
        put(TableSchema.ALARMS, alarm(Map.of("state", text("cleared"))));

        AckOutcome outcome =
                store().add(ALARM, entry("Ann", AckAnswer.CALLED, LATER)).orElseThrow();

        assertThat(outcome).isEqualTo(AckOutcome.FIRST);
        assertThat(stored()).containsEntry("state", text("cleared")).containsEntry("acknowledgedBy", text("Ann"));
    }

    @Test
    public void keepsNoMoreThanTwenty() {
        put(TableSchema.ALARMS, alarm(Map.of()));
        for (int i = 0; i < AckRules.MOST_ANSWERS; i++) {
            store().add(ALARM, entry("carer " + i, AckAnswer.COMING, LATER));
        }

        AckOutcome outcome =
                store().add(ALARM, entry("one more", AckAnswer.COMING, LATER)).orElseThrow();

        assertThat(outcome).isEqualTo(AckOutcome.FULL);
        assertThat(stored().get("answers").l()).hasSize(AckRules.MOST_ANSWERS);
    }

    @Test
    public void losesNoAnswer_andHasOneFirst_whenSeveralComeAtOnce() throws Exception {
        put(TableSchema.ALARMS, alarm(Map.of("outbox", text("escalate"), "outboxAt", text("x"))));

        List<AckOutcome> outcomes =
                atOnce(number -> store().add(ALARM, entry("carer " + number, AckAnswer.COMING, LATER))
                        .orElseThrow());

        assertThat(outcomes).hasSize(AT_ONCE).containsOnlyOnce(AckOutcome.FIRST);
        assertThat(stored().get("answers").l()).hasSize(AT_ONCE);
        assertThat(stored().get("acknowledgedBy"))
                .isEqualTo(stored().get("answers").l().get(0).m().get("by"));
    }

    private interface Work {
        AckOutcome run(int number);
    }

    private static List<AckOutcome> atOnce(Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        CountDownLatch start = new CountDownLatch(AT_ONCE);
        List<Callable<AckOutcome>> calls = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            int number = i;
            calls.add(() -> {
                start.countDown();
                start.await();
                return work.run(number);
            });
        }
        try {
            List<AckOutcome> outcomes = new ArrayList<>();
            for (Future<AckOutcome> call : threads.invokeAll(calls)) {
                outcomes.add(call.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private Map<String, AttributeValue> stored() {
        return store().byKey(ALARM).orElseThrow().alarm().attributes();
    }

    private static AckEntry entry(String by, AckAnswer answer, Instant at) {
        return AckEntry.of(at, by, answer, "", AckVia.LINK);
    }

    private static AttributeValue written(String by, String answer, String clock) {
        return AttributeValue.fromM(Map.of(
                "at", text("2026-11-22T" + clock + ":00.000Z"),
                "by", text(by),
                "answer", text(answer),
                "via", text("link")));
    }

    /** An open alarm, with these attributes beside its own or in place of them. */
    private static Map<String, AttributeValue> alarm(Map<String, AttributeValue> others) {
        Map<String, AttributeValue> item = new HashMap<>(Map.of(
                "deviceId", text(ALARM.deviceId()),
                "sk", text(ALARM.sk()),
                "ref", text(REF),
                "type", text("sos"),
                "state", text("open"),
                "openedAt", text("2026-11-22T14:02:00.000Z")));
        item.putAll(others);
        return item;
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
