package watchline.decoder.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import static org.assertj.core.api.Assertions.assertThat;

/** The part of {@link StoreContract} about alarms that are to be published, and about who may do it. */
public abstract class OutboxContract extends AlarmContract {

    private static final Instant UNTIL = OPENED.plusSeconds(20);

    @Test
    public void givesTheWholeAlarm_whenItsClaimIsOver() {
        openInOutbox(OPENED);

        Claim claim = store().claimAlarm(ALARM, Errand.PUBLISH, OPENED, UNTIL, new WriteUnits());

        assertThat(claim).isInstanceOfSatisfying(Claim.Held.class, held -> {
            assertThat(held.until()).isEqualTo(UNTIL);
            assertThat(held.alarm().text("account")).isEqualTo("family");
            assertThat(held.alarm().text("outboxAt")).isEqualTo("2026-11-22T14:02:20.000Z");
        });
    }

    @Test
    public void givesTheClaimToOne_whenTwoAsk() {
        openInOutbox(OPENED);
        Claim first = store().claimAlarm(ALARM, Errand.PUBLISH, OPENED, UNTIL, new WriteUnits());

        Claim second = store().claimAlarm(ALARM, Errand.PUBLISH, OPENED, UNTIL.plusSeconds(1), new WriteUnits());

        assertThat(first).isInstanceOf(Claim.Held.class);
        assertThat(second).isEqualTo(new Claim.Taken(UNTIL));
    }

    @Test
    public void givesTheClaimToTheNext_onlyOnceItIsOver() {
        openInOutbox(UNTIL);

        Claim before =
                store().claimAlarm(ALARM, Errand.PUBLISH, UNTIL.minusMillis(1), UNTIL.plusSeconds(1), new WriteUnits());
        Claim after = store().claimAlarm(ALARM, Errand.PUBLISH, UNTIL, UNTIL.plusSeconds(1), new WriteUnits());

        assertThat(before).isEqualTo(new Claim.Taken(UNTIL));
        assertThat(after).isInstanceOf(Claim.Held.class);
    }

    @Test
    public void putsIntoTheOutbox_whenAnAlarmThatWasNotInItIsClaimed() {
        store().openAlarm(alarm(), new WriteUnits());

        Claim claim = store().claimAlarm(ALARM, Errand.PUBLISH, OPENED, UNTIL, new WriteUnits());

        assertThat(claim).isInstanceOf(Claim.Held.class);
        awaitDue(UNTIL, List.of(ALARM));
    }

    @Test
    public void givesNoClaim_whenPeopleWereTold() {
        openInOutbox(OPENED);
        store().markTold(ALARM, Told.opened(OPENED), new WriteUnits());

        assertThat(store().claimAlarm(ALARM, Errand.PUBLISH, UNTIL, UNTIL.plusSeconds(1), new WriteUnits()))
                .isEqualTo(new Claim.Over());
    }

    @Test
    public void givesNoClaim_whenThereIsNoSuchAlarm() {
        Claim claim = store().claimAlarm(ALARM, Errand.PUBLISH, OPENED, UNTIL, new WriteUnits());

        assertThat(claim).isEqualTo(new Claim.Over());
        assertThat(items(TableSchema.ALARMS)).isEmpty();
    }

    @Test
    public void givesTheClaimToTheNextEarlier_whenItIsReleased() {
        openInOutbox(UNTIL);

        store().releaseAlarm(ALARM, UNTIL, OPENED.plusSeconds(5), new WriteUnits());

        assertThat(store().claimAlarm(ALARM, Errand.PUBLISH, OPENED.plusSeconds(5), UNTIL, new WriteUnits()))
                .isInstanceOf(Claim.Held.class);
    }

    @Test
    public void leavesTheClaimOfAnother_whenOneIsReleasedThatIsOver() {
        openInOutbox(OPENED);
        Claim other = store().claimAlarm(ALARM, Errand.PUBLISH, OPENED, UNTIL, new WriteUnits());

        store().releaseAlarm(ALARM, OPENED, OPENED.plusSeconds(5), new WriteUnits());

        assertThat(other).isInstanceOf(Claim.Held.class);
        assertThat(storedAlarm().text("outboxAt")).isEqualTo("2026-11-22T14:02:20.000Z");
    }

    @Test
    public void leavesTheOutboxAndKeepsTheFirstTime_whenPeopleWereToldTwice() {
        openInOutbox(OPENED);

        store().markTold(ALARM, Told.opened(OPENED.plusSeconds(1)), new WriteUnits());
        store().markTold(ALARM, Told.opened(OPENED.plusSeconds(9)), new WriteUnits());

        assertThat(storedAlarm().attributes()).doesNotContainKeys("outbox", "outboxAt");
        assertThat(storedAlarm().text("publishedAt")).isEqualTo("2026-11-22T14:02:01.000Z");
        awaitDue(UNTIL, List.of());
    }

    @Test
    public void staysOutOfTheOutbox_whenAnAlarmIsReleasedThatWasPublished() {
        openInOutbox(UNTIL);
        store().markTold(ALARM, Told.opened(OPENED), new WriteUnits());

        store().releaseAlarm(ALARM, UNTIL, OPENED, new WriteUnits());

        assertThat(storedAlarm().attributes()).doesNotContainKeys("outbox", "outboxAt");
    }

    @Test
    public void leavesTheOutboxForGood_whenAnAlarmIsGivenUp() {
        openInOutbox(UNTIL);

        store().giveUpAlarm(ALARM, UNTIL, OPENED, new WriteUnits());

        assertThat(storedAlarm().attributes()).doesNotContainKeys("outbox", "outboxAt", "publishedAt");
        assertThat(storedAlarm().text("givenUpAt")).isEqualTo("2026-11-22T14:02:00.000Z");
        assertThat(store().claimAlarm(ALARM, Errand.PUBLISH, UNTIL, UNTIL.plusSeconds(1), new WriteUnits()))
                .isEqualTo(new Claim.Over());
    }

