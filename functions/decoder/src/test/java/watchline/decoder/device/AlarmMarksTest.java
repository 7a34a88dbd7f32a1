package watchline.decoder.device;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import watchline.decoder.item.ItemReader;
import watchline.decoder.rule.state.AlarmMark;
import watchline.dialect.model.AlarmType;

import static org.assertj.core.api.Assertions.assertThat;

class AlarmMarksTest {

    private static final Instant T = Instant.parse("2026-11-22T14:00:00Z");

    @Test
    void readsBackWhatWasStored() {
        AlarmMarks marks = AlarmMarks.NONE
                .with(AlarmType.SOS, AlarmMark.opened(T, true))
                .with(AlarmType.SOS, AlarmMark.opened(T.plusSeconds(600), false))
                .with(AlarmType.LOW_BATTERY, AlarmMark.opened(T, true).clearedAt(T.plusSeconds(60)));

        AlarmMarks read = AlarmMarks.read(new ItemReader(marks.write("1")));

        assertThat(read).isEqualTo(marks);
    }

    @Test
    void readsBackWhatIsStillToBePublished() {
        AlarmMarks marks =
                AlarmMarks.NONE.with(AlarmType.SOS, AlarmMark.opened(T, true).toPublishAt(T.plusSeconds(20)));

        AlarmMarks read = AlarmMarks.read(new ItemReader(marks.write("1")));

        assertThat(read.publishAt(AlarmType.SOS, T)).isEqualTo(T.plusSeconds(20));
    }

    @Test
    void storesNothingMoreThanBefore_whenNothingIsToBePublished() {
        AlarmMarks marks = AlarmMarks.NONE.with(AlarmType.SOS, AlarmMark.opened(T, true));

        assertThat(new ItemReader(marks.write("1")).map("sos").attributes())
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
    void remembersTheTwoNewest_whateverTheirOrder() {
        AlarmMarks marks = AlarmMarks.NONE
                .with(AlarmType.SOS, AlarmMark.opened(T.plusSeconds(2000), true))
                .with(AlarmType.SOS, AlarmMark.opened(T, true))
                .with(AlarmType.SOS, AlarmMark.opened(T.plusSeconds(1000), true));

        assertThat(marks.of(AlarmType.SOS))
                .extracting(AlarmMark::openedAt)
                .containsExactly(T.plusSeconds(2000), T.plusSeconds(1000));
    }

    @Test
    void storesTheKeyOfTheAlarm() {
        AlarmMarks marks = AlarmMarks.NONE.with(AlarmType.FALL, AlarmMark.opened(T, true));

        ItemReader stored = new ItemReader(marks.write("1")).map("fall");

        assertThat(stored.text("sk")).isEqualTo("2026-11-22T14:00:00.000Z#fall");
    }

    @Test
    void readsNothing_whenNothingIsStored() {
        assertThat(AlarmMarks.read(new ItemReader(Map.of()))).isEqualTo(AlarmMarks.NONE);
    }
}
