package watchline.benchmark.units;

import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watchline.benchmark.load.WatchIds;
import watchline.benchmark.units.Mix.Said;
import watchline.dialect.Dialects;
import watchline.dialect.model.Report;
import watchline.dialect.spi.DecodeContext;
import watchline.dialect.spi.Decoded;

import static org.assertj.core.api.Assertions.assertThat;

class IwWordsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"POSITION,AP01", "NETWORKS,AP02", "HEARTBEAT,AP03", "HEALTH,APHT", "SOS,AP10"})
    void isUnderstood_asWhatItSays(Said said, String word) {
        byte[] frame = new IwWords(new Wearer(new SplittableRandom(1))).frame(said, NOON);

        Decoded decoded =
                Dialects.named("iw").orElseThrow().decode(frame, new DecodeContext(WatchIds.of(1, 15), NOON, NOON, 0));

        assertThat(decoded.message()).isInstanceOfSatisfying(Report.class, report -> assertThat(report.message())
                .isEqualTo(word));
    }
}
