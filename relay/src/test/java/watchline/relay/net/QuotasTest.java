package watchline.relay.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import watchline.contract.Transport;
import watchline.dialect.spi.Glance.Role;
import watchline.relay.frame.Frame;
import watchline.relay.testing.FakeLine;
import watchline.relay.testing.Frames;

import static org.assertj.core.api.Assertions.assertThat;
import static watchline.relay.testing.Frames.WATCH;

class QuotasTest {

    private static final int MOST = 16;

    private final Quotas quotas = new Quotas(MOST);
    private final List<String> called = new ArrayList<>();

    private void fill(String key) {
        for (int i = 0; i < MOST; i++) {
            assertThat(quotas.take(key)).isTrue();
        }
    }

    private void giveBack(int places) {
        for (int i = 0; i < places; i++) {
            quotas.giveBack(WATCH);
        }
    }

    @Test
    void hasNoPlace_whenTheWatchHasTakenAll() {
        fill(WATCH);

        assertThat(quotas.take(WATCH)).isFalse();
        assertThat(quotas.take("861265061234575")).isTrue();
    }

    @Test
    void hasAPlaceAgain_whenOneIsGivenBack() {
        fill(WATCH);
        giveBack(1);

        assertThat(quotas.take(WATCH)).isTrue();
        assertThat(quotas.take(WATCH)).isFalse();
    }

    @Test
    void callsOut_whenAnEighthIsFree() {
        fill(WATCH);
        quotas.whenRoom(WATCH, () -> called.add("room"));

        giveBack(1);
        assertThat(called).isEmpty();
        giveBack(3);

        assertThat(called).containsExactly("room");
    }

    @Test
    void callsOutAtOnce_whenRoomHasComeMeanwhile() {
        fill(WATCH);
        giveBack(2);

        quotas.whenRoom(WATCH, () -> called.add("room"));

        assertThat(called).containsExactly("room");
    }

    @Test
    void callsNobodyElse_whenAWatchHasRoom() {
        fill(WATCH);
        fill("861265061234575");
        quotas.whenRoom("861265061234575", () -> called.add("other"));

        giveBack(MOST);

        assertThat(called).isEmpty();
    }

    @Test
    void holdsABoundOfOne() {
        Quotas one = new Quotas(1);
        assertThat(one.take(WATCH)).isTrue();
        assertThat(one.take(WATCH)).isFalse();
        one.whenRoom(WATCH, () -> called.add("room"));

        one.giveBack(WATCH);

        assertThat(called).containsExactly("room");
        assertThat(one.take(WATCH)).isTrue();
    }

    @Test
    void keepsNothing_whenEverythingIsAnswered() {
        fill(WATCH);
        quotas.whenRoom(WATCH, () -> called.add("room"));

        giveBack(MOST);

        assertThat(quotas).extracting("counts", "waiting").containsExactly(Map.of(), Map.of());
    }

    @Test
    void goesByTheAddressWithoutThePort_whileTheWatchIsUnknown() {
        Frame nobody = Frames.of(null, "@a;", Role.ORDINARY);

        assertThat(Quotas.keyOf(nobody)).isEqualTo("203.0.113.9");
        assertThat(Quotas.keyOf(Frames.of(WATCH, "@a;", Role.ORDINARY))).isEqualTo(WATCH);
    }

    @Test
    void countsNothing_thatHasNoWayBackOrIsAQuestion() {
        FakeLine line = new FakeLine("line", WATCH);
        Frame question = Frame.question("line", WATCH, Frames.RECEIVED, line);
        fill(WATCH);

        quotas.answered(question);
        quotas.answered(Frames.from(WATCH, Transport.TCP, null));
        assertThat(quotas.take(WATCH)).isFalse();
        quotas.answered(Frames.from(WATCH, Transport.TCP, line));

        assertThat(quotas.take(WATCH)).isTrue();
    }

    @Test
    void leavesNobodyWaiting_whenManyComeAndGoAtOnce() {
        int connections = 4;
        int framesEach = 20_000;
        BlockingQueue<String> pending = new LinkedBlockingQueue<>();
        List<CompletableFuture<Void>> senders = IntStream.range(0, connections)
                .mapToObj(i -> CompletableFuture.runAsync(() -> takeMany(framesEach, pending)))
                .toList();
        CompletableFuture<Void> decoder = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < connections * framesEach; i++) {
                quotas.giveBack(next(pending));
            }
        });

        CompletableFuture<Void> all = CompletableFuture.allOf(senders.toArray(CompletableFuture[]::new));

        assertThat(all.thenCombine(decoder, (sent, answered) -> true).orTimeout(60, TimeUnit.SECONDS))
                .succeedsWithin(60, TimeUnit.SECONDS);
        assertThat(quotas).extracting("counts", "waiting").containsExactly(Map.of(), Map.of());
    }

    private void takeMany(int frames, BlockingQueue<String> pending) {
        Semaphore room = new Semaphore(0);
        for (int i = 0; i < frames; i++) {
            while (!quotas.take(WATCH)) {
                quotas.whenRoom(WATCH, room::release);
                room.acquireUninterruptibly();
            }
            pending.add(WATCH);
        }
    }

    private static String next(BlockingQueue<String> pending) {
        try {
            return pending.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
