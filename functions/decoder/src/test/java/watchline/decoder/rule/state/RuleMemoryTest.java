package watchline.decoder.rule.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watchline.decoder.item.ItemReader;
import watchline.decoder.item.ItemSize;
import watchline.decoder.rule.fence.Side;
import watchline.decoder.rule.setting.Level;
import watchline.decoder.rule.setting.Vital;

import static org.assertj.core.api.Assertions.assertThat;

class RuleMemoryTest {

    private static final Instant T = Instant.parse("2026-11-22T14:00:00Z");

    private static final RuleMemory FULL = RuleMemory.NONE
            .with(new Wear(false, T, true))
            .with(Vital.HEART_RATE, new Streak(Level.HIGH, 2, T))
            .with(Vital.SPO2, Streak.interrupted(T))
            .withFences(Map.of(
                    "home",
                    new Whereabouts(Side.OUTSIDE, T, T.plusSeconds(900), 4711),
                    "park",
                    Whereabouts.first(Side.INSIDE, T, Integer.MAX_VALUE)));

    @Test
    void readsBackWhatWasStored() {
        assertThat(RuleMemory.read(new ItemReader(FULL.write()))).isEqualTo(FULL);
        assertThat(RuleMemory.read(new ItemReader(RuleMemory.NONE.write()))).isEqualTo(RuleMemory.NONE);
    }

    @Test
    void keepsTheNewerNoteOfEachThing_whenTwoMemoriesBecomeOne() {
        RuleMemory other = RuleMemory.NONE
                .with(new Wear(true, T.plusSeconds(1), true))
                .with(Vital.HEART_RATE, new Streak(Level.LOW, 1, T.minusSeconds(1)))
                .with(Vital.SPO2, new Streak(Level.LOW, 1, T.plusSeconds(1)))
                .withFences(Map.of("home", Whereabouts.first(Side.INSIDE, T.plusSeconds(901), 4711)));

        RuleMemory merged = FULL.merged(other);

        assertThat(merged.wear()).isEqualTo(new Wear(true, T.plusSeconds(1), true));
        assertThat(merged.streaks())
                .containsEntry(Vital.HEART_RATE, new Streak(Level.HIGH, 2, T))
                .containsEntry(Vital.SPO2, new Streak(Level.LOW, 1, T.plusSeconds(1)));
        assertThat(merged.fences().get("home")).isEqualTo(other.fences().get("home"));
        assertThat(merged.fences().get("park")).isEqualTo(FULL.fences().get("park"));
        assertThat(RuleMemory.NONE.merged(FULL)).isEqualTo(FULL);
    }

    @Test
    void isSmall() {
        assertThat(ItemSize.of(FULL.write())).isLessThan(450);
    }

    @Test
    void forgetsFencesThatThereAreNoMore() {
        assertThat(FULL.keepFences(Set.of("park")).fences()).containsOnlyKeys("park");
        assertThat(FULL.keepFences(Set.of("park", "home", "other"))).isSameAs(FULL);
    }

    @ParameterizedTest
    @CsvSource({"true, 600, false", "true, 86400, false", "false, 3600, false", "false, 3601, true", "true, -1, false"})
    void isOnAgain_whenAWatchThatNeverSaysSoWasOffLongAgo(boolean tells, int seconds, boolean on) {
        assertThat(new Wear(false, T, tells).isOn(T.plusSeconds(seconds))).isEqualTo(on);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "86400, true", "-1, false"})
    void isOn_fromWhenItSaidSo(int seconds, boolean on) {
        assertThat(new Wear(true, T, true).isOn(T.plusSeconds(seconds))).isEqualTo(on);
    }

    @Test
    void notesWearOnlyWhenItIsNews() {
        Wear off = new Wear(false, T, false);
        Wear on = new Wear(true, T, true);

        assertThat(Wear.after(off, false, T.plus(Duration.ofMinutes(29)))).isSameAs(off);
        assertThat(Wear.after(off, false, T.plus(Duration.ofMinutes(30))))
                .isEqualTo(new Wear(false, T.plusSeconds(1800), false));
        assertThat(Wear.after(on, true, T.plus(Duration.ofDays(3)))).isSameAs(on);
        assertThat(Wear.after(on, false, T)).isSameAs(on);
    }

    @Test
    void countsReadingsToTwo() {
        Streak one = Streak.after(null, Level.HIGH, T);
        Streak two = Streak.after(one, Level.HIGH, T.plusSeconds(60));

        assertThat(one.isBelieved(Level.HIGH)).isFalse();
        assertThat(two.isBelieved(Level.HIGH)).isTrue();
        assertThat(Streak.after(two, Level.HIGH, T.plusSeconds(120))).isSameAs(two);
        assertThat(Streak.after(two, Level.LOW, T.plusSeconds(120)))
                .isEqualTo(new Streak(Level.LOW, 1, T.plusSeconds(120)));
    }
}