    @Test
    public void givesNothingUp_whenSomebodyElseIsAtIt() {
        openInOutbox(UNTIL);

        store().giveUpAlarm(ALARM, UNTIL.minusMillis(1), OPENED, new WriteUnits());

        assertThat(storedAlarm().text("givenUpAt")).isNull();
    }

    @Test
    public void findsWhatIsFree_theOldestFirst() {
        openInOutbox(UNTIL);
        AlarmKey second = openAnother("2", OPENED);
        AlarmKey third = openAnother("3", OPENED.plusSeconds(1));
        AlarmKey held = openAnother("4", UNTIL.plusMillis(1));

        awaitDue(UNTIL, List.of(second, third, ALARM));
        assertThat(store().dueAlarms(Errand.PUBLISH, UNTIL, 10))
                .doesNotContain(new DueAlarm(held, Errand.PUBLISH, OPENED))
                .contains(new DueAlarm(ALARM, Errand.PUBLISH, OPENED));
    }

    @Test
    public void findsEveryEntryUpToTheBound_whenThereAreManyMore() {
        List<AlarmKey> keys = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            keys.add(openAnother("d" + i, OPENED.plusMillis(i)));
        }

        awaitDue(UNTIL, keys);
        assertThat(store().dueAlarms(Errand.PUBLISH, UNTIL, 5))
                .extracting(DueAlarm::key)
                .containsExactlyElementsOf(keys.subList(0, 5));
    }

    @Test
    public void findsNothing_whenNothingIsToBePublished() {
        store().openAlarm(alarm(), new WriteUnits());

        assertThat(store().dueAlarms(Errand.PUBLISH, UNTIL, 10)).isEmpty();
    }

    @Test
    public void goesIntoTheOutboxAgain_whenAnAlarmIsClearedThatPeopleWereToldOf() {
        openInOutbox(OPENED);
        store().markTold(ALARM, Told.opened(OPENED), new WriteUnits());

        store().clearAlarm(ALARM, true, UNTIL, new WriteUnits());

        assertThat(storedAlarm().text("state")).isEqualTo("cleared");
        assertThat(storedAlarm().text("outbox")).isEqualTo("over");
        assertThat(storedAlarm().text("outboxAt")).isEqualTo("2026-11-22T14:02:20.000Z");
        assertThat(storedAlarm().text("clearedAt")).isEqualTo("2026-11-22T14:02:20.000Z");
        assertThat(storedAlarm().text("publishedAt")).isEqualTo("2026-11-22T14:02:00.000Z");
    }

    @Test
    public void staysOutOfTheOutbox_whenNobodyIsToBeToldThatAnAlarmIsOver() {
        openInOutbox(OPENED);
        store().markTold(ALARM, Told.opened(OPENED), new WriteUnits());

        store().clearAlarm(ALARM, false, UNTIL, new WriteUnits());

        assertThat(storedAlarm().text("state")).isEqualTo("cleared");
        assertThat(storedAlarm().attributes()).doesNotContainKeys("outbox", "outboxAt");
    }

    @Test
    public void isStillToBePublishedAsItOpened_whenAnAlarmIsClearedThatNobodyWasToldOf() {
        openInOutbox(OPENED);

        store().clearAlarm(ALARM, true, UNTIL, new WriteUnits());

        assertThat(storedAlarm().text("state")).isEqualTo("cleared");
        assertThat(storedAlarm().text("outbox")).isEqualTo("publish");
        assertThat(storedAlarm().text("outboxAt")).isEqualTo("2026-11-22T14:02:00.000Z");
    }

    @Test
    public void tellsNobody_whenAnAlarmIsClearedThatWasNeverToBePublished() {
        store().openAlarm(alarm(), new WriteUnits());

        store().clearAlarm(ALARM, true, UNTIL, new WriteUnits());

        assertThat(storedAlarm().text("state")).isEqualTo("cleared");
        assertThat(storedAlarm().attributes()).doesNotContainKeys("outbox", "outboxAt");
    }

    @Test
    public void tellsNobodyTwice_whenAnAlarmIsClearedAgain() {
        openInOutbox(OPENED);
        store().markTold(ALARM, Told.opened(OPENED), new WriteUnits());
        store().clearAlarm(ALARM, false, OPENED, new WriteUnits());

        store().clearAlarm(ALARM, true, UNTIL, new WriteUnits());

        assertThat(storedAlarm().attributes()).doesNotContainKeys("outbox", "outboxAt");
        assertThat(storedAlarm().text("clearedAt")).isEqualTo("2026-11-22T14:02:00.000Z");
    }

    /** An index may show a write a moment later. */
    private void awaitDue(Instant now, List<AlarmKey> expected) {
        Awaitility.await().untilAsserted(() -> assertThat(store().dueAlarms(Errand.PUBLISH, now, 100))
                .extracting(DueAlarm::key)
                .containsExactlyElementsOf(expected));
    }

    private void openInOutbox(Instant at) {
        Map<String, AttributeValue> item = new HashMap<>(alarm());
        item.putAll(OutboxEntry.attributes(at));
        store().openAlarm(item, new WriteUnits());
    }

    private AlarmKey openAnother(String deviceId, Instant at) {
        Map<String, AttributeValue> item = new HashMap<>(alarm());
        item.put("deviceId", AttributeValue.fromS(deviceId));
        item.putAll(OutboxEntry.attributes(at));
        store().openAlarm(item, new WriteUnits());
        return new AlarmKey(deviceId, ALARM.sk());
    }
}
