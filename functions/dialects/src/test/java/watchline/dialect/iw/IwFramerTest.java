package watchline.dialect.iw;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watchline.dialect.spi.Cut;

import static org.assertj.core.api.Assertions.assertThat;

class IwFramerTest {

    private static final String LOGIN = "IWAP00861265064025262#";
    private static final String HEARTBEAT = "IWAP03,08000007000001,00022,00#";
    private static final String PULSE = "IWAP49,70#";
    private static final int MOST = IwBounds.MAX_TEXT_FRAME_BYTES;

    @Test
    void cutsSeveralFramesOutOfOneRead() {
        Stream stream = Stream.of("IWAP49,71#IWAP50,36.5,0#IWAPHT,62,128,84#");

        assertThat(stream.frames()).containsExactly("IWAP49,71#", "IWAP50,36.5,0#", "IWAPHT,62,128,84#");
        assertThat(stream.kept()).isEmpty();
    }

    @Test
    void cutsManyFrames() {
        Stream stream = Stream.of(HEARTBEAT.repeat(1_000));

        assertThat(stream.frames()).hasSize(1_000).containsOnly(HEARTBEAT);
    }

    @Test
    void cutsTheSibling() {
        Stream stream = Stream.of("TRVAP00352121088015548#TRVYP02,x#TRVCP01,y#");

        assertThat(stream.frames()).containsExactly("TRVAP00352121088015548#", "TRVYP02,x#", "TRVCP01,y#");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\0\0\0", " \t ", "\0\r\n \0"})
    void dropsBlanksBetweenFrames(String blanks) {
        Stream stream = Stream.of(blanks + LOGIN + blanks + PULSE + blanks);

        assertThat(stream.frames()).containsExactly(LOGIN, PULSE);
        assertThat(stream.junk()).isEmpty();
        assertThat(stream.kept()).isEmpty();
    }

    @Test
    void waitsForTheRestOfAFrame() {
        Stream stream = Stream.of(LOGIN + "IWAP49,7");

        assertThat(stream.frames()).containsExactly(LOGIN);
        assertThat(stream.kept()).isEqualTo("IWAP49,7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"I", "IW", "IWA", "IWAP", "IWAP4", "T", "TRV", "TRVA"})
    void waitsForTheRestOfAHead(String head) {
        Stream stream = Stream.of(head);

        assertThat(stream.kept()).isEqualTo(head);
        assertThat(stream.junk()).isEmpty();
    }

    @Test
    void tellsJunkFromFrames() {
        Stream stream = Stream.of("05,460|97#" + LOGIN + "??" + PULSE + "#" + HEARTBEAT);

        assertThat(stream.frames()).containsExactly(LOGIN, PULSE, HEARTBEAT);
        assertThat(stream.junk()).containsExactly("05,460|97#", "??", "#");
    }

    @Test
    void tellsHalfAFrameFromTheFrameAfterIt() {
        Stream stream = Stream.of("IWAP01260827A5128.50" + HEARTBEAT + "TRVAP49,7" + PULSE);

        assertThat(stream.frames()).containsExactly(HEARTBEAT, PULSE);
        assertThat(stream.junk()).containsExactly("IWAP01260827A5128.50", "TRVAP49,7");
    }

    @Test
    void takesNoHalfHeadInATextForANewFrame() {
        Stream stream = Stream.of("IWAPSM,680835,set IWAP ok, IWA, TRV!#");

        assertThat(stream.frames()).containsExactly("IWAPSM,680835,set IWAP ok, IWA, TRV!#");
    }

    @Test
    void takesAFrameOfTheGreatestLength() {
        String frame = "IWAPSM," + "x".repeat(MOST - 8) + "#";

        Stream stream = Stream.of(frame + PULSE);

        assertThat(frame).hasSize(MOST);
        assertThat(stream.frames()).containsExactly(frame, PULSE);
    }

    @Test
    void givesUpAFrameThatIsOneByteTooLong_andGoesOnWithTheNext() {
        String frame = "IWAPSM," + "x".repeat(MOST - 7) + "#";

        Stream stream = Stream.of(HEARTBEAT + frame + PULSE);

        assertThat(stream.frames()).containsExactly(HEARTBEAT, PULSE);
        assertThat(stream.overlong()).hasSize(1);
        assertThat(stream.overlong().get(0) + String.join("", stream.junk())).isEqualTo(frame);
    }

    @Test
    void neverWaitsForMore_whenAWindowIsFull() {
        byte[] text = Stream.bytes("IWAPSM," + "x".repeat(MOST - 7));
        byte[] junk = Stream.bytes("x".repeat(MOST));

        assertThat(IwFramer.cut(text, 0, MOST, false).type()).isEqualTo(Cut.Type.OVERLONG);
        assertThat(IwFramer.cut(text, 0, MOST - 1, false).type()).isEqualTo(Cut.Type.MORE);
        assertThat(IwFramer.cut(junk, 0, MOST, false).type()).isEqualTo(Cut.Type.JUNK);
    }

    @Test
    void losesNoFrame_whoseHeadLiesAcrossTheEndOfAFullWindow() {
        for (int before = MOST - 8; before <= MOST + 1; before++) {
            Stream afterText = Stream.of("IWAPSM," + "x".repeat(before - 7) + PULSE);
            Stream afterJunk = Stream.of("x".repeat(before) + PULSE);

            assertThat(afterText.frames()).as("text of %d bytes", before).containsExactly(PULSE);
            assertThat(afterJunk.frames()).as("junk of %d bytes", before).containsExactly(PULSE);
        }
    }

    @Test
    void takesTheEndOfADatagram_forTheMissingEndOfAFrame() {
        Stream stream = Stream.datagram(LOGIN + "IWAP49,70\r\n");

        assertThat(stream.frames()).containsExactly(LOGIN, "IWAP49,70");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xyz", "IW", "TRVA"})
    void callsTheRestOfADatagramJunk_whenItBeginsNoFrame(String rest) {
        Stream stream = Stream.datagram(PULSE + rest);

        assertThat(stream.frames()).containsExactly(PULSE);
        assertThat(stream.junk()).containsExactly(rest);
        assertThat(stream.kept()).isEmpty();
    }

    @Test
    void givesTheSame_whereverAStreamIsSplit() {
        String bytes = LOGIN + "\r\n" + HEARTBEAT + "\0" + "05,97#IWAP49,7" + PULSE + "junk" + "TRVAP50,36.5,0#"
                + "IWAP07,20140818064408,6,1,12,#IWAP49,70#!#" + "IWAP42,20140818064408,1,1,4,ffd8ffe0#" + "?IWA"
                + "IWAP07,20140818064408,6,2,40,short#" + PULSE.repeat(4);
        Stream whole = Stream.of(bytes);

        for (int first = 0; first <= bytes.length(); first++) {
            for (int second = first; second <= bytes.length(); second += 7) {
                Stream split =
                        Stream.of(bytes.substring(0, first), bytes.substring(first, second), bytes.substring(second));

                assertThat(split.frames())
                        .as("split at %d and %d", first, second)
                        .isEqualTo(whole.frames());
                assertThat(split.junk()).isEqualTo(whole.junk());
            }
        }
        assertThat(whole.frames()).hasSize(11);
    }

    @Test
    void givesTheSame_byteByByte() {
        String bytes = LOGIN + "x".repeat(5_000) + HEARTBEAT + "IWAP01" + "y".repeat(5_000) + PULSE + HEARTBEAT;

        Stream split = Stream.of(bytes.split(""));

        Stream whole = Stream.of(bytes);
        assertThat(split.frames()).isEqualTo(whole.frames()).containsExactly(LOGIN, HEARTBEAT, PULSE, HEARTBEAT);
        assertThat(split.overlong()).isEqualTo(whole.overlong()).hasSize(1);
        assertThat(Collections.frequency(split.frames(), HEARTBEAT)).isEqualTo(2);
    }
}
