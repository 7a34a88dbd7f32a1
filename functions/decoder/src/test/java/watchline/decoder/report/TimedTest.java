package watchline.decoder.report;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TimedTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-22T14:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22T14:05:00Z", "2026-11-22T13:00:00Z", "2015-01-01T00:00:00Z"})
    void believesTheWatch_whenItsTimeCanBe(String said) {
        Timed timed = Timed.of(Instant.parse(said), RECEIVED);

        assertThat(timed).isEqualTo(new Timed(Instant.parse(said), TimeSource.DEVICE, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T14:05:00.001Z",
                "2036-02-07T06:28:16Z",
                "2014-12-31T23:59:59Z",
                "1970-01-01T00:00:00Z"
            })
    void takesTheArrivalTime_whenTheWatchCannotMeanIt(String said) {
        Timed timed = Timed.of(Instant.parse(said), RECEIVED);

        assertThat(timed).isEqualTo(new Timed(RECEIVED, TimeSource.SERVER, Instant.parse(said)));
    }

    @Test
    void takesTheArrivalTime_whenTheWatchSaysNone() {
        assertThat(Timed.of(null, RECEIVED)).isEqualTo(new Timed(RECEIVED, TimeSource.SERVER, null));
    }

    @Test
    void keepsMillisecondsOnly_asTheTablesDo() {
        Timed timed = Timed.of(null, Instant.parse("2026-11-22T14:00:00.123456Z"));

        assertThat(timed.time()).isEqualTo(Instant.parse("2026-11-22T14:00:00.123Z"));
    }
}
