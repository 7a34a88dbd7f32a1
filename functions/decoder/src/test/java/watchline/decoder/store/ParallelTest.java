package watchline.decoder.store;

import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(30)
class ParallelTest {

    private static final List<Integer> PARTS = IntStream.range(0, 50).boxed().toList();

    private final Parallel parallel = new Parallel(3);

    @Test
    void answersInTheOrderOfTheParts_whoeverDoesThem() {
        assertThat(parallel.map(PARTS, part -> "done " + part))
                .isEqualTo(PARTS.stream().map(part -> "done " + part).toList());
    }

    @Test
    void doesSoManyAtATime() {
        CyclicBarrier together = new CyclicBarrier(3);

        List<Integer> arrived = parallel.map(PARTS.subList(0, 3), part -> await(together));

        assertThat(arrived).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void doesNoMoreAtATime() {
        AtomicInteger running = new AtomicInteger();

        List<Integer> counts = parallel.map(PARTS, part -> {
            int count = running.incrementAndGet();
            running.decrementAndGet();
            return count;
        });

        assertThat(counts).allMatch(count -> count <= 3);
    }

    @Test
    void wakesNobody_whenThereIsOnePart() {
        assertThat(parallel.map(List.of(1), part -> Thread.currentThread())).containsExactly(Thread.currentThread());
    }

    @Test
    void waitsForNobody_whenOthersHaveAllThreads() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(3);
        CountDownLatch end = new CountDownLatch(1);
        Thread other = new Thread(() -> parallel.map(PARTS.subList(0, 3), part -> hold(held, end)));
        Thread another = new Thread(() -> parallel.map(PARTS.subList(0, 3), part -> hold(held, end)));
        other.start();
        another.start();
        assertThat(held.await(10, TimeUnit.SECONDS)).isTrue();
        Set<Thread> doers = ConcurrentHashMap.newKeySet();

        List<Boolean> done = parallel.map(PARTS, part -> doers.add(Thread.currentThread()));

        assertThat(done).hasSize(PARTS.size());
        assertThat(doers).contains(Thread.currentThread());
        end.countDown();
        other.join();
        another.join();
    }

    @Test
    void throwsWhatTheWorkThrows() {
        assertThatThrownBy(() -> parallel.map(PARTS, part -> {
                    throw new StoreException("no " + part);
                }))
                .isInstanceOf(StoreException.class)
                .hasMessage("no 0");
    }

    private static int await(CyclicBarrier together) {
        try {
            return together.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean hold(CountDownLatch held, CountDownLatch end) {
        held.countDown();
        try {
            return end.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
