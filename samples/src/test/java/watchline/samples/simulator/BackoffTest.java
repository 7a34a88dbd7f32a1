package watchline.samples.simulator;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackoffTest {

    private final Backoff backoff = new Backoff(new SplittableRandom(1));

    @Test
    void doubles_upToHalfAMinute() {
        assertThat(backoff.nextMs()).isBetween(250L, 500L);
        assertThat(backoff.nextMs()).isBetween(500L, 1000L);
        for (int i = 0; i < 20; i++) {
            assertThat(backoff.nextMs()).isLessThanOrEqualTo(30_000);
        }
        assertThat(backoff.nextMs()).isGreaterThanOrEqualTo(15_000);
    }

    @Test
    void beginsAnew_afterAGoodConnection() {
        for (int i = 0; i < 5; i++) {
            assertThat(backoff.nextMs()).isPositive();
        }

        backoff.reset();

        assertThat(backoff.nextMs()).isLessThanOrEqualTo(500);
    }
}
