package watchline.decoder.store;

import java.time.Duration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PauseTest {

    @Test
    void lastsAtLeastItsTime() {
        long start = System.nanoTime();

        Pause.parking().await(Duration.ofMillis(2));

        assertThat(System.nanoTime() - start)
                .isGreaterThanOrEqualTo(Duration.ofMillis(2).toNanos());
    }

    @Test
    void endsAtOnce_whenTheThreadIsInterrupted() {
        Thread.currentThread().interrupt();

        Pause.parking().await(Duration.ofHours(1));

        assertThat(Thread.interrupted()).isTrue();
    }
}
