package watchline.relay.lane;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import watchline.dialect.spi.Glance.Role;
import watchline.relay.config.RelayConfig.Batching;
import watchline.relay.testing.Frames;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever comes, and whenever batches end. */
class LaneQueuePropertiesTest {

    private static final int LARGEST = 300;

    /** Frames that come, and how many batches are taken behind them. */
    record Turn(List<Arrival> arrivals, int batches) {}

    record Arrival(int watch, boolean urgent, int bytes) {}

    /** A queue whose batches are answered at once, and beside it a plain list of what must be in it. */
    private static final class Model {

        private final Batching limits;
        private final LaneQueue queue;
        private final List<Entry> waiting = new ArrayList<>();
        private final Map<String, List<Long>> came = new LinkedHashMap<>();
        private final Map<String, List<Long>> left = new LinkedHashMap<>();
        private long seq;

        Model(int frames, int bytes) {
            limits = new Batching(1, Duration.ofMillis(250), frames, bytes);
            queue = new LaneQueue(limits);
        }

        void add(Arrival arrival) {
            String watch = "watch" + arrival.watch();
            Role role = arrival.urgent() ? Role.URGENT : Role.ORDINARY;
            Entry entry = new Entry(++seq, Frames.of(watch, "x".repeat(arrival.bytes()), role), 0);
            waiting.add(entry);
            came.computeIfAbsent(watch, key -> new ArrayList<>()).add(entry.seq());
            queue.add(entry);
        }

        List<Entry> take() {
            return take(queue.takeBatch());
        }

        List<Entry> take(List<Entry> batch) {
            queue.answered(batch);
            waiting.removeAll(batch);
            for (Entry entry : batch) {
                left.computeIfAbsent(Lanes.keyOf(entry.frame()), key -> new ArrayList<>())
                        .add(entry.seq());
            }
            return batch;
        }

        /** Every frame that a call brings along with it, for all calls together, and the calls. */
        List<Entry> calls() {
            Map<String, Entry> lastCalls = new LinkedHashMap<>();
            waiting.stream()
                    .filter(entry -> entry.frame().urgent())
                    .forEach(entry -> lastCalls.put(Lanes.keyOf(entry.frame()), entry));
            return waiting.stream()
                    .filter(entry -> {
                        Entry call = lastCalls.get(Lanes.keyOf(entry.frame()));
                        return call != null && entry.seq() <= call.seq();
                    })
                    .toList();
        }

        int bytesOf(List<Entry> entries) {
            return entries.stream().mapToInt(Entry::bytes).sum();
        }
    }

    @Provide
    Arbitrary<List<Turn>> turns() {
        Arbitrary<Arrival> arrival = Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 9).map(dice -> dice == 0),
                        Arbitraries.integers().between(1, LARGEST))
                .as(Arrival::new);
        return Combinators.combine(
                        arrival.list().ofMaxSize(40), Arbitraries.integers().between(0, 3))
                .as(Turn::new)
                .list()
                .ofMaxSize(8);
    }

    @Property
    void everyFrameLeavesOnce_inTheOrderOfItsWatch(
            @ForAll("turns") List<Turn> turns,
            @ForAll @IntRange(min = 1, max = 20) int frames,
            @ForAll @IntRange(min = LARGEST / 2, max = 5000) int bytes) {
        Model model = new Model(frames, bytes);

        for (Turn turn : turns) {
            turn.arrivals().forEach(model::add);
            for (int i = 0; i < turn.batches() && model.queue.frames() > 0; i++) {
                model.take();
            }
        }
        while (model.queue.frames() > 0) {
            model.take();
        }

        assertThat(model.left).isEqualTo(model.came);
        assertThat(model.queue.bytes()).isZero();
        assertThat(model.queue.hasUrgent()).isFalse();
    }

    @Property
    void noWatchIsInTwoBatches_howeverTheyEnd(
            @ForAll("turns") List<Turn> turns,
            @ForAll @IntRange(min = 1, max = 20) int frames,
            @ForAll @IntRange(min = 1, max = 4) int lanes) {
        Model model = new Model(frames, 5000);
        List<List<Entry>> inFlight = new ArrayList<>();

        for (Turn turn : turns) {
            turn.arrivals().forEach(model::add);
            for (int i = 0; i < turn.batches() && model.queue.oldest() != null; i++) {
                inFlight.add(model.queue.hasUrgent() ? model.queue.takeCalls() : model.queue.takeBatch());
                assertThat(inFlight.stream().flatMap(batch -> batch.stream()
                                .map(entry -> Lanes.keyOf(entry.frame()))
                                .distinct()))
                        .doesNotHaveDuplicates();
                if (inFlight.size() == lanes) {
                    model.take(inFlight.remove(lanes / 2));
                }
            }
        }
        while (!inFlight.isEmpty() || model.queue.oldest() != null) {
            model.take(inFlight.isEmpty() ? model.queue.takeBatch() : inFlight.remove(0));
        }

        assertThat(model.left).isEqualTo(model.came);
        assertThat(model.queue.frames()).isZero();
        assertThat(model.queue.bytes()).isZero();
    }

    @Property
    void everyBatchHoldsTheLimits_andTheOldestFrame(
            @ForAll("turns") List<Turn> turns,
            @ForAll @IntRange(min = 1, max = 20) int frames,
            @ForAll @IntRange(min = LARGEST / 2, max = 5000) int bytes) {
        Model model = new Model(frames, bytes);

        for (Turn turn : turns) {
            turn.arrivals().forEach(model::add);
            for (int i = 0; i < turn.batches() && model.queue.frames() > 0; i++) {
                Entry oldest = model.waiting.get(0);
                List<Entry> batch = model.take();
                assertThat(batch).hasSizeBetween(1, frames).startsWith(oldest);
                assertThat(batch.size() == 1 || model.bytesOf(batch) <= bytes).isTrue();
            }
        }
    }

    @Property
    void callsLeaveWithTheNextBatch_whenTheShareHoldsThem(
            @ForAll("turns") List<Turn> turns, @ForAll @IntRange(min = 8, max = 80) int frames) {
        int bytes = 20 * LARGEST;
        Model model = new Model(frames, bytes);

        for (Turn turn : turns) {
            turn.arrivals().forEach(model::add);
            for (int i = 0; i < turn.batches() && model.queue.frames() > 0; i++) {
                List<Entry> calls = model.calls();
                boolean held = calls.size() <= frames / LaneQueue.URGENT_SHARE
                        && model.bytesOf(calls) <= bytes / LaneQueue.URGENT_SHARE;
                List<Entry> batch = model.take();
                if (held) {
                    assertThat(batch).containsAll(calls);
                }
            }
        }
    }
}
