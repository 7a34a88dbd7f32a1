package watchline.decoder;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Alarms are rare and may cost; what raises none costs what it did without them. */
class DecoderAlarmCostTest {

    private final Bench bench = new Bench();

    @Test
    void costsWhatItDidBefore_whenAReportRaisesNothing() {
        bench.send("bat=50");

        bench.send("bat=50;n=2");

        assertThat(bench.summaries).extracting(BatchSummary::writeUnits).containsExactly(2.0, 1.0);
    }

    @Test
    void costsNothingMore_whenTheWatchHadAnAlarmThatWasTold() {
        bench.send("raise=sos;bat=45");

        bench.send("bat=45");

        assertThat(bench.summaries.get(1).writeUnits()).isEqualTo(1.0);
    }
}
