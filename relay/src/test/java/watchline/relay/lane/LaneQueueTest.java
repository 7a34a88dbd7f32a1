package watchline.relay.lane;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import watchline.dialect.spi.Glance.Role;
import watchline.relay.config.RelayConfig.Batching;
import watchline.relay.testing.Frames;

import static org.assertj.core.api.Assertions.assertThat;

class LaneQueueTest {

    private static final int FRAMES = 8;

    private final LaneQueue queue = queue(FRAMES, 100_000);
    private long seq;

    private static LaneQueue queue(int frames, int bytes) {
        return new LaneQueue(new Batching(1, Duration.ofMillis(250), frames, bytes));
    }

    private void add(LaneQueue to, String device, Role role, int bytes) {
        to.add(new Entry(++seq, Frames.of(device, "x".repeat(bytes), role), 0));
    }

    private void ordinary(String device, int frames) {
        for (int i = 0; i < frames; i++) {
            add(queue, device, Role.ORDINARY, 10);
        }
    }

    private void urgent(String device) {
        add(queue, device, Role.URGENT, 10);
    }

    /** Takes a batch, which is answered at once. */
    private static List<Long> take(LaneQueue from) {
        List<Entry> batch = from.takeBatch();
        from.answered(batch);
        return batch.stream().map(Entry::seq).toList();
    }

    private static List<Long> seqs(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }

    @Test
    void servesFirstCome_whenNothingIsUrgent() {
        ordinary("a", 5);
        ordinary("b", 5);

        assertThat(take(queue)).isEqualTo(seqs(1, 8));
        assertThat(take(queue)).isEqualTo(seqs(9, 10));
    }

    @Test
    void letsACallPass_howeverMuchWaits() {
        ordinary("a", 100);
        urgent("b");

        assertThat(take(queue)).containsExactly(1L, 101L, 2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void bringsTheEarlierFramesOfItsWatch_withACall() {
        ordinary("a", 100);
        ordinary("b", 1);
        urgent("b");

        assertThat(take(queue)).containsExactly(1L, 101L, 102L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void bringsTheOldestNearer_whenACallHasMoreBeforeItThanTheShareHolds() {
        ordinary("a", 100);
        ordinary("b", 3);
        urgent("b");

        assertThat(take(queue)).startsWith(1L, 101L, 102L, 2L);
        assertThat(take(queue)).startsWith(7L, 103L, 104L, 8L);
    }

    @Test
    void letsAShortCallPass_whenAnEarlierOneHasALongWay() {
        ordinary("a", 100);
        ordinary("b", 50);
        urgent("b");
        urgent("c");

        assertThat(take(queue)).startsWith(1L, 152L, 101L, 2L);
    }

    @Test
    void leavesThreeQuartersToTheOthers_whenThereAreManyCalls() {
        ordinary("a", 100);
        for (int i = 0; i < 100; i++) {
            urgent("watch" + i);
        }

        assertThat(take(queue)).containsExactly(1L, 101L, 102L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void holdsTheShareInBytes_whenCallsAreLarge() {
        LaneQueue small = queue(FRAMES, 1000);
        for (int i = 0; i < 20; i++) {
            add(small, "a", Role.ORDINARY, 10);
        }
        add(small, "b", Role.URGENT, 200);
        add(small, "c", Role.URGENT, 200);

        assertThat(take(small)).startsWith(1L, 21L, 2L);
    }

    @Test
    void countsOnlyWhatIsLeftOfAWatch_whenItsCallIsToPass() {
        LaneQueue small = queue(FRAMES, 1000);
        add(small, "c", Role.ORDINARY, 900);
        add(small, "b", Role.ORDINARY, 300);
        for (int i = 0; i < 50; i++) {
            add(small, "a", Role.ORDINARY, 100);
        }
        add(small, "a", Role.URGENT, 10);
        add(small, "b", Role.ORDINARY, 10);
        take(small);
        take(small);
        add(small, "b", Role.URGENT, 10);

        assertThat(take(small)).contains(54L, 55L);
    }

    @Test
    void holdsTheLimitInBytes_whenACallPasses() {
        LaneQueue small = queue(FRAMES, 1000);
        add(small, "a", Role.ORDINARY, 900);
        add(small, "a", Role.ORDINARY, 900);
        add(small, "b", Role.URGENT, 200);

        assertThat(take(small)).containsExactly(1L);
    }

    @Test
    void takesCallsAlone_withWhatTheirWatchesSaidBefore() {
        ordinary("a", 5);
        ordinary("b", 1);
        urgent("b");
        urgent("c");

        assertThat(queue.takeCalls()).extracting(Entry::seq).containsExactly(6L, 7L, 8L);
    }

    @Test
    void fillsABatchWithTheWayToACall_whenTheCallDoesNotFit() {
        ordinary("b", 20);
        urgent("b");

        assertThat(queue.takeCalls()).extracting(Entry::seq).isEqualTo(seqs(1, 8));
    }

    @Test
    void takesACallAlone_whenItIsLargerThanABatch() {
        add(queue, "b", Role.URGENT, 200_000);

        assertThat(queue.takeCalls()).extracting(Entry::seq).containsExactly(1L);
    }

    @Test
    void passesAWatchBy_whileItIsInFlight() {
        ordinary("a", 10);
        ordinary("b", 1);

        queue.takeBatch();

        assertThat(queue.frames()).isEqualTo(1);
        assertThat(queue.bytes()).isEqualTo(10);
        assertThat(queue.takeBatch()).extracting(Entry::seq).containsExactly(11L);
    }

    @Test
    void doesNotHearACall_whileItsWatchIsInFlight() {
        ordinary("a", 1);
        List<Entry> batch = queue.takeBatch();
        urgent("a");
        assertThat(queue.hasUrgent()).isFalse();

        queue.answered(batch);

        assertThat(queue.hasUrgent()).isTrue();
    }

    @Test
    void servesFirstCome_whenAWatchIsBack() {
        ordinary("a", 8);
        ordinary("a", 1);
        ordinary("b", 1);
        List<Entry> batch = queue.takeBatch();

        queue.answered(batch);

        assertThat(take(queue)).containsExactly(9L, 10L);
    }

    @Test
    void keepsNothing_whenEverythingIsTaken() {
        ordinary("a", 20);
        ordinary("b", 3);
        urgent("b");
        urgent("c");

        List<Long> taken = new ArrayList<>();
        while (queue.frames() > 0) {
            taken.addAll(take(queue));
        }

        assertThat(taken).hasSize(25);
        assertThat(queue.bytes()).isZero();
        assertThat(queue).extracting("watches", InstanceOfAssertFactories.MAP).isEmpty();
        assertThat(queue).extracting("ready", "calling").allSatisfy(left -> assertThat((Map<?, ?>) left)
                .isEmpty());
    }
}
