package watchline.dialect.iw;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watchline.dialect.spi.Sniff;

import static org.assertj.core.api.Assertions.assertThat;

class IwSnifferTest {

    @ParameterizedTest
    @CsvSource({
        "I, MORE",
        "IW, MORE",
        "IWA, YES",
        "IWAP00861265064025262#, YES",
        "T, MORE",
        "TRV, MORE",
        "TRVA, YES",
        "TRVY, YES",
        "TRVC, YES",
        "TRVB, NO",
        "IWB, NO",
        "iwap, NO",
        "TR2, NO",
        "[3G*, NO",
        "#861785001515349, NO"
    })
    void decidesByTheFirstBytes(String bytes, Sniff expected) {
        assertThat(sniff(bytes, true)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "IWA, MORE",
        "IWAP0, MORE",
        "IWAP00, YES",
        "IWAPHT, YES",
        "IWAx, NO",
        "IWAP-1, NO",
        "TRVAP0, MORE",
        "TRVAP01, YES",
        "TRVYP14, YES"
    })
    void wantsAWholeHeadAndItsWord_laterInTheStream(String bytes, Sniff expected) {
        assertThat(sniff(bytes, false)).isEqualTo(expected);
    }

    private static Sniff sniff(String text, boolean first) {
        byte[] bytes = Stream.bytes("??" + text);
        return new IwDialect().sniff(bytes, 2, bytes.length, first);
    }
}
