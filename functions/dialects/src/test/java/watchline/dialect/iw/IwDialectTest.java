package watchline.dialect.iw;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watchline.dialect.model.Message;
import watchline.dialect.spi.Cut;
import watchline.dialect.spi.DecodeContext;
import watchline.dialect.spi.Decoded;

import static org.assertj.core.api.Assertions.assertThat;

class IwDialectTest {

    private static final List<String> SAMPLES = List.of(
            "IWAP00357653052475832,89962032834985721959,416036498572195#",
            "IWAP01260708A3052.5271N10335.3050E001.5181202330.3806700601500008|1@b|bc-57-29-6b-95-65|52,460,04,32768,"
                    + "174721616,AP1|d4:24:93:da:4f:28|-58&AP2|d4:24:93:d9:1f:b2|-60,[30.811805@103.532481]#",
            "IWAP01,170803,V-0.0000N-0.0000E,000.0,113235,000.00,05000006900102,460,1,4295,33193,"
                    + "0042004f00470045|f4:83:cd:e6:14:82|-51#",
            "IWAP02,zh_cn|1@bt1|bc-57-29-6b-95-65|52,0,1,612,5,2091|5731045|34,1,a|9c-63-5b-58-23-2b|110#",
            "IWAP03,06300706800008,0,00,8,600#",
            "IWAP04025#",
            "IWAP10080524A2232.9806N11404.9355E000.1061830323.8706000908000502,460,0,9520,3671,01,zh-cn,00,"
                    + "HOME|74-DE-2B-E8-72-41|97#",
            "IWAP07,20140818064408,6,1,8,#!AMR\n,###",
            "IWAP42,20140818064408,2,1,8,FFD8FFE000104A46#",
            "IWAP50,36.6,0#",
            "IWAP97,2300@0800,109,001222222113#",
            "IWAPHP,83,117,79,98,0.0,36.7#",
            "IWAPJK,2021-05-29 13:00:00,1,69|120#",
            "IWAPBL,355932603390043,RemaLesa788|BF:0C:B8:8A:DF:EB|-30,28:05:31:30:DA:93,1711512576683#",
            "IWAP14,353456789012345,080835,D3590D54|15550100001#",
            "IWAPZ9,1#");

    private final IwDialect dialect = new IwDialect();
    private final DecodeContext context = new DecodeContext(Watch.ID, Watch.NOW, Watch.NOW, 0);

    @Test
    void hasTheNameOfTheContract() {
        assertThat(dialect.name()).isEqualTo("iw");
        assertThat(dialect.maxFrameBytes()).isEqualTo(16_384);
    }

    @Test
    void answersEachFrameOfABatch() {
        String bytes = "IWAP49,71#IWAP50,36.5,0#IWAPHT,62,128,84#";

        List<String> replies = new ArrayList<>();
        Stream.of(bytes).frames().forEach(frame -> replies.addAll(Watch.isAnswered(frame)));

        assertThat(replies).containsExactly("IWBP49#", "IWBP50#", "IWBPHT#");
    }

    @ParameterizedTest
    @ValueSource(strings = {"APZ9", "APFD", "APUB", "APST", "APzz"})
    void keepsAWordThatNoTableLists_asUnknown(String word) {
        assertThat(Watch.means("IW" + word + ",1#")).isEqualTo(new Message.Unknown(word));
    }

    @Test
    void keepsTheOtherWordsOfTheSibling_asUnknown() {
        assertThat(Watch.means("TRVYP03,1#")).isEqualTo(new Message.Unknown("YP03"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#", "IWAP#", "IWAP4#", "IWAP-1,1#", "IWnull#", "hello", "\0\u00FF"})
    void callsWhatIsNoFrameMalformed_andAnswersNothing(String bytes) {
        Decoded decoded = dialect.decode(Stream.bytes(bytes), context);

        assertThat(decoded.message()).isInstanceOf(Message.Malformed.class);
        assertThat(decoded.deviceId()).isEqualTo(Watch.ID);
        assertThat(decoded.replies()).isEmpty();
    }

    @Test
    void showsWhatItFound_escapedAndCut() {
        assertThat(Watch.means("IWAP\n" + "x".repeat(100)))
                .isEqualTo(new Message.Malformed("frame: IWAP\\x0a" + "x".repeat(27) + " (expected: IWAP and a word)"));
    }

    @Test
    void readsTheSame_withoutTheEnd() {
        for (String sample : SAMPLES) {
            if (!sample.startsWith("IWAP07")) {
                String without = sample.substring(0, sample.length() - 1);

                assertThat(Watch.means(without)).as(sample).isEqualTo(Watch.means(sample));
            }
        }
    }

    @Test
    void neverThrows_whereverAFrameIsCut() {
        for (String sample : SAMPLES) {
            for (int length = 0; length < sample.length(); length++) {
                byte[] bytes = Stream.bytes(sample.substring(0, length) + "#");

                assertThat(dialect.decode(bytes, context)).isNotNull();
                assertThat(dialect.glance(bytes)).isNotNull();
            }
        }
    }

    @Test
    void neverThrows_whateverTheBytes() {
        Random random = new Random(20261122);
        String telling = "#,|&@[]-.0123456789AVNSEW \0\n\u00FF";
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = Stream.bytes(SAMPLES.get(random.nextInt(SAMPLES.size())));
            for (int change = random.nextInt(6); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) telling.charAt(random.nextInt(telling.length()));
            }

            assertThat(dialect.decode(bytes, context)).isNotNull();
            assertThat(dialect.glance(bytes)).isNotNull();
            assertThat(cutsToTheEnd(bytes, random.nextBoolean())).isTrue();
        }
    }

    private boolean cutsToTheEnd(byte[] bytes, boolean ended) {
        int at = 0;
        while (true) {
            Cut cut = dialect.cut(bytes, at, bytes.length, ended);
            if (cut.type() == Cut.Type.MORE) {
                return !ended || cut.from() == bytes.length;
            }
            if (cut.to() <= at) {
                return false;
            }
            at = cut.to();
        }
    }
}
