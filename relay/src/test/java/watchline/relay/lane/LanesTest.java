package watchline.relay.lane;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import watchline.dialect.spi.Glance;
import watchline.dialect.spi.Glance.Role;
import watchline.relay.config.RelayConfig.Batching;
import watchline.relay.testing.Frames;
import watchline.relay.testing.ManualScheduler;

import static org.assertj.core.api.Assertions.assertThat;

class LanesTest {

    private static final Duration LINGER = Duration.ofMillis(250);

    private final ManualScheduler scheduler = new ManualScheduler();
    private final List<List<Long>> batches = new ArrayList<>();
    private final List<Runnable> over = new ArrayList<>();
    private final List<Consumer<List<Long>>> answered = new ArrayList<>();
    private Lanes lanes = lanes(4);
    private long seq;

    private Lanes lanes(int count) {
        return new Lanes(new Batching(count, LINGER, 5, 1000), scheduler, (batch, end) -> {
            batches.add(batch.stream().map(Entry::seq).toList());
            over.add(() -> end.accept(batch));
            answered.add(seqs -> end.accept(
                    batch.stream().filter(entry -> seqs.contains(entry.seq())).toList()));
        });
    }

    private void ordinary(String device) {
        lanes.add(++seq, Frames.of(device, "@a;", Role.ORDINARY));
    }

    private void urgent(String device) {
        lanes.add(++seq, Frames.of(device, "@sos;", Role.URGENT));
    }

    private void large(String device, int bytes) {
        lanes.add(++seq, Frames.of(device, "x".repeat(bytes), Role.ORDINARY));
    }

    @Test
    void waitsForCompany_untilTheLingerIsOver() {
        ordinary("a");
        ordinary("b");

        scheduler.advance(LINGER.minusNanos(1));
        assertThat(batches).isEmpty();
        scheduler.advance(Duration.ofNanos(1));

        assertThat(batches).containsExactly(List.of(1L, 2L));
    }

    @Test
    void sendsAtOnce_whenThereAreFramesForAFullBatch() {
        for (int i = 0; i < 5; i++) {
            ordinary("watch" + i);
        }

        assertThat(batches).containsExactly(List.of(1L, 2L, 3L, 4L, 5L));
    }

    @Test
    void sendsAtOnce_whenThereAreBytesForAFullBatch() {
        large("a", 600);
        large("b", 600);

        assertThat(batches).containsExactly(List.of(1L));
    }

    @Test
    void sendsAFrameAlone_whenItIsLargerThanABatch() {
        large("a", 5000);

        assertThat(batches).containsExactly(List.of(1L));
    }

    @Test
    void sendsOnAndOn_whenMoreGathersThanABatchHolds() {
        urgent("a");
        for (int i = 0; i < 7; i++) {
            ordinary("a");
        }
        scheduler.advance(LINGER);

        over.get(0).run();
        over.get(1).run();

        assertThat(batches).containsExactly(List.of(1L), List.of(2L, 3L, 4L, 5L, 6L), List.of(7L, 8L));
    }

    @Test
    void letsAWatchGoOn_whenItsFramesAreAnsweredAndOthersOfTheBatchAreNot() {
        ordinary("a");
        ordinary("a");
        ordinary("b");
        scheduler.advance(LINGER);
        urgent("a");
        urgent("b");

        answered.get(0).accept(List.of(1L));
        assertThat(batches).containsExactly(List.of(1L, 2L, 3L));
        answered.get(0).accept(List.of(2L));

        assertThat(batches).containsExactly(List.of(1L, 2L, 3L), List.of(4L));
    }

    @Test
    void keepsTheLane_untilEveryFrameOfItsBatchIsAnswered() {
        lanes = lanes(1);
        ordinary("a");
        ordinary("b");
        scheduler.advance(LINGER);
        urgent("a");

        answered.get(0).accept(List.of(1L));
        answered.get(0).accept(List.of(1L));
        assertThat(batches).containsExactly(List.of(1L, 2L));
        answered.get(0).accept(List.of(2L));

        assertThat(batches).containsExactly(List.of(1L, 2L), List.of(3L));
    }

    @Test
    void letsGoOfWhatIsAnswered_whileOthersOfItsBatchAreNot() {
        List<Consumer<List<Entry>>> ends = new ArrayList<>();
        Map<String, WeakReference<Entry>> begun = new HashMap<>();
        lanes = new Lanes(new Batching(4, LINGER, 5, 1000), scheduler, (batch, end) -> {
            ends.add(end);
            batch.forEach(entry -> begun.put(entry.watch(), new WeakReference<>(entry)));
        });
        ordinary("a");
        ordinary("b");
        scheduler.advance(LINGER);

        ends.get(0).accept(List.of(Objects.requireNonNull(begun.get("a").get())));

        Awaitility.await().until(() -> {
            System.gc();
            return begun.get("a").refersTo(null);
        });
        assertThat(begun.get("b").refersTo(null)).isFalse();
    }

    @Test
    void sendsACallAtOnce_andLeavesTheOthersToTheirLinger() {
        ordinary("a");

        urgent("b");
        scheduler.advance(LINGER);

        assertThat(batches).containsExactly(List.of(2L), List.of(1L));
    }

