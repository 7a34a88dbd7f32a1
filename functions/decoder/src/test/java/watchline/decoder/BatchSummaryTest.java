package watchline.decoder;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import watchline.contract.FrameEnvelope;
import watchline.decoder.registry.Admission;

import static org.assertj.core.api.Assertions.assertThat;

class BatchSummaryTest {

    @Test
    void countsFramesOfUnknownDevicesApart() {
        Bench bench = new Bench(Admission.QUARANTINE);

        bench.send(bench.frame("bat=85;alarm=sos"), bench.frame("unknown=XX"));

        assertThat(bench.summaries)
                .singleElement()
                .satisfies(batch -> assertThat(batch.quarantined()).isEqualTo(2))
                .extracting(BatchSummary::unknownDevices)
                .isEqualTo(1);
    }

    @Test
    void saysHowLongTheOldestFrameTook() {
        Bench bench = new Bench();
        FrameEnvelope old = bench.frame("bat=85");
        bench.clock.advance(Duration.ofMillis(700));
        FrameEnvelope young = bench.frame("bat=84");
        bench.clock.advance(Duration.ofMillis(50));

        bench.send(young, old);

        assertThat(bench.summaries).extracting(BatchSummary::oldestFrameMillis).containsExactly(750L);
    }
}
