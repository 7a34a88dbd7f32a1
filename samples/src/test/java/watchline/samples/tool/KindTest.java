package watchline.samples.tool;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watchline.contract.Transport;
import watchline.decoder.quarantine.QuarantinedFrame;

import static org.assertj.core.api.Assertions.assertThat;

class KindTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    malformed: batteryPct: 255 (expected: 0-100) | iw: malformed: batteryPct: N (expected: N-N)
                    malformed: lat: -91.5 (expected: -90-90)     | iw: malformed: lat: N (expected: N-N)
                    unknown message: AP87                        | iw: unknown message: AP87
                    unknown message: UD_LTE2                     | iw: unknown message: UD_LTE2
                    malformed: head: IWAP861265061234567         | iw: malformed: head: IWAPN
                    unknown device                               | iw: unknown device
                    """)
    void foldsNumbers_andLeavesNames(String reason, String kind) {
        assertThat(Kind.of(frame(reason))).isEqualTo(kind);
    }

    @Test
    void matchesAPart_inAnyCase() {
        assertThat(Kind.matches(frame("unknown message: AP87"), "Message: ap8")).isTrue();
        assertThat(Kind.matches(frame("unknown message: AP87"), "AP88")).isFalse();
    }

    private static QuarantinedFrame frame(String reason) {
        return new QuarantinedFrame(
                "2026-11-22", "x", Instant.EPOCH, new byte[0], reason, "iw", null, "203.0.113.9:50122", Transport.TCP);
    }
}