    @Test
    void sendsWhatAWatchSaidBefore_withItsCall() {
        ordinary("b");
        ordinary("a");

        urgent("b");

        assertThat(batches).containsExactly(List.of(1L, 3L));
    }

    @Test
    void holdsAWatchBack_whileItIsInFlight() {
        urgent("a");

        urgent("a");
        scheduler.advance(LINGER.multipliedBy(10));

        assertThat(batches).containsExactly(List.of(1L));
    }

    @Test
    void sendsOtherWatches_whileOneIsInFlight() {
        urgent("a");
        ordinary("a");
        ordinary("b");

        scheduler.advance(LINGER);

        assertThat(batches).containsExactly(List.of(1L), List.of(3L));
    }

    @Test
    void sendsWhatHasGathered_whenTheWatchIsBack() {
        urgent("a");
        ordinary("a");
        ordinary("a");
        scheduler.advance(LINGER);

        over.get(0).run();

        assertThat(batches).containsExactly(List.of(1L), List.of(2L, 3L));
    }

    @Test
    void waitsOutTheLinger_whenTheWatchIsBackSooner() {
        urgent("a");
        ordinary("a");
        scheduler.advance(Duration.ofMillis(100));
        over.get(0).run();
        assertThat(batches).hasSize(1);

        scheduler.advance(Duration.ofMillis(150));

        assertThat(batches).containsExactly(List.of(1L), List.of(2L));
    }

    @Test
    void waitsForTheOldest_whenAWatchIsBackWithAnOlderFrameThanWaits() {
        urgent("a");
        ordinary("a");
        scheduler.advance(Duration.ofMillis(100));
        ordinary("b");
        over.get(0).run();

        scheduler.advance(Duration.ofMillis(150));

        assertThat(batches).containsExactly(List.of(1L), List.of(2L, 3L));
    }

    @Test
    void hasSoManyBatchesInFlightAtMost_whateverComes() {
        for (int i = 0; i < 9; i++) {
            urgent("watch" + i);
        }
        scheduler.advance(LINGER);

        assertThat(batches).hasSize(4);
    }

    @Test
    void keepsALaneForCalls_whenOthersAreStuck() {
        for (int i = 0; i < 6 * 5; i++) {
            ordinary("watch" + i);
        }
        scheduler.advance(LINGER);
        assertThat(batches).hasSize(3);

        urgent("caller");

        assertThat(batches).hasSize(4).last().isEqualTo(List.of(seq));
    }

    @Test
    void keepsALaneForOthers_whenCallsAreStuck() {
        ordinary("early");
        for (int i = 0; i < 4; i++) {
            urgent("caller" + i);
        }

        assertThat(batches).containsExactly(List.of(2L), List.of(3L), List.of(4L), List.of(1L, 5L));
    }

    @Test
    void givesTheLaneOfACallToTheNextCall_whenItIsBack() {
        for (int i = 0; i < 5; i++) {
            urgent("caller" + i);
        }

        over.get(0).run();

        assertThat(batches).last().isEqualTo(List.of(5L));
    }

    @Test
    void letsACallShareTheBatch_whenThereIsOneLane() {
        lanes = lanes(1);
        ordinary("a");

        urgent("b");

        assertThat(batches).containsExactly(List.of(1L, 2L));
    }

    @Test
    void waitsForNothing_whenItIsHurried() {
        ordinary("a");

        lanes.hurry();
        ordinary("b");

        assertThat(batches).containsExactly(List.of(1L), List.of(2L));
    }

    @Test
    void keepsOneTimer_howeverManyFramesWait() {
        ordinary("a");
        ordinary("b");
        ordinary("c");

        assertThat(scheduler.waiting()).isEqualTo(1);
    }

    @Test
    void keepsOneTimer_whenAWatchIsBackWithAnOlderFrameThanWaits() {
        urgent("a");
        ordinary("a");
        scheduler.advance(Duration.ofMillis(100));
        ordinary("b");

        over.get(0).run();

        assertThat(scheduler.waiting()).isEqualTo(1);
    }

    @Test
    void goesByTheWatch_whateverItsAddress() {
        assertThat(Lanes.keyOf(Frames.of("861265061234567", "@a;", Glance.Role.ORDINARY)))
                .isEqualTo("861265061234567");
    }

    @Test
    void goesByTheAddress_whenTheWatchIsUnknown() {
        assertThat(Lanes.keyOf(Frames.of(null, "@a;", Glance.Role.ORDINARY))).isEqualTo("203.0.113.9:50122");
    }

    @Test
    void tellsTheAgeOfTheOldestFrame_whileItWaits() {
        ordinary("a");

        scheduler.advance(Duration.ofMillis(200));

        assertThat(lanes.oldestAge()).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void tellsTheAgeOfTheOldestFrame_whileItIsInFlight() {
        urgent("a");
        scheduler.advance(Duration.ofSeconds(3));
        ordinary("b");

        assertThat(lanes.oldestAge()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void hasNoOldestFrame_whenAllAreAnswered() {
        urgent("a");
        scheduler.advance(Duration.ofSeconds(7));

        over.get(0).run();

        assertThat(lanes.oldestAge()).isZero();
    }
}
