package watchline.samples.sns;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SmsLengthTest {

    @ParameterizedTest
    @CsvSource({
        "a, 160, 160 of 160 characters",
        "a, 161, 161 of 160 characters: sent as 2 messages",
        "€, 80, 160 of 160 characters",
        "€, 81, 162 of 160 characters: sent as 2 messages",
        "Ä, 160, 160 of 160 characters",
        "ł, 70, '70 of 70 characters, not in the GSM alphabet'",
        "ł, 71, '71 of 70 characters, not in the GSM alphabet: sent as 2 messages'",
        "a, 307, 307 of 160 characters: sent as 3 messages"
    })
    void countsAsTheCarrierDoes(String sign, int times, String expected) {
        assertThat(SmsLength.of(sign.repeat(times)).label()).isEqualTo(expected);
    }
}
