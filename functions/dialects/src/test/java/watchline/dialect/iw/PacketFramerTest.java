package watchline.dialect.iw;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PacketFramerTest {

    private static final String TIME = "20140818064408";
    private static final String PULSE = "IWAP49,70#";
    private static final int MOST = IwBounds.MAX_PACKET_FRAME_BYTES;

    @ParameterizedTest
    @ValueSource(strings = {"IWAP07", "IWAP42", "TRVAP07"})
    void takesTheBytesByTheirLength_whateverTheyAre(String head) {
        String payload = everyByte() + "#IWAP49,70#" + PULSE;
        String frame = head + "," + TIME + ",6,1," + payload.length() + "," + payload + "#";

        Stream stream = Stream.of(frame + PULSE);

        assertThat(stream.frames()).containsExactly(frame, PULSE);
        assertThat(stream.junk()).isEmpty();
    }

    @Test
    void takesAPacketOfNoBytes() {
        Stream stream = Stream.of("IWAP07," + TIME + ",1,1,0,#" + PULSE);

        assertThat(stream.frames()).containsExactly("IWAP07," + TIME + ",1,1,0,#", PULSE);
    }

    @Test
    void waitsForAllBytes() {
        String begun = "IWAP07," + TIME + ",6,1,40,#!AMR\n<#";

        Stream stream = Stream.of(begun);

        assertThat(stream.kept()).isEqualTo(begun);
    }

    @Test
    void takesHexadecimalText_thoughTheLengthCountsBytes() {
        String picture = "FFD8FFE0".repeat(64);
        String frame = "IWAP42," + TIME + ",2,1,256," + picture + "#";

        Stream stream = Stream.of(frame + PULSE);

        assertThat(stream.frames()).containsExactly(frame, PULSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40", "4", "", "99999", "999999999999999999"})
    void endsAPacketBeforeTheNextHead_whenItsLengthIsWrong(String length) {
        String frame = "IWAP07," + TIME + ",6,1," + length + ",#!AMR#ten#";

        Stream stream = Stream.of(frame + "\r\n" + PULSE.repeat(5));

        assertThat(stream.frames()).hasSize(6).startsWith(frame).endsWith(PULSE);
    }

    @Test
    void dropsHalfAPacket() {
        String half = "IWAP07," + TIME + ",6,1,20,#!AMR";

        Stream stream = Stream.of(half + PULSE.repeat(3));

        assertThat(stream.junk()).containsExactly(half);
        assertThat(stream.frames()).containsExactly(PULSE, PULSE, PULSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IWAP42,080835,1#", "IWAP07#", "IWAP07,x,6,1,3,a#"})
    void readsAFrameAsText_whenItHasNoHeaderOfAPacket(String frame) {
        Stream stream = Stream.of(frame + PULSE);

        assertThat(stream.frames()).containsExactly(frame, PULSE);
    }

    @Test
    void dropsAHeaderThatBreaksOff() {
        Stream stream = Stream.of("IWAP07," + TIME + ",6" + PULSE);

        assertThat(stream.junk()).containsExactly("IWAP07," + TIME + ",6");
        assertThat(stream.frames()).containsExactly(PULSE);
    }

    @Test
    void takesAPacketOfTheGreatestLength() {
        String header = "IWAP42," + TIME + ",1,1,";
        int bytes = MOST - header.length() - 7;
        String frame = header + bytes + "," + "\0".repeat(bytes) + "#";

        Stream stream = Stream.of(frame + PULSE);

        assertThat(frame).hasSize(MOST);
        assertThat(stream.frames()).containsExactly(frame, PULSE);
    }

    @Test
    void givesUpAPacketThatIsOneByteTooLong_andGoesOnWithTheNextFrame() {
        String header = "IWAP42," + TIME + ",1,1,";
        int bytes = MOST - header.length() - 6;
        String frame = header + bytes + "," + "\0".repeat(bytes) + "#";

        Stream stream = Stream.of(frame + PULSE);

        assertThat(stream.overlong()).hasSize(1);
        assertThat(stream.frames()).containsExactly(PULSE);
    }

    @Test
    void takesTheEndOfADatagram_forTheMissingEndOfAPacket() {
        String frame = "IWAP07," + TIME + ",6,1,4,a#b,";

        Stream stream = Stream.datagram(frame);

        assertThat(stream.frames()).containsExactly(frame);
    }

    @Test
    void takesAShortPacketInADatagramAsItIs() {
        String frame = "IWAP07," + TIME + ",6,1,40,a#b#";

        Stream stream = Stream.datagram(frame);

        assertThat(stream.frames()).containsExactly(frame);
    }

    private static String everyByte() {
        return IntStream.range(0, 256)
                .collect(StringBuilder::new, (text, value) -> text.append((char) value), StringBuilder::append)
                .toString();
    }
}
