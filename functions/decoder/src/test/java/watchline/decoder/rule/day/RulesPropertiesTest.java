package watchline.decoder.rule.day;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import watchline.decoder.report.Arrival;
import watchline.decoder.report.Arrivals;
import watchline.decoder.rule.Change;
import watchline.decoder.rule.Watch;
import watchline.decoder.rule.day.RandomDays.RandomDay;
import watchline.decoder.rule.fence.Fence;
import watchline.decoder.rule.setting.WatchRules;
import watchline.decoder.rule.state.Topic;
import watchline.dialect.model.Fix;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of any day, whatever happens in it and however its reports come in. */
class RulesPropertiesTest {

    private static final String SEED = "20261122";
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(12);

    @Provide
    Arbitrary<RandomDay> everything() {
        return RandomDays.ofEverything();
    }

    @Provide
    Arbitrary<RandomDay> cannotFlap() {
        return RandomDays.ofWhatCannotFlap();
    }

    @Property(tries = 500, seed = SEED)
    void changesNothing_whenADayComesAgain(@ForAll("everything") RandomDay day) {
        Watch watch = played(day.arrivals());
        var marks = watch.marks();
        var memory = watch.memory();

        assertThat(watch.says(day.arrivals())).isEmpty();
        assertThat(watch.marks()).isEqualTo(marks);
        assertThat(watch.memory()).isEqualTo(memory);
    }

    /** A report may come again at any time after it came. */
    @Property(tries = 500, seed = SEED)
    void changesTheSame_whenReportsComeAgainLater(@ForAll("everything") RandomDay day, @ForAll Random random) {
        List<Arrival> withRepeats = new ArrayList<>();
        for (int i = 0; i < day.arrivals().size(); i++) {
            withRepeats.add(day.arrivals().get(i));
            for (int again = random.nextInt(4); again > 0; again--) {
                withRepeats.add(day.arrivals().get(random.nextInt(i + 1)));
            }
        }

        assertThat(played(withRepeats).changes())
                .isEqualTo(played(day.arrivals()).changes());
    }

    /** Whatever the order and however often. */
    @Property(tries = 500, seed = SEED)
    void changesTheSame_howeverReportsAreCutIntoBatches(@ForAll("everything") RandomDay day, @ForAll Random random) {
        List<Arrival> shuffled = shuffled(day, random);
        Watch oneByOne = new Watch(RandomDays.SETTINGS);
        shuffled.forEach(oneByOne::says);
        Watch inBatches = new Watch(RandomDays.SETTINGS);

        for (int from = 0; from < shuffled.size(); ) {
            int to = Math.min(shuffled.size(), from + 1 + random.nextInt(9));
            inBatches.says(shuffled.subList(from, to));
            from = to;
        }

        assertThat(inBatches.changes()).isEqualTo(oneByOne.changes());
        assertThat(inBatches.marks()).isEqualTo(oneByOne.marks());
        assertThat(inBatches.memory()).isEqualTo(oneByOne.memory());
    }

    /**
     * What disorder cannot do: for key press and fall, the battery and each fence, there are never more alarms than in order. It may
     * be fewer, and it does not hold of vitals: of two readings in a row nobody can know that there was one between.
     */
    @Property(tries = 1000, seed = SEED)
    void opensNoMoreAlarms_whateverTheOrder(@ForAll("cannotFlap") RandomDay day, @ForAll Random random) {
        Map<Topic, Long> inOrder = opened(played(day.arrivals()));

        Map<Topic, Long> shuffled = opened(played(shuffled(day, random)));

        assertThat(shuffled)
                .allSatisfy((topic, count) ->
                        assertThat(count).as(topic.key()).isLessThanOrEqualTo(inOrder.getOrDefault(topic, 0L)));
    }

