package watchline.relay.lane;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import watchline.dialect.spi.Glance.Role;
import watchline.relay.config.RelayConfig.Batching;
import watchline.relay.testing.Frames;
import watchline.relay.testing.ManualScheduler;

import static org.assertj.core.api.Assertions.assertThat;

/** Lanes with whatever comes, and answers some at a time, in any order between watches. */
class LanesPropertiesTest {

    private static final Duration LINGER = Duration.ofMillis(250);
    private static final int STEPS = 300;

    /** What was begun and is not answered whole; holds up what must never be. */
    private static final class World implements BatchSink {

        private final Random random;
        private final ManualScheduler scheduler = new ManualScheduler();
        private final Map<String, List<Long>> came = new HashMap<>();
        private final Map<String, List<Long>> begun = new HashMap<>();
        private final List<Flight> flights = new ArrayList<>();
        private final Lanes lanes;
        private final int most;
        private long seq;

        private record Flight(List<Entry> left, Consumer<List<Entry>> answered) {}

        World(long seed, int most, int frames) {
            this.random = new Random(seed);
            this.most = most;
            this.lanes = new Lanes(new Batching(most, LINGER, frames, 2000), scheduler, this);
        }

        @Override
        public void begin(List<Entry> batch, Consumer<List<Entry>> answered) {
            for (Entry entry : batch) {
                assertThat(flights).noneMatch(flight -> flight.left().stream()
                        .anyMatch(other -> other.watch().equals(entry.watch())));
                begun.computeIfAbsent(entry.watch(), watch -> new ArrayList<>()).add(entry.seq());
            }
            flights.add(new Flight(new ArrayList<>(batch), answered));
            assertThat(flights).hasSizeLessThanOrEqualTo(most);
        }

        void step() {
            switch (random.nextInt(4)) {
                case 0, 1 -> come("watch" + random.nextInt(6), random.nextInt(10) == 0);
                case 2 -> scheduler.advance(LINGER.dividedBy(1 + random.nextInt(5)));
                default -> answerSome();
            }
            assertThat(scheduler.waiting()).isLessThanOrEqualTo(1);
        }

        void come(String watch, boolean urgent) {
            came.computeIfAbsent(watch, key -> new ArrayList<>()).add(++seq);
            lanes.add(seq, Frames.of(watch, "x".repeat(1 + random.nextInt(300)), urgent ? Role.URGENT : Role.ORDINARY));
        }

        /** Of one batch, perhaps not all, and perhaps one that was answered before. */
        void answerSome() {
            if (flights.isEmpty()) {
                return;
            }
            Flight flight = flights.get(random.nextInt(flights.size()));
            List<Entry> some = new ArrayList<>(
                    flight.left().subList(0, 1 + random.nextInt(flight.left().size())));
            flight.left().removeAll(some);
            if (flight.left().isEmpty()) {
                flights.remove(flight);
            }
            some.addAll(some.subList(0, random.nextInt(2)));
            flight.answered().accept(some);
        }

        void end() {
            while (!flights.isEmpty() || scheduler.waiting() > 0) {
                answerSome();
                scheduler.advance(LINGER);
            }
        }
    }

    @Property(tries = 300)
    void everythingLeavesOnce_inTheOrderOfItsWatch_andNothingStands(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 5) int lanes,
            @ForAll @IntRange(min = 1, max = 12) int frames) {
        World world = new World(seed, lanes, frames);

        for (int i = 0; i < STEPS; i++) {
            world.step();
        }
        world.end();

        assertThat(world.begun).isEqualTo(world.came);
        assertThat(world.lanes.oldestAge()).isZero();
    }

    @Property(tries = 300)
    void aCallGoesAtOnce_whenNothingOfItsWatchIsOnItsWayAndALaneIsFree(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 5) int lanes) {
        World world = new World(seed, lanes, 500);
        for (int i = 0; i < STEPS; i++) {
            world.step();
        }
        while (world.flights.size() >= lanes) {
            world.answerSome();
        }

        boolean free = world.flights.size() < lanes;
        world.come("caller", true);

        assertThat(!free || world.begun.containsKey("caller")).isTrue();
    }
}
