package watchline.decoder.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import static org.assertj.core.api.Assertions.assertThat;

/** The part of {@link StoreContract} about what people are told of an alarm after they were told that it opened. */
public abstract class StageContract extends OutboxContract {

    private static final Instant TOLD = OPENED.plusSeconds(1);
    private static final Instant FIRST = OPENED.plusSeconds(301);
    private static final Instant SECOND = OPENED.plusSeconds(601);
    private static final Instant UNTIL = FIRST.plusSeconds(20);

    @Test
    public void waitsForMorePeople_whenTheFirstWereTold() {
        openToldWithNext();

        assertThat(storedAlarm().text("publishedAt")).isEqualTo("2026-11-22T14:02:01.000Z");
        assertThat(storedAlarm().text("outbox")).isEqualTo("escalate");
        assertThat(storedAlarm().text("outboxAt")).isEqualTo("2026-11-22T14:07:01.000Z");
    }

    @Test
    public void waitsForNobody_whenSomebodyAnsweredWhileTheFirstWereTold() {
        open(Map.of("state", text("acknowledged"), "acknowledgedAt", text("2026-11-22T14:02:00.500Z")));

        store().markTold(ALARM, Told.opened(TOLD, FIRST), new WriteUnits());

        assertThat(storedAlarm().text("publishedAt")).isEqualTo("2026-11-22T14:02:01.000Z");
        assertThat(storedAlarm().attributes()).doesNotContainKeys("outbox", "outboxAt");
    }

    @Test
    public void waitsForNobody_whenTheAlarmWasClearedBeforeTheFirstWereTold() {
        open(OutboxEntry.attributes(OPENED));
        store().clearAlarm(ALARM, true, OPENED, new WriteUnits());

        store().markTold(ALARM, Told.opened(TOLD, FIRST), new WriteUnits());

        assertThat(storedAlarm().attributes()).doesNotContainKeys("outbox", "outboxAt");
    }

    @Test
    public void keepsToTheFirstTime_whenThatTheFirstWereToldIsNotedAgain() {
        openToldWithNext();

        store().markTold(ALARM, Told.opened(TOLD.plusSeconds(9), FIRST.plusSeconds(9)), new WriteUnits());

        assertThat(storedAlarm().text("publishedAt")).isEqualTo("2026-11-22T14:02:01.000Z");
        assertThat(storedAlarm().text("outboxAt")).isEqualTo("2026-11-22T14:07:01.000Z");
    }

