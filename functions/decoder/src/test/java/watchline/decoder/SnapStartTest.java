package watchline.decoder;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class SnapStartTest {

    private static final Map<String, String> SNAPSHOT = Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");

    private final AtomicInteger rehearsals = new AtomicInteger();

    @Test
    void rehearsesOnce_whenThereWillBeASnapshot() {
        SnapStart.prime(SNAPSHOT, rehearsals::incrementAndGet, SnapStart.LONGEST);

        assertThat(rehearsals).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"on-demand", "provisioned-concurrency", "lambda-managed-instances", ""})
    void doesNothing_whenAProcessIsStartedOtherwise(String type) {
        SnapStart.prime(Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", type), rehearsals::incrementAndGet, SnapStart.LONGEST);

        assertThat(rehearsals).hasValue(0);
    }

    @Test
    void doesNothing_whenNobodySaysHowTheProcessIsStarted() {
        SnapStart.prime(Map.of(), rehearsals::incrementAndGet, SnapStart.LONGEST);

        assertThat(rehearsals).hasValue(0);
    }

    @Test
    void startsAllTheSame_whenTheRehearsalFails() {
        Runnable failing = () -> {
            throw new NoClassDefFoundError("made up");
        };

        assertThatCode(() -> SnapStart.prime(SNAPSHOT, failing, SnapStart.LONGEST))
                .doesNotThrowAnyException();
    }

    @Test
    void interruptsTheRehearsalAndStarts_whenItTakesTooLong() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Runnable endless = () -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        };

        SnapStart.prime(SNAPSHOT, endless, Duration.ofMillis(20));

        assertThat(interrupted.await(10, SECONDS)).isTrue();
    }
}
