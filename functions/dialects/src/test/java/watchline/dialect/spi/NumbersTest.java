package watchline.dialect.spi;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "007, 7",
        "+5, 5",
        "-5, -5",
        "' 42 ', 42",
        "999999999999999999, 999999999999999999",
        "-999999999999999999, -999999999999999999"
    })
    void readsWholeNumbers(String text, long expected) {
        assertThat(whole(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "+", "--1", "1.0", "1a", "1 2", "1000000000000000000", "\u0661"})
    void answersNone_forWhatIsNoWholeNumber(String text) {
        assertThat(whole(text)).isEqualTo(Numbers.NONE);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "36.19, 36.19", "-0.5, -0.5", "+1.25, 1.25", ".5, 0.5", "5., 5", "000.10, 0.1", "' 1.5 ', 1.5"})
    void readsDecimals(String text, double expected) {
        assertThat(decimal(text)).isEqualTo(expected);
    }

    @Test
    void readsTheNearestDouble() {
        assertThat(decimal("174.72161635")).isEqualTo(174.72161635);
    }

    @Test
    void readsNoMinusZero() {
        assertThat(Double.doubleToRawLongBits(decimal("-0.0"))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "-", "-.", "1.2.3", "1e5", "NaN", "Infinity", "0x1", "1,5", "1234567890123456789"})
    void answersNaN_forWhatIsNoDecimal(String text) {
        assertThat(decimal(text)).isNaN();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "ff, 255", "FF, 255", "00a1, 161", "fffffffffffffff, 1152921504606846975"})
    void readsHexadecimals(String text, long expected) {
        assertThat(Numbers.hex(Text.ascii(text), 0, text.length())).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "g", "-1", " 1", "0x1", "1000000000000000"})
    void answersNone_forWhatIsNoHexadecimal(String text) {
        assertThat(Numbers.hex(Text.ascii(text), 0, text.length())).isEqualTo(Numbers.NONE);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "9, 9", "a, 10", "f, 15", "A, 10", "F, 15", "/, -1", ":, -1", "@, -1", "G, -1", "`, -1", "g, -1"
    })
    void knowsTheHexadecimalDigits(char digit, int expected) {
        assertThat(Numbers.hexDigit((byte) digit)).isEqualTo(expected);
    }

    @Test
    void wantsAtLeastOneDigit_whenAllShallBeDigits() {
        byte[] bytes = Text.ascii("12a");

        assertThat(Numbers.allDigits(bytes, 0, 2)).isTrue();
        assertThat(Numbers.allDigits(bytes, 0, 3)).isFalse();
        assertThat(Numbers.allDigits(bytes, 1, 1)).isFalse();
    }

    @Test
    void countsDigitsUpToTheLimit() {
        byte[] bytes = Text.ascii("123a5");

        assertThat(Numbers.countDigits(bytes, 0, 5)).isEqualTo(3);
        assertThat(Numbers.countDigits(bytes, 0, 2)).isEqualTo(2);
        assertThat(Numbers.countDigits(bytes, 3, 5)).isZero();
    }

    @Test
    void readsNothingBeyondItsPiece() {
        byte[] bytes = Text.ascii("9123.59");

        assertThat(Numbers.whole(bytes, 1, 4)).isEqualTo(123);
        assertThat(Numbers.decimal(bytes, 1, 6)).isEqualTo(123.5);
    }

    private static long whole(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Numbers.whole(bytes, 0, bytes.length);
    }

    private static double decimal(String text) {
        return Numbers.decimal(Text.ascii(text), 0, text.length());
    }
}
