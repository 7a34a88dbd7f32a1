package watchline.dialect.spi;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextTest {

    @Test
    void findsTheFirstAndTheLast() {
        byte[] bytes = Text.ascii("a|b|c");

        assertThat(Text.indexOf(bytes, '|', 0, 5)).isEqualTo(1);
        assertThat(Text.lastIndexOf(bytes, '|', 0, 5)).isEqualTo(3);
    }

    @Test
    void findsNothingOutsideThePiece() {
        byte[] bytes = Text.ascii("|a|");

        assertThat(Text.indexOf(bytes, '|', 1, 2)).isNegative();
        assertThat(Text.lastIndexOf(bytes, '|', 1, 2)).isNegative();
    }

    @Test
    void comparesBeginnings() {
        byte[] bytes = Text.ascii("IWAP");

        assertThat(Text.startsWith(bytes, 0, 4, "IWA")).isTrue();
        assertThat(Text.startsWith(bytes, 0, 2, "IWA")).isFalse();
        assertThat(Text.startsWith(bytes, 1, 4, "IW")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'', true", "I, true", "IW, true", "IWA, false", "X, false", "IX, false"})
    void tellsTheBeginningOfAText(String found, boolean expected) {
        assertThat(Text.isPrefixOf(Text.ascii(found), 0, found.length(), "IWA")).isEqualTo(expected);
    }

    @Test
    void trimsAndKeepsPlainText() {
        assertThat(clean(" CMNET\r\n", 32)).isEqualTo("CMNET");
    }

    @Test
    void keepsUtf8() {
        assertThat(clean("Zo\u00EB \u59D3 \uD83D\uDE00", 32)).isEqualTo("Zo\u00EB \u59D3 \uD83D\uDE00");
    }

    @Test
    void showsControlCharactersEscaped() {
        assertThat(clean("a\u0000b\nc\u001B[0m\u007F", 32)).isEqualTo("a\\x00b\\x0ac\\x1b[0m\\x7f");
    }

    @Test
    void showsTheControlCharactersOfUnicodeEscaped() {
        assertThat(clean("a\u0085b", 32)).isEqualTo("a\\xc2\\x85b");
    }

    @Test
    void showsBrokenSequencesEscaped() {
        byte[] bytes = {'a', (byte) 0xFF, (byte) 0xC3, 'b', (byte) 0xE5, (byte) 0xA7};

        String text = Text.clean(bytes, 0, bytes.length, 32);

        assertThat(text).isEqualTo("a\\xff\\xc3b\\xe5\\xa7");
    }

    @Test
    void cutsToTheLimit() {
        assertThat(clean("abcdef", 3)).isEqualTo("abc");
        assertThat(clean("abc", 3)).isEqualTo("abc");
    }

    @Test
    void cutsNoCharacterInTwo() {
        assertThat(clean("a\u00EBb", 2)).isEqualTo("a");
        assertThat(clean("a\uD83D\uDE00b", 4)).isEqualTo("a");
        assertThat(clean("a\uD83D\uDE00b", 5)).isEqualTo("a\uD83D\uDE00");
    }

    @Test
    void leavesNoBlank_whereItCuts() {
        assertThat(clean("ab cd", 3)).isEqualTo("ab");
    }

    @Test
    void keepsWhatIsNoCharacterAtAll_whenItCuts() {
        byte[] bytes = new byte[10];
        Arrays.fill(bytes, (byte) 0x80);

        String text = Text.clean(bytes, 0, bytes.length, 5);

        assertThat(text).isEqualTo("\\x80".repeat(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9C-63-5B-58-23-2B", "9c:63:5b:58:23:2b", "9c-63:5b-58:23-2B"})
    void writesAMacInOneForm(String mac) {
        assertThat(mac(mac)).isEqualTo("9c:63:5b:58:23:2b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9c:63:5b:58:23",
                "9c:63:5b:58:23:2b:00",
                "9c:63:5b:58:23:2",
                "9c635b58232b",
                "9g:63:5b:58:23:2b",
                "9c.63.5b.58.23.2b",
                "00:00:00:00:00:00",
                "ff-ff-ff-FF-FF-FF"
            })
    void knowsNoMac_whereThereIsNone(String mac) {
        assertThat(mac(mac)).isNull();
    }

    @Test
    void keepsAMacOfNearlyOnlyZeros() {
        assertThat(mac("00:00:00:00:00:01")).isEqualTo("00:00:00:00:00:01");
    }

    private static String clean(String text, int maxBytes) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Text.clean(bytes, 0, bytes.length, maxBytes);
    }

    private static String mac(String text) {
        return Text.mac(Text.ascii(text), 0, text.length());
    }
}
