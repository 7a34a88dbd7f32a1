package watchline.dialect;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import watchline.dialect.Dialects.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

/** Telling the dialects apart on one port (README.md 2 of the fact-sheets). */
class DialectsTest {

    private static Verdict onConnection(String bytes) {
        return Dialects.sniff(Described.bytes(bytes), 0, bytes.length(), false);
    }

    private static Verdict inDatagram(String bytes) {
        return Dialects.sniff(Described.bytes(bytes), 0, bytes.length(), true);
    }

    private static Verdict known(String name, int from) {
        return new Verdict.Known(Dialects.named(name).orElseThrow(), from);
    }

    @ParameterizedTest
    @CsvSource({
        "[3G*, bracket, 0",
        "[3G*8800000015*0002*LK], bracket, 0",
        "[ZJ*8800000015*0003*0002*LK], bracket, 0",
        "'#861785001515349,CMD-X#', gotop, 0",
        "'#861785001515349,', gotop, 0",
        "'861785001515349,', gotop, 0",
        "'861785001515349,Sorry Not Support,,CMD-T', gotop, 0",
    })
    void knowsTheDialect(String bytes, String dialect, int from) {
        assertThat(onConnection(bytes)).isEqualTo(known(dialect, from));
    }

    @ParameterizedTest
    @CsvSource({
        "' [[[3G*1234567890*0009*LK,0,0,78]', bracket, 3",
        "'#[3G*1234567890*0009*LK,0,0,78]', bracket, 1",
        "'0,0,99][3G*1234567890*0009*LK,0,0,78]', bracket, 7",
        "'##861785001515349,CMD-X#', gotop, 1",
        "'TE:120903#861785001515349,CMD-X#', gotop, 9",
    })
    void stepsOverWhatStandsBeforeTheHead(String bytes, String dialect, int from) {
        assertThat(onConnection(bytes)).isEqualTo(known(dialect, from));
    }

    @Test
    void stepsOverBlanks() {
        assertThat(onConnection("\r\n\t\0 [3G*1234567890*0002*LK]")).isEqualTo(known("bracket", 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[3G*1234567890*0009*LK,0,0,78]", "#861785001515349,CMD-X#", "861785001515349,CMD-X#"})
    void waits_untilItIsSure_andNeverChangesItsMind(String frame) {
        Verdict whole = onConnection(frame);

        assertThat(IntStream.rangeClosed(1, frame.length()))
                .allSatisfy(length ->
                        assertThat(onConnection(frame.substring(0, length))).isIn(whole, new Verdict.NeedMore()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n", "[", "[3", "[[", "#", "#86178500151534", "861785001515349", "hello"})
    void needsMore_onAConnection(String bytes) {
        assertThat(onConnection(bytes)).isEqualTo(new Verdict.NeedMore());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "[3G", "#86178500151534", "hello", "[3g*1234567890*0002*LK]", "8617850015153490,CMD-X#"
            })
    void saysUnknown_whenADatagramIsOfNoDialect(String bytes) {
        assertThat(inDatagram(bytes)).isEqualTo(new Verdict.Unknown());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[3G*1", "1[3G*123]", "x861785001515349,CMD-X#", "x[3G*123456789012345678*0002*LK]"})
    void wantsMoreEvidence_furtherOnInTheStream(String bytes) {
        assertThat(inDatagram("?" + bytes)).isEqualTo(new Verdict.Unknown());
    }

    @Test
    void givesUp_atTheLimit() {
        assertThat(onConnection("?".repeat(Dialects.SNIFF_LIMIT))).isEqualTo(new Verdict.Unknown());
    }

    @Test
    void looksNoFurtherThanTheLimit() {
        assertThat(onConnection("?".repeat(Dialects.SNIFF_LIMIT) + "[3G*1234567890*0002*LK]"))
                .isEqualTo(new Verdict.Unknown());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[3G*1234567890*0002*LK]", "#861785001515349,CMD-X#", "IWAP00861265064025262#"})
    void saysTheSame_howeverMuchFollowsTheLimit(String frame) {
        String stream = "?".repeat(Dialects.SNIFF_LIMIT - 5) + frame;

        assertThat(onConnection(stream)).isEqualTo(onConnection(stream.substring(0, Dialects.SNIFF_LIMIT)));
    }

    @ParameterizedTest
    @CsvSource({
        "\u00FFAQSH\0+, AQSH",
        "\u00FC\u00AF\0\u0010, WONLEX_JSON",
        "xx\r\1, GT06",
        "yy\0, GT06_LONG",
        "~\1, JT808",
        "'*HQ,1234567890,V1', H02",
    })
    void namesForeignProtocols(String bytes, ForeignProtocol protocol) {
        assertThat(inDatagram(bytes)).isEqualTo(new Verdict.Foreign(protocol));
    }

    @ParameterizedTest
    @EnumSource(ForeignProtocol.class)
    void doesNotTakeForeignBytes_furtherOnInTheStream(ForeignProtocol protocol) {
        String head =
                switch (protocol) {
                    case AQSH -> "\u00FFAQSH";
                    case WONLEX_JSON -> "\u00FC\u00AF";
                    case GT06 -> "xx";
                    case GT06_LONG -> "yy";
                    case JT808 -> "~";
                    case H02 -> "*HQ";
                };

        assertThat(inDatagram("?" + head)).isEqualTo(new Verdict.Unknown());
    }

    @Test
    void findsEveryDialectByItsName() {
        assertThat(Dialects.all()).allSatisfy(dialect -> assertThat(Dialects.named(dialect.name()))
                .contains(dialect));
    }

    @Test
    void findsNoDialect_ofAnotherName() {
        assertThat(Dialects.named(Dialects.UNKNOWN)).isEmpty();
    }

    @Test
    void tellsTheDialectOfAWholePiece() {
        assertThat(Dialects.of(Described.bytes("[3G*8800000015*0002*LK]")))
                .isEqualTo(Dialects.named("bracket").orElseThrow());
        assertThat(Dialects.of(Described.bytes("hello"))).isNull();
    }
}
