package watchline.dialect.bracket;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EscapesTest {

    @ParameterizedTest
    @CsvSource({
        "2321414d520a3c7d017d027d037d047d0511, 2321414d520a3c7d5b5d2c2a11",
        "7d01, 7d",
        "7d02, 5b",
        "7d03, 5d",
        "7d04, 2c",
        "7d05, 2a",
        "7d06, 7d06",
        "7d00, 7d00",
        "7dff, 7dff",
        "7d7d01, 7d7d",
        "7d0101, 7d01",
        "417d, 417d",
        "'', ''",
    })
    void undoesEscapes_andLeavesTheRestAlone(String wire, String raw) {
        byte[] bytes = HexFormat.of().parseHex(wire);

        byte[] unescaped = Escapes.unescape(bytes, 0, bytes.length);

        assertThat(HexFormat.of().formatHex(unescaped)).isEqualTo(raw);
    }

    @Test
    void staysWithinItsRange() {
        byte[] bytes = HexFormat.of().parseHex("7d017d01");

        byte[] unescaped = Escapes.unescape(bytes, 1, 3);

        assertThat(unescaped).containsExactly(1, 0x7D);
    }
}
