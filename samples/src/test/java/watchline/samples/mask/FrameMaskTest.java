package watchline.samples.mask;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import watchline.samples.frames.FrameSample;

import static org.assertj.core.api.Assertions.assertThat;

class FrameMaskTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-22T14:00:00Z");
    private static final String BRACKET =
            "[3G*8800000015*00CD*UD,180916,025723,A,22.570733,N,113.8626083,E,0.00,249.5,0.0,6,100,60,0,0,00100018,1,1,460,11,30602,"
                    + "118951,100,2,Home, sweet,bc:5f:f6:27:a1:3f,-55,Casa 7,BC:5F:F6:27:A1:40,-61,40.7]";

    private final FrameMask mask = new FrameMask(new Masks(new byte[] {1, 2, 3}));

    static List<FrameSample> samples() throws IOException {
        return FrameSample.all(Path.of("frames"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void leavesNoIdAndNoAddress_andTheLengthAsItWas(FrameSample sample) {
        String original = new String(sample.bytes(), StandardCharsets.ISO_8859_1);

        String masked = masked(original, sample.dialect());

        assertThat(masked).hasSameSizeAs(original);
        Matcher ids = Pattern.compile(
                        "(?<=\\*)[0-9]{10}(?=\\*)|(?<![.0-9])8[0-9]{14}(?![0-9])|(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}")
                .matcher(original);
        while (ids.find()) {
            assertThat(masked).doesNotContain(ids.group());
        }
    }

    @Test
    void keepsWhatADecoderGoesBy() {
        String masked = masked(BRACKET, "bracket");

        assertThat(masked)
                .startsWith("[3G*")
                .contains(
                        "*00CD*UD,180916,025723,A,",
                        ",N,",
                        ",E,0.00,249.5,0.0,6,100,60,0,0,00100018,1,1,460,11,30602,118951,100,2,")
                .endsWith(",-61,40.7]");
    }

    @Test
    void masksPlacesIdsNamesAndAddresses() {
        assertThat(masked(BRACKET, "bracket"))
                .doesNotContain("8800000015", "22.570733", "113.8626083", "sweet", "Casa 7", "bc:5f", "BC:5F")
                .matches(".*,[0-8]\\d\\.\\d{6},N,1[0-7]\\d\\.\\d{7},E,.*");
    }

    @Test
    void masksTheSameAlike_inEveryFrameAndSpelling() {
        String first = masked("[3G*8800000015*0002*LK]", "bracket");
        String second = masked("IWAPXX,8800000015,74-DE-2B-E8-72-41,74:de:2b:e8:72:41#", "iw");

        String id = first.substring(4, 14);
        assertThat(second).startsWith("IWAPXX," + id + ",");
        String dashed = second.substring(18, 35);
        assertThat(second.substring(36, 53)).isEqualToIgnoringCase(dashed.replace('-', ':'));
    }

    @Test
    void keepsTheImeiAndTheShortIdTogether() {
        String masked = masked("[3G*3707673636*0033*ICCID,8939880256596263198F,863737076736365,Unknown,]", "bracket");

        String id = masked.substring(4, 14);
        assertThat(masked).matches("\\[3G\\*" + id + "\\*0033\\*ICCID,\\d{19}[A-F],\\d{4}" + id + "\\d,Unknown,]");
        assertThat(masked).doesNotContain("3707673636", "8939880256596263198");
    }

    @Test
    void keepsTheRestOfAnIwPosition() {
        String masked = masked(
                "IWAP01080524A2232.9806N11404.9355E000.1061830323.8706000908000502,460,0,9520,3671,HOME|74-DE-2B-E8-72-41|97#",
                "iw");

        assertThat(masked)
                .startsWith("IWAP01080524A")
                .contains("E000.1061830323.8706000908000502,460,0,9520,3671,")
                .endsWith("|97#")
                .doesNotContain("2232.9806", "11404.9355", "HOME");
    }

    @Test
    void masksNamesInQuotes() {
        assertThat(masked("#863922032694003,CMD-T,5,\"956SOMA\",-71,\"60:EE:5C:F7:78:5B\",\"lekerok9\",-72#", "gotop"))
                .doesNotContain("956SOMA", "lekerok9", "60:EE")
                .contains(",\"", "\",-71,\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"261122135959", "221126135959", "20261122135959", "1795354799000"})
    void keepsATimeNearTheArrival(String time) {
        assertThat(masked("IWAPXX," + time + "#", "iw")).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+15551230001", "491701234567", "201012345678", "416036498572195"})
    void masksATelephoneOrCardNumber(String number) {
        assertThat(masked("IWAPXX," + number + "#", "iw")).doesNotContain(number.substring(number.length() - 8));
    }

    @Test
    void blanksWhatIsNoText() {
        String masked = masked("[3G*8800000015*000C*TK,\2abc\3\4xyz\5]", "bracket");

        assertThat(masked).endsWith("*000C*TK,\0\0\0\0\0\0\0\0\0\0]").doesNotContain("abc", "xyz");
    }

    @Test
    void tellsNothing_withoutTheKey() {
        FrameMask other = new FrameMask(Masks.underFreshKey());
        byte[] frame = "[3G*8800000015*0002*LK]".getBytes(StandardCharsets.US_ASCII);

        assertThat(other.frame(frame, "bracket", RECEIVED)).isNotEqualTo(mask.frame(frame, "bracket", RECEIVED));
    }

    private String masked(String frame, String dialect) {
        byte[] bytes = frame.getBytes(StandardCharsets.ISO_8859_1);
        return new String(mask.frame(bytes, dialect, RECEIVED), StandardCharsets.ISO_8859_1);
    }
}
