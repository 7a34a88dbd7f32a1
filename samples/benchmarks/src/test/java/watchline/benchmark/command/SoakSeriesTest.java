package watchline.benchmark.command;

import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import watchline.benchmark.command.SoakSeries.Sample;
import watchline.benchmark.process.BenchException;
import watchline.benchmark.process.JvmProbe.Held;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SoakSeriesTest {

    private static final int LANES = 16;
    private static final long MIB = 1024 * 1024;

    private static SoakSeries hour(IntFunction<Sample> look) {
        SoakSeries series = new SoakSeries(LANES);
        for (int i = 1; i <= 360; i++) {
            series.add(look.apply(i));
        }
        return series;
    }

    private static Sample look(int number, long files, long calls) {
        Held held = new Held(200 * MIB, 200 * MIB, 16 * MIB, 2 * MIB, 30 + calls, calls, files);
        return new Sample(number * 10.0, held, held, 100, calls, 50, number * 1000L);
    }

    @Test
    void isFlat_whenOnlyCallsRise_belowTheLanes() {
        SoakSeries series = hour(i -> look(i, 140 + i / 30, i / 30));

        assertThat(series.isFlat()).isTrue();
        assertThat(series.table().print()).contains("yes, 12 of 16 at most");
    }

    @Test
    void isNotFlat_whenThereAreMoreCallsThanLanes() {
        SoakSeries series = hour(i -> look(i, 140 + 17, 17));

        assertThat(series.isFlat()).isFalse();
        assertThat(series.table().print()).contains("NO, 17 of 16 at most");
    }

    @Test
    void isNotFlat_whenFilesStayOpen() {
        SoakSeries series = hour(i -> look(i, 140 + i / 5, 2));

        assertThat(series.isFlat()).isFalse();
    }

    @Test
    void readsWhatItHasWritten() {
        SoakSeries series = hour(i -> look(i, 140, 2));

        SoakSeries again = SoakSeries.read(series.csv().lines().toList(), LANES);

        assertThat(again.csv()).isEqualTo(series.csv());
        assertThat(again.table().print()).isEqualTo(series.table().print());
    }

    @Test
    void saysWhatIsWrong_withAFileOfSomethingElse() {
        assertThatThrownBy(() -> SoakSeries.read(List.of("a,b"), LANES))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("expected: a first line that begins with second,");
        assertThatThrownBy(() -> SoakSeries.read(List.of("second,\"x\"", "1,2,3"), LANES))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("has 3 values (expected: 2)");
        assertThatThrownBy(() -> SoakSeries.read(List.of("second,\"x\"", "1,?"), LANES))
                .isInstanceOf(BenchException.class)
                .hasMessage("not a number of a soak: ?");
    }
}
