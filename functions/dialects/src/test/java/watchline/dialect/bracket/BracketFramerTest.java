package watchline.dialect.bracket;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import watchline.dialect.FrameCutter;

import static org.assertj.core.api.Assertions.assertThat;

class BracketFramerTest {

    private static final BracketDialect DIALECT = new BracketDialect();

    private static final String LINK = "[3G*8800000015*0002*LK]";
    private static final String INDEXED = "[ZJ*8800000015*0003*0009*LK,0,0,99]";
    private static final String AUDIO = "[3G*8800000015*0015*TK,#!AMR\n<}\1}\2}\3}\4}\5\21]";
    private static final String LENGTH_TOO_LONG =
            "[SG*867959031504326*0087*UD,141019,003116,V,00.000000,N,000.000000,E,0,0,0,0,98,0,0,0,1,1,293,410,11,60371,-63]";
    private static final String LENGTH_TOO_SHORT = Frames.declaring(3, "LK,0,0,99");
    private static final String NAME_WITH_BRACKET = Frames.position(
            "UD", "0", ",1,255,460,1,9529,21809,158,2,a[b]c]d,da:10:68:6f:47:18,-77,e,da:10:68:6f:47:19,-78,9.5");
    /** The list of networks breaks off in a name, and the length is wrong: the one frame that has to wait for what follows. */
    private static final String TORN =
            Frames.declaring(400, "UD,180916,025723,A,22.570733,N,113.8626083,E,0,0,0,6,100,60,0,0,0,0,2,home");

