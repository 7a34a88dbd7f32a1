package watchline.decoder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import watchline.contract.DecodeRequest;
import watchline.contract.FrameEnvelope;
import watchline.contract.FrameResult;
import watchline.contract.Outcome;
import watchline.decoder.alert.FakePublisher.Crash;
import watchline.decoder.alert.FakePublisher.Fate;
import watchline.decoder.item.ItemReader;
import watchline.decoder.registry.Admission;
import watchline.decoder.store.AlarmKey;
import watchline.decoder.store.DueAlarm;
import watchline.decoder.store.Errand;
import watchline.decoder.store.StoreException;
import watchline.decoder.store.TableSchema;
import watchline.decoder.store.WriteUnits;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The promise of the outbox, whatever happens in whatever order: no alarm is missing, and none comes twice but for those that went
 * out without the process living to hear it.
 */
class OutboxPropertyTest {

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int WATCHES = 3;

    @Property(tries = 1_000, seed = "20261122")
    void tellsOfEveryEmergencyOnce(@ForAll("days") List<Event> day) {
        World world = new World();

        day.forEach(event -> event.happen().accept(world));
        world.allIsWellAgain();

        world.assertThatEveryPressHasAnAlarm();
        world.assertThatEveryAlarmWasTold();
    }

    /** Something that happens; its name is what a counterexample shows. */
    private record Event(String name, Consumer<World> happen) {

        @Override
        public String toString() {
            return name;
        }
    }

    @Provide
    Arbitrary<List<Event>> days() {
        Arbitrary<Integer> watch = Arbitraries.integers().between(1, WATCHES);
        Arbitrary<Event> press = watch.map(w -> new Event("press " + w, world -> world.frame(w, "raise=sos")));
        Arbitrary<Event> report = watch.map(w -> new Event("report " + w, world -> world.frame(w, "bat=50")));
        Arbitrary<Event> fate = Arbitraries.of(Fate.values())
                .map(f -> new Event("next publish " + f, world -> world.bench.publisher.next(f)));
        Arbitrary<Event> pause = Arbitraries.of(1, 5, 20, 70, 400)
                .map(s -> new Event("wait " + s, world -> world.bench.clock.advance(Duration.ofSeconds(s))));
        Arbitrary<Event> marks = Arbitraries.integers()
                .between(1, 4)
                .map(n -> new Event("next marks fail " + n, world -> world.bench.store.failMarks(n)));
        Arbitrary<Event> others = Arbitraries.of(
                new Event("sweep", World::sweep),
                new Event("frames come again", World::deliver),
                new Event("sweep within a publish", world -> world.bench.publisher.meanwhile(world::sweep)),
                new Event("frames within a publish", world -> world.bench.publisher.meanwhile(world::deliver)),
                new Event("sweep before a claim", world -> world.bench.store.beforeNextAlarm(world::sweep)),
                new Event("frames before a claim", world -> world.bench.store.beforeNextAlarm(world::deliver)));
        Arbitrary<Event> tables = Arbitraries.of(
                new Event("alarms down", world -> world.bench.store.alarmsDown("down")),
                new Event("alarms up", world -> world.bench.store.alarmsDown(null)),
                new Event("devices down", world -> world.bench.store.deviceWritesDown("down")),
                new Event("devices up", world -> world.bench.store.deviceWritesDown(null)));
        return Arbitraries.frequencyOf(
                        Tuple.of(4, press),
                        Tuple.of(3, report),
                        Tuple.of(4, fate),
                        Tuple.of(4, pause),
                        Tuple.of(1, marks),
                        Tuple.of(4, others),
                        Tuple.of(1, tables))
                .list()
                .ofMaxSize(40);
    }

    private record Press(String watch, Instant time) {}

    /** Watches, a relay that keeps what was not answered, and as many decoders and sweeps as come along. */
    private static final class World {

        private final Bench bench = new Bench();
        private final List<FrameEnvelope> journal = new ArrayList<>();
        private final List<Press> presses = new ArrayList<>();

        void frame(int watch, String text) {
            FrameEnvelope frame = bench.frame("watch" + watch, text);
            if (text.contains("sos")) {
                presses.add(new Press("watch" + watch, frame.received()));
            }
            journal.add(frame);
            deliver();
        }

        /** One batch of all that waits, to a process that starts now and may die. */
        void deliver() {
            try {
                List<FrameResult> results = bench.decoder(Admission.ACCEPT, TestDialect::named)
                        .decode(new DecodeRequest("relay-1", List.copyOf(journal)))
                        .results();
                List<Long> stored = results.stream()
                        .filter(result -> result.outcome() == Outcome.STORED)
                        .map(FrameResult::seq)
                        .toList();
                journal.removeIf(frame -> stored.contains(frame.seq()));
            } catch (Crash e) {
                // The relay gets no answer, and asks again.
            }
        }

        /** As the sweep does it. */
        void sweep() {
            try {
                for (DueAlarm due : bench.store.dueAlarms(Errand.PUBLISH, bench.clock.instant(), 100)) {
                    var unused = bench.outbox().resume(due.key(), new WriteUnits());
                }
            } catch (Crash | StoreException e) {
                // The next one comes in a minute.
            }
        }

        void allIsWellAgain() {
            bench.store.alarmsDown(null);
            bench.store.deviceWritesDown(null);
            bench.store.failMarks(0);
            bench.publisher.healthy();
            for (int minute = 0; minute < 3; minute++) {
                deliver();
                bench.clock.advance(Duration.ofMinutes(1));
                sweep();
            }
        }

        void assertThatEveryPressHasAnAlarm() {
            List<ItemReader> alarms = bench.items(TableSchema.ALARMS);
            assertThat(presses).allSatisfy(press -> assertThat(alarms).anySatisfy(alarm -> {
                assertThat(alarm.text("deviceId")).isEqualTo(press.watch());
                assertThat(Duration.between(alarm.time("openedAt"), press.time())
                                .abs())
                        .isLessThanOrEqualTo(WINDOW);
            }));
        }

        void assertThatEveryAlarmWasTold() {
            List<String> told = bench.publisher.messages().stream()
                    .map(message -> message.attribute("id"))
                    .toList();
            assertThat(bench.items(TableSchema.ALARMS)).allSatisfy(alarm -> {
                String id = new AlarmKey(alarm.text("deviceId"), alarm.text("sk")).id();
                int most = 1 + Collections.frequency(bench.publisher.unconfirmed(), id);
                assertThat(Collections.frequency(told, id)).as(id).isBetween(1, most);
                assertThat(alarm.text("publishedAt")).as(id).isNotNull();
            });
        }
    }
}
