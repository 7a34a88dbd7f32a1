package watchline.decoder.account;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SmsPartsTest {

    @ParameterizedTest
    @CsvSource({
        "a, 0, 0, 1",
        "a, 160, 160, 1",
        "a, 161, 161, 2",
        "a, 306, 306, 2",
        "a, 307, 307, 3",
        "€, 80, 160, 1",
        "€, 81, 162, 2",
        "Ä, 160, 160, 1",
        "ł, 70, 70, 1",
        "ł, 71, 71, 2",
        "ł, 135, 135, 3"
    })
    void countsAsTheCarrierDoes(String sign, int times, int units, int parts) {
        SmsParts counted = SmsParts.of(sign.repeat(times));

        assertThat(counted.units()).isEqualTo(units);
        assertThat(counted.count()).isEqualTo(parts);
    }
}
