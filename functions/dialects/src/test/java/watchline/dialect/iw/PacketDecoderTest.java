package watchline.dialect.iw;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watchline.dialect.model.Kind;
import watchline.dialect.model.Report;

import static org.assertj.core.api.Assertions.assertThat;

class PacketDecoderTest {

    private static final String TIME = "20140818064408";

    @Test
    void readsTheAnnouncement_andStoresNoBytes() {
        Report report = Watch.says("IWAP07," + TIME + ",6,1,8,#!AMR\n,###");

        assertThat(report.kind()).isEqualTo(Kind.EVENT);
        assertThat(report.time()).isNull();
        assertThat(report.extra()).isEqualTo(Map.of("recordedAt", TIME, "total", 6L, "index", 1L, "length", 8L));
    }

    @ParameterizedTest
    @CsvSource({
        "'6,1,4,a#b,#', '6,1,1'",
        "'6,6,4,a#b,#', '6,6,1'",
        "'06,01,4,a#b,#', '06,01,1'",
        "'6,1,5,a#b,#', '6,1,0'",
        "'6,1,3,a#b,#', '6,1,0'",
        "'6,1,,a#b,#', '6,1,0'",
        "'6,7,4,a#b,#', '6,7,0'",
        "'6,0,4,a#b,#', '6,0,0'",
        "'0,0,4,a#b,#', '0,0,0'",
        "'99999,1,4,a#b,#', '99999,1,0'",
        "'6,1,0,#', '6,1,1'",
        "'6,1#', '6,1,0'"
    })
    void asksAgain_unlessThePacketIsWhole(String packet, String reply) {
        assertThat(Watch.isAnswered("IWAP07," + TIME + "," + packet))
                .containsExactly("IWBP07," + TIME + "," + reply + "#");
    }

    @Test
    void takesThePacket_whenADatagramLacksTheEnd() {
        assertThat(Watch.isAnswered("IWAP42," + TIME + ",6,1,4,a#b,")).containsExactly("IWBP42," + TIME + ",6,1,1#");
    }

    @Test
    void answersForTheSibling() {
        assertThat(Watch.isAnswered("TRVAP07," + TIME + ",6,1,4,a#b,#")).containsExactly("TRVBP07," + TIME + ",6,1,1#");
    }

    @ParameterizedTest
    @CsvSource({"16, 1", "8, 1", "9, 0"})
    void answersAPictureInHexadecimalText_asItsFirmwareWants(int length, int ok) {
        assertThat(Watch.isAnswered("IWAP42," + TIME + ",2,1," + length + ",FFD8FFE000104A46#"))
                .containsExactly("IWBP07," + TIME + ",2,1," + ok + "#");
    }

    @Test
    void takesAFewBytes_forNoHexadecimalText() {
        assertThat(Watch.isAnswered("IWAP42," + TIME + ",2,1,4,ffd8#")).containsExactly("IWBP42," + TIME + ",2,1,1#");
    }

    @Test
    void saysWhatItFound_whenThereIsNoHeader() {
        Report report = Watch.says("IWAP07,now,6,1,3,abc#");

        assertThat(report.kind()).isEqualTo(Kind.EVENT);
        assertThat(report.extra().toString())
                .isEqualTo("{dropped=[packet: now,6,1,3,abc (expected: time,total,index,length,bytes)]}");
    }
}
