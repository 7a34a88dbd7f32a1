package watchline.benchmark.start;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TimesTest {

    private static final List<Times> RUNS = List.of(times(900), times(100), times(300));

    @Test
    void saysTheRunInTheMiddle() {
        assertThat(Times.median(RUNS, Times::first)).isEqualTo(300);
    }

    @Test
    void saysTheLowerOfTwoInTheMiddle() {
        assertThat(Times.median(List.of(times(1), times(2), times(3), times(4)), Times::first))
                .isEqualTo(2);
    }

    @Test
    void saysHowFarApartTheyAre() {
        assertThat(Times.least(RUNS, Times::first)).isEqualTo(100);
        assertThat(Times.most(RUNS, Times::first)).isEqualTo(900);
    }

    @Test
    void timesAnInvocationFromTheOneBefore() {
        Times times = new Times(5, 12, 15);

        assertThat(times.firstCall()).isEqualTo(7);
        assertThat(times.secondCall()).isEqualTo(3);
    }

    private static Times times(long firstMillis) {
        return new Times(0, firstMillis * 1_000_000, 0);
    }
}
