package watchline.decoder.rule;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import watchline.decoder.report.Arrival;
import watchline.decoder.report.Arrivals;
import watchline.decoder.rule.fence.Circle;
import watchline.decoder.rule.fence.Crossing;
import watchline.decoder.rule.fence.Fence;
import watchline.decoder.rule.fence.GeoPoint;
import watchline.decoder.rule.fence.Places;
import watchline.decoder.rule.fence.Side;
import watchline.decoder.rule.setting.WatchRules;
import watchline.decoder.rule.state.AlarmMark;
import watchline.decoder.rule.state.Marks;
import watchline.decoder.rule.state.RuleMemory;
import watchline.decoder.rule.state.Topic;
import watchline.decoder.rule.state.Whereabouts;
import watchline.dialect.model.AlarmType;
import watchline.dialect.model.Fix;

import static org.assertj.core.api.Assertions.assertThat;

/** What is remembered of fences, and what happens when people change them. */
class FenceRuleTest {

    private static final Instant T = Arrivals.NOW;
    private static final Topic LEFT = new Topic(AlarmType.GEOFENCE_EXIT, "home");
    private static final Fence HOME = fence("home", 100);
    private static final WatchRules AT_HOME = WatchRules.DEFAULTS.withFence(HOME);
    private static final Marks OPEN = Marks.NONE.with(LEFT, AlarmMark.opened(T, true));

    @Test
    void saysWhatWasLeftAndSinceWhen() {
        Outcome outcome = Rules.decide(Marks.NONE, inside(T), AT_HOME, List.of(fix(600, 500)));

        assertThat(outcome.changes())
                .extracting(Change::detail)
                .containsExactly(new Detail.Crossed("Home of Ann", T, false));
    }

    @Test
    void saysThatTheCrossingWasMissed_whenThereWasNoFixForOverFifteenMinutes() {
        Outcome outcome = Rules.decide(Marks.NONE, inside(T), AT_HOME, List.of(fix(901, 500)));

        assertThat(outcome.changes())
                .extracting(Change::detail)
                .containsExactly(new Detail.Crossed("Home of Ann", T, true));
    }

    @Test
    void remembersAFixEveryFiveMinutes_soThatItCostsNoWriteOfItsOwn() {
        RuleMemory first = Rules.decide(Marks.NONE, RuleMemory.NONE, AT_HOME, List.of(fix(0, 5)))
                .memory();

        RuleMemory soon =
                Rules.decide(Marks.NONE, first, AT_HOME, List.of(fix(299, 5))).memory();
        RuleMemory later =
                Rules.decide(Marks.NONE, first, AT_HOME, List.of(fix(300, 5))).memory();

        assertThat(soon).isEqualTo(first);
        assertThat(later.fences())
                .containsExactly(
                        Map.entry("home", new Whereabouts(Side.INSIDE, T, T.plusSeconds(300), HOME.fingerprint())));
    }

    @Test
    void notesAllFences_whenOneOfThemIsNews() {
        WatchRules two = AT_HOME.withFence(fence("street", 1000));

        RuleMemory memory = Rules.decide(Marks.NONE, RuleMemory.NONE, two, List.of(fix(0, 120), fix(200, 5)))
                .memory();

        assertThat(memory.fences().get("home").seenAt()).isEqualTo(T.plusSeconds(200));
        assertThat(memory.fences().get("street").seenAt()).isEqualTo(T.plusSeconds(200));
    }

    @Test
    void isQuiet_whenSomebodyMovedTheFence() {
        WatchRules moved = WatchRules.DEFAULTS.withFence(fence("home", 50));

        Outcome outcome = Rules.decide(Marks.NONE, inside(T), moved, List.of(fix(600, 500)));

        assertThat(outcome.changes()).isEmpty();
        assertThat(outcome.memory().fences().get("home").side()).isEqualTo(Side.OUTSIDE);
    }

    @Test
    void clearsAndForgets_whenSomebodyTookTheFenceAway() {
        Outcome outcome =
                Rules.decide(OPEN, inside(T), WatchRules.DEFAULTS, List.of(Arrivals.at(T.plusSeconds(9), r -> r)));

        assertThat(outcome.changes()).extracting(Told::inWords).containsExactly("clear geofenceExit#home");
        assertThat(outcome.marks()).isEqualTo(Marks.NONE);
        assertThat(outcome.memory()).isEqualTo(RuleMemory.NONE);
    }

    @Test
    void clears_whenTheFirstFixAfterTheFenceWasMovedIsInside() {
        Outcome outcome = Rules.decide(OPEN, RuleMemory.NONE, AT_HOME, List.of(fix(600, 5)));

        assertThat(outcome.changes()).extracting(Told::inWords).containsExactly("clear geofenceExit#home");
    }

    @Test
    void decidesTheSame_whenAChangeCouldNotBeCarriedOutAndTheMemoryStayed() {
        Outcome again = Rules.decide(
                Marks.NONE.with(LEFT, AlarmMark.opened(T.plusSeconds(600), true)),
                inside(T),
                AT_HOME,
                List.of(fix(600, 500)));

        assertThat(again.changes()).isEmpty();
        assertThat(again.memory().fences().get("home").side()).isEqualTo(Side.OUTSIDE);
    }

    @Test
    void tellsNothing_whenTheFenceIsNotToTell() {
        Fence silent = new Fence("home", "Home", HOME.shape(), 50, EnumSet.noneOf(Crossing.class));

        Outcome outcome =
                Rules.decide(Marks.NONE, inside(T), WatchRules.DEFAULTS.withFence(silent), List.of(fix(600, 500)));

        assertThat(outcome.changes()).isEmpty();
    }

    @Test
    void keepsTheWatchsOwnFencesApart() {
        Arrival own = Arrivals.at(T.plusSeconds(60), report -> report.alarm(AlarmType.GEOFENCE_EXIT));

        Outcome outcome = Rules.decide(OPEN, inside(T), AT_HOME, List.of(own));

        assertThat(outcome.changes()).extracting(Told::inWords).containsExactly("tell geofenceExit");
    }

    private static RuleMemory inside(Instant seenAt) {
        return RuleMemory.NONE.withFences(
                Map.of("home", new Whereabouts(Side.INSIDE, T.minusSeconds(9999), seenAt, HOME.fingerprint())));
    }

    private static Fence fence(String id, double radius) {
        return new Fence(id, "Home of Ann", new Circle(Places.HOME, radius), 50, EnumSet.of(Crossing.EXIT));
    }

    private static Arrival fix(int seconds, double fromHome) {
        GeoPoint there = Places.from(Places.HOME, fromHome, 90);
        return Arrivals.at(T.plusSeconds(seconds), report -> report.place(Fix.GNSS, there.lat(), there.lon()));
    }
}