    @Property(tries = 500, seed = SEED)
    void tellsOfAStateOnce_untilItIsSettledOrForgotten(@ForAll("everything") RandomDay day, @ForAll Random random) {
        List<Change> changes = played(shuffled(day, random)).changes();

        changes.stream()
                .map(Change::topic)
                .distinct()
                .filter(RulesPropertiesTest::isState)
                .forEach(topic -> {
                    Change last = null;
                    for (Change change : changes.stream()
                            .filter(c -> c.topic().equals(topic))
                            .toList()) {
                        boolean settled = last == null || last instanceof Change.Clear;
                        boolean forgotten = last != null
                                && Duration.between(last.mark().lastAt(), change.openedAt())
                                                .compareTo(FORGOTTEN_AFTER)
                                        > 0;
                        assertThat(settled || forgotten || !(change instanceof Change.Open))
                                .isTrue();
                        last = change;
                    }
                });
    }

    /** A change of a topic is never older than the one before it: what is overtaken decides nothing. */
    @Property(tries = 500, seed = SEED)
    void neverGoesBackInTime_forAState(@ForAll("everything") RandomDay day, @ForAll Random random) {
        List<Change> changes = played(shuffled(day, random)).changes();

        changes.stream()
                .map(Change::topic)
                .distinct()
                .filter(RulesPropertiesTest::isState)
                .forEach(topic -> {
                    List<Instant> times = changes.stream()
                            .filter(change -> change.topic().equals(topic))
                            .map(change -> change.mark().lastAt())
                            .toList();
                    assertThat(times).isSorted().doesNotHaveDuplicates();
                });
    }

    @Property(tries = 300, seed = SEED)
    void needsNoWrite_whenAWatchGoesOnAsItIs(@ForAll("everything") RandomDay day) {
        Watch watch = played(day.arrivals());
        Instant end = day.arrivals().get(day.arrivals().size() - 1).time();
        watch.says(RandomDays.arrival(end.plusSeconds(600), "heartbeat"));
        var marks = watch.marks();
        var memory = watch.memory();

        watch.says(RandomDays.arrival(end.plusSeconds(1200), "heartbeat"));

        assertThat(watch.marks()).isEqualTo(marks);
        assertThat(watch.memory()).isEqualTo(memory);
    }

    /** Whatever the accuracy: between the border and the margin nothing is decided but that she is inside. */
    @Property(tries = 500, seed = SEED)
    void neverLeavesOrEnters_withinTheMargin(
            @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = 0, max = 149.9) Double> fromCentre,
            @ForAll @Size(40) List<@DoubleRange(min = 0, max = 3000) Double> accuracies,
            @ForAll @Size(40) List<Boolean> satellites) {
        Watch watch =
                new Watch(WatchRules.DEFAULTS.withFence(RandomDays.fence("home", 150 - Fence.DEFAULT_MARGIN_M, 0)));

        for (int i = 0; i < fromCentre.size(); i++) {
            Instant time = Arrivals.NOW.plusSeconds(60L * i);
            String fix = (satellites.get(i) ? Fix.GNSS : Fix.NETWORK).wireName();
            watch.says(RandomDays.arrival(time, fix + " " + fromCentre.get(i) + " ~" + accuracies.get(i)));
        }

        assertThat(watch.changes()).isEmpty();
    }

    private static Watch played(List<Arrival> arrivals) {
        Watch watch = new Watch(RandomDays.SETTINGS);
        watch.says(arrivals);
        return watch;
    }

    /** In any order, some of them twice. */
    private static List<Arrival> shuffled(RandomDay day, Random random) {
        List<Arrival> shuffled = new ArrayList<>(day.arrivals());
        day.arrivals().stream().filter(arrival -> random.nextInt(4) == 0).forEach(shuffled::add);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static Map<Topic, Long> opened(Watch watch) {
        return watch.changes().stream()
                .filter(Change.Open.class::isInstance)
                .collect(Collectors.groupingBy(Change::topic, Collectors.counting()));
    }

    private static boolean isState(Topic topic) {
        return switch (topic.type()) {
            case SOS, FALL, TAMPER, OTHER -> false;
            default -> true;
        };
    }
}
