package watchline.dialect.gotop;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import watchline.dialect.FrameCutter;
import watchline.dialect.spi.Cut;

import static org.assertj.core.api.Assertions.assertThat;

class GotopFramerTest {

    private static final GotopDialect DIALECT = new GotopDialect();

    private static final String BEAT = "#861785001515349,CMD-X#";
    private static final String NO_HEAD = "359999990000028,CMD-X#";
    private static final String BRACES =
            "#359999990000010,CMD-KEY,A,DATE:220914,TIME:071530,LAT:47.1N,LON:001.7W,Speed:003.2,064-23,01.60,"
                    + "WIFI:{84-a0-6e-00-5a-11&-47,b2-22-7a-00-5a-12&-76},BLE:{1f-cf-4d-00-5a-13&-91}#";

    static Stream<String> streams() {
        return Stream.of(
                BEAT + BEAT + BRACES,
                NO_HEAD + BEAT + NO_HEAD + NO_HEAD,
                BEAT + "\r\n" + NO_HEAD + "\r\n\0# " + BRACES,
                "TE:120903#" + BEAT + "##x861785001515349,CMD-X#" + BEAT,
                "860719026890669,CMD-X\r\n860719026890669,CMD-X\n" + BEAT,
                "860719026890669,CMD-X" + BEAT,
                BEAT + "#86178500151534,CMD-X#" + BEAT + "#8617850015153490,CMD-X#" + BEAT,
                BEAT + "#8617850015153");
    }

    @ParameterizedTest
    @MethodSource("streams")
    void cutsTheSameFrames_whereverTheStreamIsSplit(String stream) {
        List<String> whole = FrameCutter.whole(DIALECT, stream).frames();

        assertThat(IntStream.rangeClosed(0, stream.length())).allSatisfy(place -> assertThat(
                        FrameCutter.splitAt(DIALECT, stream, place).frames())
                .isEqualTo(whole));
    }

    @ParameterizedTest
    @MethodSource("streams")
    void cutsTheSameFrames_inPiecesOfAnySize(String stream) {
        List<String> whole = FrameCutter.whole(DIALECT, stream).frames();

        assertThat(IntStream.rangeClosed(1, 9)).allSatisfy(size -> assertThat(
                        FrameCutter.inPieces(DIALECT, stream, size).frames())
                .isEqualTo(whole));
    }

    @Test
    void cutsTheSameFrames_whenFramesAndNoiseAreShuffled() {
        Random random = new Random(20261122);
        List<String> parts =
                List.of(BEAT, NO_HEAD, BRACES, "#", "##", "\r\n", " ", "junk", "861785001515349,", "8617", "#8");

        assertThat(IntStream.range(0, 400)).allSatisfy(round -> {
            StringBuilder stream = new StringBuilder();
            IntStream.range(0, 8).forEach(i -> stream.append(parts.get(random.nextInt(parts.size()))));
            List<String> whole = FrameCutter.whole(DIALECT, stream.toString()).frames();
            int size = 1 + random.nextInt(40);
            assertThat(FrameCutter.inPieces(DIALECT, stream.toString(), size).frames())
                    .as("%s in pieces of %s", stream, size)
                    .isEqualTo(whole);
        });
    }

    @Test
    void sharesNoDelimiter_whenTwoFramesFollowEachOther() {
        FrameCutter cutter = FrameCutter.whole(DIALECT, BEAT + BEAT + NO_HEAD + BEAT);

        assertThat(cutter.frames()).containsExactly(BEAT, BEAT, NO_HEAD, BEAT);
        assertThat(cutter.pending()).isEmpty();
    }

    @Test
    void joinsNothing_whenManyFramesComeInOneRead() {
        FrameCutter cutter = FrameCutter.whole(DIALECT, (BEAT + BRACES).repeat(500));

        assertThat(cutter.frames()).hasSize(1000).endsWith(BEAT, BRACES);
    }

    @Test
    void endsAFrameAtTheEndOfItsLine_whenItsDelimiterIsMissing() {
        FrameCutter cutter = FrameCutter.whole(DIALECT, "860719026890669,CMD-X\r\n" + BEAT);

        assertThat(cutter.frames()).containsExactly("860719026890669,CMD-X", BEAT);
    }

