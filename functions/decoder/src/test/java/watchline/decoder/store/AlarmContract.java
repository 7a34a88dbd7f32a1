package watchline.decoder.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemReader;
import watchline.dialect.model.AlarmType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The part of {@link StoreContract} about alarms. */
public abstract class AlarmContract {

    static final Instant OPENED = Instant.parse("2026-11-22T14:02:00Z");
    static final AlarmKey ALARM = AlarmKey.of("861265061234567", OPENED, AlarmType.SOS);

    /** The store under test; the same one within a test. */
    protected abstract Store store();

    /** Everything that stands in a table, in any order. */
    protected abstract List<Map<String, AttributeValue>> items(TableSchema table);

    /** Whether what stands behind the store counts write units as DynamoDB bills them; an emulator may not. */
    protected boolean billsLikeDynamoDb() {
        return true;
    }

    @Test
    public void givesBackTheAlarmThatStood_whenItIsOpenedTwice() {
        ItemReader first = store().openAlarm(alarm(), new WriteUnits());
        store().markTold(ALARM, Told.opened(OPENED), new WriteUnits());

        ItemReader second = store().openAlarm(alarm(), new WriteUnits());

        assertThat(first).isNull();
        assertThat(second).isNotNull();
        assertThat(second.text("publishedAt")).isEqualTo("2026-11-22T14:02:00.000Z");
    }

    @Test
    public void countsOnce_whenTheSameReportIsAddedTwice() {
        store().openAlarm(alarm(), new WriteUnits());

        store().addToAlarm(ALARM, OPENED.plusSeconds(60), new WriteUnits());
        store().addToAlarm(ALARM, OPENED.plusSeconds(60), new WriteUnits());

        ItemReader stored = storedAlarm();
        assertThat(stored.whole("count")).isEqualTo(2);
        assertThat(stored.text("lastAt")).isEqualTo("2026-11-22T14:03:00.000Z");
    }

    @Test
    public void makesNothingOlder_whenAnOldReportIsAdded() {
        store().openAlarm(alarm(), new WriteUnits());

        store().addToAlarm(ALARM, OPENED.minusSeconds(60), new WriteUnits());

        assertThat(storedAlarm().text("lastAt")).isEqualTo("2026-11-22T14:02:00.000Z");
    }

    @Test
    public void setsTheState_whenAnAlarmIsCleared() {
        store().openAlarm(alarm(), new WriteUnits());

        store().clearAlarm(ALARM, false, OPENED.plusSeconds(9), new WriteUnits());

        assertThat(storedAlarm().text("state")).isEqualTo("cleared");
        assertThat(storedAlarm().text("clearedAt")).isEqualTo("2026-11-22T14:02:09.000Z");
    }

    @Test
    public void isOpenAgainAndCounted_whenAClearedAlarmIsReopened() {
        store().openAlarm(alarm(), new WriteUnits());
        store().clearAlarm(ALARM, false, OPENED.plusSeconds(9), new WriteUnits());

        store().reopenAlarm(ALARM, OPENED.plusSeconds(60), new WriteUnits());

        assertThat(storedAlarm().text("state")).isEqualTo("open");
        assertThat(storedAlarm().text("clearedAt")).isNull();
        assertThat(storedAlarm().whole("count")).isEqualTo(2);
        assertThat(storedAlarm().text("lastAt")).isEqualTo("2026-11-22T14:03:00.000Z");
    }

    @Test
    public void isOpenAndCountedOnce_whenClearingAndReopeningAreRepeated() {
        store().openAlarm(alarm(), new WriteUnits());
        for (int i = 0; i < 2; i++) {
            store().clearAlarm(ALARM, false, OPENED.plusSeconds(9), new WriteUnits());
            store().reopenAlarm(ALARM, OPENED.plusSeconds(60), new WriteUnits());
        }

        assertThat(storedAlarm().text("state")).isEqualTo("open");
        assertThat(storedAlarm().whole("count")).isEqualTo(2);
    }

    @Test
    public void staysCleared_whenWhatWouldReopenItIsOlderThanWhatWasCounted() {
        store().openAlarm(alarm(), new WriteUnits());
        store().clearAlarm(ALARM, false, OPENED.plusSeconds(9), new WriteUnits());

        store().reopenAlarm(ALARM, OPENED.minusSeconds(1), new WriteUnits());

        assertThat(storedAlarm().text("state")).isEqualTo("cleared");
    }

    @Test
    public void makesNoAlarm_whenThereIsNoneToChange() {
        store().reopenAlarm(ALARM, OPENED, new WriteUnits());
        store().addToAlarm(ALARM, OPENED, new WriteUnits());
        store().markTold(ALARM, Told.opened(OPENED), new WriteUnits());
        store().clearAlarm(ALARM, true, OPENED, new WriteUnits());

        assertThat(items(TableSchema.ALARMS)).isEmpty();
    }

    @Test
    public void countsWriteUnits_whenAlarmsAreWritten() {
        assumeTrue(billsLikeDynamoDb(), "what is behind this store does not bill like DynamoDB");
        WriteUnits units = new WriteUnits();

        store().openAlarm(alarm(), units);
        store().addToAlarm(ALARM, OPENED.plusSeconds(1), units);

        assertThat(units.total()).isEqualTo(2);
    }

    ItemReader storedAlarm() {
        return new ItemReader(items(TableSchema.ALARMS).get(0));
    }

    static Map<String, AttributeValue> alarm() {
        return Map.of(
                "deviceId", text(ALARM.deviceId()),
                "sk", text(ALARM.sk()),
                "state", text("open"),
                "account", text("family"),
                "createdAt", text("2026-11-22T14:02:00.000Z"),
                "lastAt", text("2026-11-22T14:02:00.000Z"),
                "count", AttributeValue.fromN("1"));
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
