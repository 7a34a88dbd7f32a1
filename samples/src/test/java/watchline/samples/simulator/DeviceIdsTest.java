package watchline.samples.simulator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DeviceIdsTest {

    @ParameterizedTest
    @CsvSource({"1, 359999990000010", "2, 359999990000028", "3, 359999990000036"})
    void endsAnImeiWithItsCheckDigit(int number, String imei) {
        assertThat(DeviceIds.imei(number)).isEqualTo(imei);
    }

    @Test
    void givesBracketWatchesTenDigitsOfTheirOwn() {
        assertThat(DeviceIds.tenDigits(1))
                .isEqualTo("3500000001")
                .isNotEqualTo(DeviceIds.imei(1).substring(4, 14));
    }
}
