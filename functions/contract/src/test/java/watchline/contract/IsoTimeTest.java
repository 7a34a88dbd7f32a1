package watchline.contract;

import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IsoTimeTest {

    @Test
    void writesMilliseconds_whenThereAreNone() {
        assertThat(IsoTime.format(Instant.parse("2026-11-22T09:48:11Z"))).isEqualTo("2026-11-22T09:48:11.000Z");
    }

    @Test
    void cutsWhatIsFinerThanMilliseconds() {
        assertThat(IsoTime.format(Instant.parse("2026-11-22T09:48:11.123999Z"))).isEqualTo("2026-11-22T09:48:11.123Z");
    }
}
