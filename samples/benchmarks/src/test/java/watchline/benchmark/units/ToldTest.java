package watchline.benchmark.units;

import java.time.Duration;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ToldTest {

    private static final Offset<Double> CLOSE = Offset.offset(1e-9);

    @Test
    void sharesTheUnitsAmongTheFrames_indexesWithTheirTable() {
        Told told = new Told(
                Mix.USUAL,
                Duration.ofMinutes(5),
                2,
                100,
                Map.of("reports", 100.0, "devices", 30.0, "devices/bySilence", 10.0, "alarms", 4.0, "accounts", 1.0),
                Map.of("devices", 5.0));

        assertThat(told.reports()).isCloseTo(1, CLOSE);
        assertThat(told.devices()).isCloseTo(0.4, CLOSE);
        assertThat(told.alarms()).isCloseTo(0.04, CLOSE);
        assertThat(told.others()).isCloseTo(0.01, CLOSE);
        assertThat(told.all()).isCloseTo(1.45, CLOSE);
        assertThat(told.sweeps()).isCloseTo(0.05, CLOSE);
    }
}
