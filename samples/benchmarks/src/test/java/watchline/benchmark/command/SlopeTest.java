package watchline.benchmark.command;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SlopeTest {

    private static final Offset<Double> CLOSE = Offset.offset(1e-6);

    @Test
    void saysTheRiseAnHour_ofAStraightLine() {
        List<Slope.Point> line = points(360, second -> 100 + second / 60);

        Slope slope = Slope.of(line, 0);

        assertThat(slope.perHour()).isCloseTo(60, CLOSE);
    }

    @Test
    void isNotFlat_whenItRisesByMoreThanATenthAnHour() {
        List<Slope.Point> leak = points(360, second -> 100 + second / 3600 * 15);

        assertThat(Slope.of(leak, 2).isFlat()).isFalse();
    }

    @Test
    void isFlat_whenOnlyTheFirstHalfRises() {
        List<Slope.Point> filling = points(360, second -> Math.min(100, 10 + second));

        assertThat(Slope.of(filling, 0).isFlat()).isTrue();
    }

    @Test
    void isFlat_whenTheRiseIsBelowTheFloor() {
        List<Slope.Point> small = points(360, second -> 1 + second / 3600);

        assertThat(Slope.of(small, 2).isFlat()).isTrue();
    }

    @Test
    void isFlat_whenItSawsUpAndDown() {
        List<Slope.Point> saw = points(360, second -> 100 + second % 100 / 10);

        assertThat(Slope.of(saw, 0).isFlat()).isTrue();
    }

    @Test
    void isFlat_whenWhatIsInUseForAMomentGrows() {
        List<Slope.Point> busy = points(360, second -> second % 50 == 0 ? 100 + second : 100);

        assertThat(Slope.of(busy, 2).isFlat()).isTrue();
    }

    @Test
    void isNotFlat_whenALeakLiesUnderWhatIsInUse() {
        List<Slope.Point> leak = points(360, second -> 100 + second / 3600 * 15 + second % 70);

        assertThat(Slope.of(leak, 2).isFlat()).isFalse();
    }

    @Test
    void saysNothing_ofAHandfulOfPoints() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Slope.of(points(4, second -> 1), 0))
                .withMessageContaining("points: 4 (expected: 6 or more)");
    }

    private static List<Slope.Point> points(int count, DoubleUnaryOperator value) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Slope.Point(i * 10.0, value.applyAsDouble(i * 10.0)))
                .toList();
    }
}