    @Test
    void leavesTheBlanksBeforeTheEndOfALineOut() {
        FrameCutter cutter = FrameCutter.whole(DIALECT, "860719026890669,CMD-X \0\r\n" + BEAT);

        assertThat(cutter.frames()).containsExactly("860719026890669,CMD-X", BEAT);
    }

    @Test
    void takesTheEndOfADatagram_forTheMissingDelimiter() {
        FrameCutter cutter = FrameCutter.datagram(DIALECT, BEAT + "#861785001515349,CMD-X ");

        assertThat(cutter.frames()).containsExactly(BEAT, "#861785001515349,CMD-X");
        assertThat(cutter.pending()).isEmpty();
    }

    @Test
    void waitsForTheDelimiter_onAConnection() {
        FrameCutter cutter = FrameCutter.whole(DIALECT, "#861785001515349,CMD-X");

        assertThat(cutter.frames()).isEmpty();
        assertThat(cutter.pending()).isEqualTo("#861785001515349,CMD-X");
    }

    @Test
    void keepsJunkForQuarantine() {
        FrameCutter cutter = FrameCutter.whole(DIALECT, "TE:120903#" + BEAT + "#86178500151534x,CMD-X#");

        assertThat(cutter.frames()).containsExactly(BEAT);
        assertThat(cutter.others()).containsExactly("JUNK TE:120903#", "JUNK #86178500151534x,CMD-X#");
    }

    @Test
    void takesTheLongestFrame() {
        String frame = "#861785001515349," + "a".repeat(GotopFramer.MAX_FRAME_BYTES - 18) + "#";

        FrameCutter cutter = FrameCutter.inPieces(DIALECT, frame + BEAT, 100);

        assertThat(cutter.frames()).containsExactly(frame, BEAT);
    }

    @Test
    void reportsAFrame_thatIsOneByteTooLong() {
        String frame = "#861785001515349," + "a".repeat(GotopFramer.MAX_FRAME_BYTES - 17);

        FrameCutter cutter = FrameCutter.inPieces(DIALECT, frame + "aaa#" + BEAT, 100);

        assertThat(cutter.frames()).containsExactly(BEAT);
        assertThat(cutter.others()).containsExactly("OVERLONG " + frame, "JUNK aaa#");
    }

    @Test
    void letsGoOfJunk_thatHasNoEnd() {
        FrameCutter cutter = FrameCutter.inPieces(DIALECT, "j".repeat(GotopFramer.MAX_FRAME_BYTES) + "#" + BEAT, 100);

        assertThat(cutter.frames()).containsExactly(BEAT);
        assertThat(cutter.others()).containsExactly("JUNK " + "j".repeat(GotopFramer.MAX_FRAME_BYTES));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "860719026890669,CMD-X",
                "#860719026890669,CMD-T,V,DATE:151208,TIME:111333,LAT:55.1N,LOT:061.3E,Speed:001.1,1-1-0-0-81-22,000,25002-1C",
                "#359999990000036,CMD-T,A,150318,093412,24.7S,029.2E,Speed:012.4,88-19,"
            })
    void takesItForAFrame_whenTheWatchFallsSilentAfterTheStatus(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);

        Cut cut = DIALECT.settle(bytes, 0, bytes.length);

        assertThat(cut).isEqualTo(Cut.frame(0, bytes.length));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "860719026890669,CMD-",
                "#860719026890669,CMD-T,V,DATE:151208,TIME:111333,LAT:55.1N,LOT:061.3",
                "#860719026890669,CMD-T,V,DATE:151208,TIME:111333,LAT:55.1N,LOT:061.3E,Speed:001.1,1-1-0-0-81-2",
                "#86071902"
            })
    void waitsForTheRest_whenTheWatchFallsSilentBeforeTheStatusIsComplete(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);

        Cut cut = DIALECT.settle(bytes, 0, bytes.length);

        assertThat(cut.type()).isEqualTo(Cut.Type.MORE);
    }
}