    @ParameterizedTest
    @EnumSource
    public void findsAnAlarmByItsErrandOnly(Errand errand) {
        open(OutboxEntry.attributes(errand, FIRST));

        Awaitility.await().untilAsserted(() -> assertThat(store().dueAlarms(errand, FIRST, 10))
                .extracting(DueAlarm::key)
                .containsExactly(ALARM));
        for (Errand other : Errand.values()) {
            assertThat(store().dueAlarms(other, FIRST, 10)).hasSize(other == errand ? 1 : 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    public void givesTheClaimForTheErrandOnly(Errand errand) {
        Map<String, AttributeValue> more = new HashMap<>(OutboxEntry.attributes(errand, FIRST));
        if (errand != Errand.PUBLISH) {
            more.put("publishedAt", text("2026-11-22T14:02:01.000Z"));
        }
        open(more);

        for (Errand other : Errand.values()) {
            Claim claim = store().claimAlarm(ALARM, other, FIRST, UNTIL, new WriteUnits());

            assertThat(claim instanceof Claim.Held).isEqualTo(other == errand);
        }
        assertThat(storedAlarm().text("outbox")).isEqualTo(errand.word());
    }

    @Test
    public void givesTheClaimForMorePeople_onlyOnceTheyAreDue() {
        openToldWithNext();

        Claim before = store().claimAlarm(ALARM, Errand.ESCALATE, FIRST.minusMillis(1), UNTIL, new WriteUnits());
        Claim at = store().claimAlarm(ALARM, Errand.ESCALATE, FIRST, UNTIL, new WriteUnits());

        assertThat(before).isEqualTo(new Claim.Taken(FIRST));
        assertThat(at).isInstanceOf(Claim.Held.class);
    }

    @Test
    public void givesNoClaimToPublish_whenItWaitsForMorePeople() {
        openToldWithNext();

        assertThat(store().claimAlarm(ALARM, Errand.PUBLISH, SECOND, SECOND.plusSeconds(20), new WriteUnits()))
                .isEqualTo(new Claim.Over());
    }

    @Test
    public void givesNoClaimForMorePeople_whenNoneAreToBeTold() {
        open(Map.of());

        assertThat(store().claimAlarm(ALARM, Errand.ESCALATE, FIRST, UNTIL, new WriteUnits()))
                .isEqualTo(new Claim.Over());
        assertThat(storedAlarm().attributes()).doesNotContainKeys("outbox", "outboxAt");
    }

    @Test
    public void waitsForTheNextLevel_whenMorePeopleWereTold() {
        openClaimedForMore();

        store().markTold(ALARM, Told.escalated(1, FIRST, SECOND), new WriteUnits());

        assertThat(storedAlarm().whole("escalation")).isEqualTo(1);
        assertThat(storedAlarm().text("escalatedAt")).isEqualTo("2026-11-22T14:07:01.000Z");
        assertThat(storedAlarm().text("outbox")).isEqualTo("escalate");
        assertThat(storedAlarm().text("outboxAt")).isEqualTo("2026-11-22T14:12:01.000Z");
        assertThat(storedAlarm().text("publishedAt")).isEqualTo("2026-11-22T14:02:01.000Z");
    }

    @Test
    public void leavesTheOutbox_whenTheLastWereTold() {
        openClaimedForMore();
        store().markTold(ALARM, Told.escalated(1, FIRST, SECOND), new WriteUnits());

        store().markTold(ALARM, Told.escalated(2, SECOND, null), new WriteUnits());

        assertThat(storedAlarm().whole("escalation")).isEqualTo(2);
        assertThat(storedAlarm().attributes()).doesNotContainKeys("outbox", "outboxAt");
    }

    @Test
    public void keepsToTheFirstTime_whenThatMorePeopleWereToldIsNotedAgain() {
        openClaimedForMore();
        store().markTold(ALARM, Told.escalated(1, FIRST, SECOND), new WriteUnits());

        store().markTold(ALARM, Told.escalated(1, UNTIL, null), new WriteUnits());

        assertThat(storedAlarm().text("escalatedAt")).isEqualTo("2026-11-22T14:07:01.000Z");
        assertThat(storedAlarm().text("outboxAt")).isEqualTo("2026-11-22T14:12:01.000Z");
    }

    @Test
    public void leavesTheOutbox_whenSomebodyAnsweredOutsideOfItWhileMorePeopleWereTold() {
        open(Map.of(
                "outbox", text("escalate"),
                "outboxAt", text("2026-11-22T14:07:21.000Z"),
                "acknowledgedAt", text("2026-11-22T14:07:00.000Z")));

        store().markTold(ALARM, Told.escalated(1, FIRST, SECOND), new WriteUnits());

        assertThat(storedAlarm().whole("escalation")).isEqualTo(1);
        assertThat(storedAlarm().attributes()).doesNotContainKeys("outbox", "outboxAt");
    }

    @Test
    public void staysOutOfTheOutbox_whenItLeftItWhileMorePeopleWereTold() {
        open(Map.of("publishedAt", text("2026-11-22T14:02:01.000Z")));

        store().markTold(ALARM, Told.escalated(1, FIRST, SECOND), new WriteUnits());

        assertThat(storedAlarm().whole("escalation")).isEqualTo(1);
        assertThat(storedAlarm().attributes()).doesNotContainKeys("outbox", "outboxAt");
    }

    @Test
    public void waitsForTheNoticeThatItIsOver_whenItWasClearedWhileMorePeopleWereTold() {
        openClaimedForMore();
        store().clearAlarm(ALARM, true, FIRST, new WriteUnits());

        store().markTold(ALARM, Told.escalated(1, FIRST, SECOND), new WriteUnits());

        assertThat(storedAlarm().whole("escalation")).isEqualTo(1);
        assertThat(storedAlarm().text("outbox")).isEqualTo("over");
        assertThat(storedAlarm().text("outboxAt")).isEqualTo("2026-11-22T14:07:01.000Z");
    }

    @Test
    public void waitsForNobody_whenItIsClearedWithoutANotice() {
        openToldWithNext();

        store().clearAlarm(ALARM, false, FIRST, new WriteUnits());

        assertThat(storedAlarm().attributes()).doesNotContainKeys("outbox", "outboxAt");
    }

    @Test
    public void leavesTheOutbox_whenPeopleWereToldThatItIsOver() {
        open(OutboxEntry.attributes(Errand.OVER, FIRST));

        store().markTold(ALARM, Told.over(UNTIL), new WriteUnits());

        assertThat(storedAlarm().text("overPublishedAt")).isEqualTo("2026-11-22T14:07:21.000Z");
        assertThat(storedAlarm().attributes()).doesNotContainKeys("outbox", "outboxAt", "publishedAt");
    }

    @Test
    public void saysThatAClaimStands_asLongAsItDoes() {
        openClaimedForMore();

        assertThat(store().holdsAlarm(ALARM, Errand.ESCALATE, UNTIL)).isTrue();
        assertThat(store().holdsAlarm(ALARM, Errand.ESCALATE, UNTIL.plusMillis(1)))
                .isFalse();
        assertThat(store().holdsAlarm(ALARM, Errand.OVER, UNTIL)).isFalse();
    }

    @Test
    public void saysThatNoClaimStands_whenThereIsNoSuchAlarm() {
        assertThat(store().holdsAlarm(ALARM, Errand.ESCALATE, UNTIL)).isFalse();
    }

    @Test
    public void makesNoAlarm_whenThereIsNoneToNoteAnythingWith() {
        for (Told told : List.of(Told.opened(TOLD, FIRST), Told.over(TOLD), Told.escalated(1, FIRST, SECOND))) {
            store().markTold(ALARM, told, new WriteUnits());
        }

        assertThat(items(TableSchema.ALARMS)).isEmpty();
    }

    @Test
    public void findsWhatPeopleWereTold_ofTheAccountInTheTimeTheFirstFirst() {
        AlarmKey second = openTold("2", "family", TOLD.plusSeconds(1));
        AlarmKey first = openTold("1", "family", TOLD);
        AlarmKey last = openTold("3", "family", TOLD.plusSeconds(2));
        openTold("4", "family", TOLD.minusMillis(1));
        openTold("5", "family", TOLD.plusMillis(2001));
        openTold("6", "neighbours", TOLD);
        open(Map.of());

        awaitTold(Set.of(), List.of(first, second, last));
        awaitTold(Set.of("2", "4", "6"), List.of(second));
        assertThat(store().toldAlarms("family", Set.of(), TOLD, TOLD.plusSeconds(2), 2))
                .hasSize(2);
    }

    @Test
    public void findsWhatPeopleWereToldAsItIsNow() {
        AlarmKey key = openTold("1", "family", TOLD);
        awaitTold(Set.of(), List.of(key));

        store().clearAlarm(key, false, FIRST, new WriteUnits());

        assertThat(store().toldAlarms("family", Set.of(), TOLD, TOLD, 10))
                .singleElement()
                .satisfies(item -> assertThat(item.text("state")).isEqualTo("cleared"));
    }

    private void awaitTold(Set<String> deviceIds, List<AlarmKey> expected) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(store().toldAlarms("family", deviceIds, TOLD, TOLD.plusSeconds(2), 10))
                        .extracting(item -> new AlarmKey(item.text("deviceId"), item.text("sk")))
                        .containsExactlyElementsOf(expected));
    }

    private AlarmKey openTold(String deviceId, String account, Instant at) {
        Map<String, AttributeValue> item = new HashMap<>(alarm());
        item.put("deviceId", text(deviceId));
        item.put("account", text(account));
        store().openAlarm(item, new WriteUnits());
        AlarmKey key = new AlarmKey(deviceId, ALARM.sk());
        store().markTold(key, Told.opened(at), new WriteUnits());
        return key;
    }

    private void openToldWithNext() {
        open(OutboxEntry.attributes(OPENED));
        store().markTold(ALARM, Told.opened(TOLD, FIRST), new WriteUnits());
    }

    private void openClaimedForMore() {
        openToldWithNext();
        assertThat(store().claimAlarm(ALARM, Errand.ESCALATE, FIRST, UNTIL, new WriteUnits()))
                .isInstanceOf(Claim.Held.class);
    }

    private void open(Map<String, AttributeValue> more) {
        Map<String, AttributeValue> item = new HashMap<>(alarm());
        item.putAll(more);
        store().openAlarm(item, new WriteUnits());
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
