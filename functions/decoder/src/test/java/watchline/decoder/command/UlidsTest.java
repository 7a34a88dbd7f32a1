package watchline.decoder.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import watchline.decoder.MovingClock;

import static org.assertj.core.api.Assertions.assertThat;

class UlidsTest {

    /** The example of the specification. */
    private static final Instant OF_THE_EXAMPLE = Instant.ofEpochMilli(1_469_918_176_385L);

    private final MovingClock clock = new MovingClock(OF_THE_EXAMPLE);
    private final Ulids ids = new Ulids(clock, new SplittableRandom(1));

    @Test
    void beginsWithTheTime() {
        assertThat(ids.next()).matches("01ARYZ6S41[0-9A-HJKMNP-TV-Z]{16}");
    }

    @Test
    void sortsAsTextByTheTimeOfMaking_evenWithinAMillisecond() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            made.add(ids.next());
            clock.advance(Duration.ofMillis(i % 3));
        }

        assertThat(made).isSorted();
        assertThat(new HashSet<>(made)).hasSize(200);
    }

    @Test
    void staysInOrder_whenTheClockIsSetBack() {
        String before = ids.next();
        clock.advance(Duration.ofHours(-1));

        assertThat(ids.next()).isGreaterThan(before);
    }

    @Test
    void differs_whenTheRandomnessDoes() {
        Ulids others = new Ulids(clock, new SplittableRandom(2));

        assertThat(ids.next()).isNotEqualTo(others.next());
    }

    @Test
    void isNotBeforeItsTime() {
        String id = ids.next();

        assertThat(id).isGreaterThan(Ulids.since(OF_THE_EXAMPLE)).isLessThan(Ulids.since(OF_THE_EXAMPLE.plusMillis(1)));
    }
}
