package watchline.decoder.rule.state;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemReader;
import watchline.dialect.model.AlarmType;

import static org.assertj.core.api.Assertions.assertThat;

class MarksTest {

    private static final Instant T = Instant.parse("2026-11-22T14:00:00Z");
    private static final Topic SOS = Topic.of(AlarmType.SOS);
    private static final Topic BATTERY = Topic.of(AlarmType.LOW_BATTERY);
    private static final Topic LEFT_HOME = new Topic(AlarmType.GEOFENCE_EXIT, "home");

    @Test
    void readsBackWhatWasStored() {
        Marks marks = Marks.NONE
                .with(SOS, AlarmMark.opened(T, true))
                .with(SOS, AlarmMark.opened(T.plusSeconds(600), false))
                .with(LEFT_HOME, AlarmMark.opened(T, true).repeatedAt(T.plusSeconds(9)))
                .with(BATTERY, AlarmMark.opened(T, true).clearedAt(T.plusSeconds(60)));

        assertThat(Marks.read(new ItemReader(marks.write()))).isEqualTo(marks);
    }

    @Test
    void readsWhatTheFirstVersionStored() {
        Map<String, AttributeValue> earlier = Map.of(
                "sk", AttributeValue.fromS("2026-11-22T14:00:00.000Z#sos"),
                "openedAt", AttributeValue.fromS("2026-11-22T14:00:00.000Z"),
                "lastAt", AttributeValue.fromS("2026-11-22T14:01:00.000Z"),
                "open", AttributeValue.fromBool(true),
                "told", AttributeValue.fromBool(true));
        Map<String, AttributeValue> newest = Map.of(
                "openedAt", AttributeValue.fromS("2026-11-22T15:00:00.000Z"),
                "lastAt", AttributeValue.fromS("2026-11-22T15:00:00.000Z"),
                "open", AttributeValue.fromBool(true),
                "told", AttributeValue.fromBool(false),
                "earlier", AttributeValue.fromM(earlier));

        Marks marks = Marks.read(new ItemReader(Map.of("sos", AttributeValue.fromM(newest))));

        assertThat(marks.of(SOS))
                .containsExactly(
                        AlarmMark.opened(T.plusSeconds(3600), false),
                        AlarmMark.opened(T, true).repeatedAt(T.plusSeconds(60)));
    }

    @Test
    void readsWhatTheFirstVersionStored_andIsStillToBePublished() {
        Map<String, AttributeValue> stored = Map.of(
                "sk", AttributeValue.fromS("2026-11-22T14:00:00.000Z#lowBattery"),
                "openedAt", AttributeValue.fromS("2026-11-22T14:00:00.000Z"),
                "lastAt", AttributeValue.fromS("2026-11-22T14:00:00.000Z"),
                "open", AttributeValue.fromBool(true),
                "told", AttributeValue.fromBool(true),
                "publishAt", AttributeValue.fromS("2026-11-22T14:00:20.000Z"));
        Map<String, AttributeValue> state = Map.of("lowBattery", AttributeValue.fromM(stored));

        Marks marks = Marks.read(new ItemReader(state));

        assertThat(marks.publishAt(BATTERY, T)).isEqualTo(T.plusSeconds(20));
        assertThat(marks.write()).isEqualTo(state);
    }

    @Test
    void storesNothingMore_whenNothingIsToBePublished() {
        Marks marks = Marks.NONE.with(SOS, AlarmMark.opened(T, true));

        assertThat(new ItemReader(marks.write()).map("sos").attributes())
                .containsOnlyKeys("sk", "openedAt", "lastAt", "open", "told");
    }

    @Test
    void staysToBePublished_whenItIsRepeatedOrCleared() {
        AlarmMark mark = AlarmMark.opened(T, true).toPublishAt(T.plusSeconds(20));

        assertThat(List.of(mark.repeatedAt(T.plusSeconds(60)), mark.clearedAt(T.plusSeconds(60))))
                .extracting(AlarmMark::publishAt)
                .containsOnly(T.plusSeconds(20));
    }

    @Test
    void keepsTheNewerMarkOfEachAlarm_whenTwoStatesBecomeOne() {
        AlarmMark counted = AlarmMark.opened(T, true).repeatedAt(T.plusSeconds(60));
        Marks one = Marks.NONE.with(SOS, AlarmMark.opened(T, true)).with(BATTERY, counted);
        Marks other = Marks.NONE
                .with(SOS, counted)
                .with(SOS, AlarmMark.opened(T.plusSeconds(900), true))
                .with(BATTERY, AlarmMark.opened(T, true));

        Marks merged = one.merged(other);

        assertThat(merged.of(SOS)).containsExactly(AlarmMark.opened(T.plusSeconds(900), true), counted);
        assertThat(merged.of(BATTERY)).containsExactly(counted);
    }

    @Test
    void remembersTheFourNewestEvents_whateverTheirOrder() {
        Marks marks = Marks.NONE;
        for (int seconds : new int[] {2000, 0, 4000, 1000, 3000}) {
            marks = marks.with(SOS, AlarmMark.opened(T.plusSeconds(seconds), true));
        }

        assertThat(marks.of(SOS))
                .extracting(AlarmMark::openedAt)
                .containsExactly(T.plusSeconds(4000), T.plusSeconds(3000), T.plusSeconds(2000), T.plusSeconds(1000));
    }

    @Test
    void remembersOneOfWhatIsOpenOrNot() {
        Marks marks = Marks.NONE
                .with(BATTERY, AlarmMark.opened(T.plusSeconds(600), true))
                .with(BATTERY, AlarmMark.opened(T, true));

        assertThat(marks.of(BATTERY)).extracting(AlarmMark::openedAt).containsExactly(T.plusSeconds(600));
    }

    @Test
    void storesTheKeyOfTheAlarm() {
        Marks marks = Marks.NONE.with(LEFT_HOME, AlarmMark.opened(T, true));

        ItemReader stored = new ItemReader(marks.write()).map("geofenceExit#home");

        assertThat(stored.text("sk")).isEqualTo("2026-11-22T14:00:00.000Z#geofenceExit#home");
    }

    @Test
    void readsNothing_whenNothingReadableIsStored() {
        assertThat(Marks.read(new ItemReader(Map.of()))).isEqualTo(Marks.NONE);
        assertThat(Marks.read(new ItemReader(Map.of("bogus", AttributeValue.fromM(Map.of())))))
                .isEqualTo(Marks.NONE);
    }
}