    static Stream<String> streams() {
        return Stream.of(
                LINK + LINK + INDEXED,
                LINK + "\r\n" + INDEXED + "\r\n\0" + LINK,
                " [[[3G*1234567890*0009*LK,0,0,78]" + LINK,
                "x1]]" + LINK + "junk [ [3 [3G [" + LINK + "[3GX*" + LINK,
                AUDIO + LINK + AUDIO,
                LENGTH_TOO_LONG + LENGTH_TOO_LONG + LINK,
                LENGTH_TOO_SHORT + LINK,
                NAME_WITH_BRACKET + NAME_WITH_BRACKET + LINK,
                LINK + TORN + LINK,
                TORN + "\r\n" + NAME_WITH_BRACKET + TORN + NAME_WITH_BRACKET,
                "[3G*8800000015*0009*LK,0,0" + LINK + "[3G*88000[3G*88" + LINK,
                LINK + "[3G*8800000015*0009*LK,0");
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
        List<String> parts = List.of(
                LINK,
                INDEXED,
                AUDIO,
                LENGTH_TOO_LONG,
                LENGTH_TOO_SHORT,
                NAME_WITH_BRACKET,
                TORN,
                "[",
                "]",
                "[3G*",
                "[3",
                "\r\n",
                " ",
                "junk",
                "\0",
                "[3G*1",
                "*,7");

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
    void joinsNothing_whenManyFramesComeInOneRead() {
        String stream = (LINK + AUDIO + INDEXED).repeat(500);

        List<String> frames = FrameCutter.whole(DIALECT, stream).frames();

        assertThat(frames).hasSize(1500).endsWith(LINK, AUDIO, INDEXED);
    }

    @Test
    void handsTheFrameOn_withItsLastByte_whenTheLengthIsTooLong() {
        FrameCutter cutter = FrameCutter.whole(DIALECT, LENGTH_TOO_LONG);

        assertThat(cutter.frames()).containsExactly(LENGTH_TOO_LONG);
    }

    @Test
    void endsAtTheBracket_whenTheLengthIsTooShort() {
        FrameCutter cutter = FrameCutter.whole(DIALECT, LENGTH_TOO_SHORT);

        assertThat(cutter.frames()).containsExactly(LENGTH_TOO_SHORT);
    }

    @Test
    void believesTheLength_whenTheNameOfANetworkHoldsABracket() {
        FrameCutter cutter = FrameCutter.whole(DIALECT, NAME_WITH_BRACKET);

        assertThat(cutter.frames()).containsExactly(NAME_WITH_BRACKET);
    }

    @Test
    void keepsTheFirstBracket_whenTheLengthPointsToAnotherByte() {
        String frame = Frames.declaring(80, "UD,180916,025723,A,22.5,N,113.8,E,0,0,0,6,100,60,0,0,0,0,2,ho]");

        FrameCutter cutter = FrameCutter.whole(
                DIALECT, frame + "me,da:10:68:6f:47:18,-77,aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa]" + LINK);

        assertThat(cutter.frames()).containsExactly(frame.substring(0, frame.indexOf(']') + 1), LINK);
    }

    @Test
    void waits_whenTheFrameIsTornAndItsLengthIsWrong() {
        FrameCutter cutter = FrameCutter.whole(DIALECT, TORN);

        assertThat(cutter.frames()).isEmpty();
        assertThat(cutter.pending()).isEqualTo(TORN);
    }

    @Test
    void waitsNoLonger_whenTheNextFrameBegins() {
        FrameCutter cutter = FrameCutter.whole(DIALECT, TORN + "[3G*8");

        assertThat(cutter.frames()).containsExactly(TORN);
    }

    @Test
    void waitsNoLonger_whenTheLineEnds() {
        FrameCutter cutter = FrameCutter.whole(DIALECT, TORN + "\r");

        assertThat(cutter.frames()).containsExactly(TORN);
    }

    @Test
    void waitsNoLonger_whenTheDatagramEnds() {
        FrameCutter cutter = FrameCutter.datagram(DIALECT, TORN);

        assertThat(cutter.frames()).containsExactly(TORN);
    }

    @Test
    void doesNotBelieveALength_thatNoListOfNetworksCanHave() {
        String frame = TORN.replace("*0190*", "*1001*");

        FrameCutter cutter = FrameCutter.whole(DIALECT, frame);

        assertThat(cutter.frames()).containsExactly(frame);
    }

    @Test
    void dropsBracketsAndBlanks_beforeAHead() {
        FrameCutter cutter = FrameCutter.whole(DIALECT, " [[[3G*1234567890*0009*LK,0,0,78]");

        assertThat(cutter.frames()).containsExactly("[3G*1234567890*0009*LK,0,0,78]");
        assertThat(cutter.others()).isEmpty();
    }

    @Test
    void keepsJunkForQuarantine() {
        FrameCutter cutter = FrameCutter.whole(DIALECT, "da:10,-77]" + LINK + "[hello]" + LINK);

        assertThat(cutter.frames()).containsExactly(LINK, LINK);
        assertThat(cutter.others()).containsExactly("JUNK da:10,-77]", "JUNK [hello]");
    }

    @Test
    void givesUpAFrameWithoutEnd_whenAnotherBegins() {
        FrameCutter cutter = FrameCutter.whole(DIALECT, "[3G*8800000015*0009*LK,0,0" + LINK);

        assertThat(cutter.frames()).containsExactly(LINK);
        assertThat(cutter.others()).containsExactly("JUNK [3G*8800000015*0009*LK,0,0");
    }

    @Test
    void takesTheEndOfADatagram_forTheMissingBracket() {
        FrameCutter cutter = FrameCutter.datagram(DIALECT, LINK + "[3G*8800000015*0009*LK,0,0,99\r\n");

        assertThat(cutter.frames()).containsExactly(LINK, "[3G*8800000015*0009*LK,0,0,99");
        assertThat(cutter.pending()).isEmpty();
    }

    @Test
    void makesJunkOfHalfAHead_atTheEndOfADatagram() {
        FrameCutter cutter = FrameCutter.datagram(DIALECT, LINK + "[3G");

        assertThat(cutter.others()).containsExactly("JUNK [3G");
    }

    @Test
    void takesTheLongestFrame() {
        String head = "[3G*8800000015*FFFF*TK,";
        String frame = head + "a".repeat(BracketFramer.MAX_FRAME_BYTES - head.length() - 1) + "]";

        FrameCutter cutter = FrameCutter.inPieces(DIALECT, frame + LINK, 1460);

        assertThat(cutter.frames()).containsExactly(frame, LINK);
    }

    @Test
    void reportsAFrame_thatIsOneByteTooLong() {
        String head = "[3G*8800000015*FFFF*TK,";
        String frame = head + "a".repeat(BracketFramer.MAX_FRAME_BYTES - head.length());

        FrameCutter cutter = FrameCutter.inPieces(DIALECT, frame + "]" + LINK, 1460);

        assertThat(cutter.frames()).containsExactly(LINK);
        assertThat(cutter.others()).containsExactly("OVERLONG " + frame, "JUNK ]");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void sparesTheFrame_whoseHeadLiesAcrossTheLimit(int bytesBeforeIt) {
        String head = "[3G*8800000015*FFFF*TK,";
        String frame = head + "a".repeat(BracketFramer.MAX_FRAME_BYTES - bytesBeforeIt - head.length());

        FrameCutter cutter = FrameCutter.whole(DIALECT, frame + LINK);

        assertThat(cutter.frames()).containsExactly(LINK);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void handsOnNoMoreJunkAtATime_thanAFrameCanHave(int bytesBeforeAFrame) {
        String junk = "j".repeat(BracketFramer.MAX_FRAME_BYTES - bytesBeforeAFrame);

        FrameCutter cutter = FrameCutter.whole(DIALECT, junk + LINK + junk + junk);

        assertThat(cutter.frames()).containsExactly(LINK);
        assertThat(cutter.others()).allSatisfy(piece -> assertThat(piece)
                .hasSizeLessThanOrEqualTo("JUNK ".length() + BracketFramer.MAX_FRAME_BYTES));
    }
}
