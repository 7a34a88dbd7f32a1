package watchline.relay.invoke;

import java.time.Duration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackoffTest {

    private static final Duration MIN = Duration.ofMillis(100);
    private static final Duration MAX = Duration.ofSeconds(20);

    @Test
    void doublesItsBound_withEveryFailure() {
        Backoff backoff = new Backoff(MIN, MAX, () -> 0.5);

        assertThat(backoff.after(1)).isEqualTo(Duration.ofMillis(50));
        assertThat(backoff.after(2)).isEqualTo(Duration.ofMillis(100));
        assertThat(backoff.after(4)).isEqualTo(Duration.ofMillis(400));
    }

    @Test
    void staysAtItsLimit_howeverManyFailuresThereWere() {
        Backoff backoff = new Backoff(MIN, MAX, () -> 0.5);

        assertThat(backoff.after(9)).isEqualTo(Duration.ofSeconds(10));
        assertThat(backoff.after(100_000)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void doesNotWait_whenThatWasDrawn() {
        assertThat(new Backoff(MIN, MAX, () -> 0.0).after(5)).isZero();
    }
}
