package watchline.samples.simulator;

import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeviceClockTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final DeviceClock clock = new DeviceClock();

    @Test
    void givesASecondOnce() {
        assertThat(clock.now(NOON.plusMillis(10))).contains(NOON);

        assertThat(clock.now(NOON.plusMillis(990))).isEmpty();
    }

    @Test
    void givesTheNextSecond_toWhatCannotBeLeftOut() {
        clock.now(NOON);

        assertThat(clock.nowOrNext(NOON.plusMillis(10))).isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void givesNoSecondThatWasGivenInAdvance() {
        clock.now(NOON);
        clock.nowOrNext(NOON);

        assertThat(clock.now(NOON.plusSeconds(1))).isEmpty();
    }
}
