package watchline.dialect.iw;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import watchline.dialect.model.Beacon;
import watchline.dialect.model.Cell;
import watchline.dialect.model.Fix;
import watchline.dialect.model.Kind;
import watchline.dialect.model.Place;
import watchline.dialect.model.Report;
import watchline.dialect.model.Status;
import watchline.dialect.model.WifiAp;

import static org.assertj.core.api.Assertions.assertThat;

class PositionDecoderTest {

    private static final String BLOCK = "260708A3052.5271N10335.3050E001.5181202330.3806700601500008";

    @Test
    void readsAPosition() {
        Report report = Watch.says(
                "IWAP01" + BLOCK + ",460,04,32768,174721616,AP1|d4:24:93:da:4f:28|-58&AP2|d4:24:93:d9:1f:b2|-60#");

        assertThat(report.kind()).isEqualTo(Kind.POSITION);
        assertThat(report.message()).isEqualTo("AP01");
        assertThat(report.time()).isEqualTo(Instant.parse("2026-07-08T18:12:02Z"));
        assertThat(report.place())
                .isEqualTo(new Place(Fix.GNSS, 30.8754517, 103.5884167, null, 1.5, 330.38, null, 6, null));
        assertThat(report.status()).isEqualTo(new Status(15, 67, null, null, null));
        assertThat(report.cells()).containsExactly(new Cell(460, 4, 32768, 174721616L, null, null));
        assertThat(report.wifi())
                .containsExactly(
                        new WifiAp("d4:24:93:da:4f:28", -58, "AP1"), new WifiAp("d4:24:93:d9:1f:b2", -60, "AP2"));
        assertThat(report.extra()).isEqualTo(Map.of("workingMode", 8L));
    }

    @ParameterizedTest
    @CsvSource({"S, W, -30.8754517, -103.5884167", "N, W, 30.8754517, -103.5884167", "S, E, -30.8754517, 103.5884167"})
    void putsTheSignOfTheHemisphere(String northSouth, String eastWest, double lat, double lon) {
        String block = BLOCK.replace("N", northSouth).replace("E", eastWest);

        Report report = Watch.says("IWAP01" + block + ",460,04,32768,174721616#");

        assertThat(report.place().lat()).isEqualTo(lat);
        assertThat(report.place().lon()).isEqualTo(lon);
    }

    @Test
    void leavesOutTheFillers_whenThereIsNoFix() {
        Report report =
                Watch.says("IWAP01250115V0000.0000N00000.0000E000.1111707323.8708000005200008,612,5,2092,5830825,"
                        + "a|9c-63-5b-58-23-2b|100&a|76-83-c2-77-5c-54|91#");

        assertThat(report.place()).isEqualTo(new Place(Fix.NONE, null, null, null, null, null, null, 0, null));
        assertThat(report.status()).isEqualTo(new Status(52, 80, null, null, null));
        assertThat(report.wifi())
                .containsExactly(new WifiAp("9c:63:5b:58:23:2b", -50, "a"), new WifiAp("76:83:c2:77:5c:54", -59, "a"));
    }

    @Test
    void hasNoFix_whenTheFlagSaysSoButTheCoordinatesAreZero() {
        Report report =
                Watch.says("IWAP01250115A0000.0000N00000.0000E000.1111707323.8708000705200008,612,5,2092,5830825#");

        assertThat(report.place()).isEqualTo(new Place(Fix.NONE, null, null, null, null, null, null, 7, null));
        assertThat(report.extra()).doesNotContainKey("lowAccuracy");
    }

    @Test
    void keepsTheLastPlaceKnown_asNoFix() {
        Report report = Watch.says("IWAP01" + BLOCK.replace('A', 'V') + ",460,04,32768,174721616#");

        assertThat(report.place())
                .isEqualTo(new Place(Fix.NONE, 30.8754517, 103.5884167, null, null, null, null, 6, null));
    }

    @Test
    void callsAFixWithoutSatellitesOfLowAccuracy() {
        Report report =
                Watch.says("IWAP01211225A1234.2754N00321.7964E000.5212100000.0004700009900008,204,08,6070,15112508#");

        assertThat(report.place().fix()).isEqualTo(Fix.GNSS);
        assertThat(report.extra()).containsEntry("lowAccuracy", true);
    }

    @ParameterizedTest
    @CsvSource({"015., 15", "15.5, 15.5", "323.8, 323.8", "0015., 15"})
    void readsACourseThatIsShort(String course, double degrees) {
        Report report = Watch.says(
                "IWAP01260708A3052.5271N10335.3050E001.5181202" + course + "06700601500008,460,04,32768,174721616#");

        assertThat(report.place().courseDeg()).isEqualTo(degrees);
        assertThat(report.status()).isEqualTo(new Status(15, 67, null, null, null));
    }

    @Test
    void ignoresTheDigitsThatASiblingAppends() {
        Report report = Watch.says("TRVAP01" + BLOCK + "12345,460,04,32768,174721616#");

        assertThat(report.place().courseDeg()).isEqualTo(330.38);
        assertThat(report.extra()).isEqualTo(Map.of("workingMode", 8L));
        assertThat(report.cells()).hasSize(1);
    }

    @Test
    void readsTheBeaconsBehindTheStatusWord() {
        Report report = Watch.says(
                "IWAP01" + BLOCK + "|2@bt1|bc-57-29-6b-95-65|52&bt2|bc-57-29-6b-95-77|55,460,04,32768,174721616,#");

        assertThat(report.ble())
                .containsExactly(
                        new Beacon("bc:57:29:6b:95:65", null, 52, "bt1"),
                        new Beacon("bc:57:29:6b:95:77", null, 55, "bt2"));
        assertThat(report.status().batteryPct()).isEqualTo(15);
        assertThat(report.cells()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {",204,08,3270,2706028,#", ",204,08,3270,2706028#"})
    void readsAFrame_withoutWifi(String after) {
        Report report = Watch.says("IWAP01" + BLOCK + after);

        assertThat(report.wifi()).isEmpty();
        assertThat(report.cells()).containsExactly(new Cell(204, 8, 3270, 2706028L, null, null));
        assertThat(report.extra()).doesNotContainKey("dropped");
    }

    @Test
    void readsLineK() {
        Report report =
                Watch.says("IWAP01,170803,V-0.0000N-0.0000E,000.0,113235,000.00,05000006900102,460,1,4295,33193,"
                        + "0042004f00470045|f4:83:cd:e6:14:82|-51&0050|48:7a:da:cb:68:9a|-60,460,1,4295#");

        assertThat(report.time()).isEqualTo(Instant.parse("2017-08-03T11:32:35Z"));
        assertThat(report.place()).isEqualTo(new Place(Fix.NONE, null, null, null, null, null, null, 0, null));
        assertThat(report.status()).isEqualTo(new Status(69, 50, null, null, null));
        assertThat(report.cells()).containsExactly(new Cell(460, 1, 4295, 33193L, null, null));
        assertThat(report.wifi())
                .containsExactly(
                        new WifiAp("f4:83:cd:e6:14:82", -51, "BOGE"), new WifiAp("48:7a:da:cb:68:9a", -60, "P"));
        assertThat(report.extra()).isEqualTo(Map.of("workingMode", 2L));
    }

    @Test
    void readsAFixOfLineK() {
        Report report =
                Watch.says("IWAP01,170803,A-2232.9806S11404.9355E,12.5,113235,323.87,05000806900102,460,1,4295,33193#");

        assertThat(report.place())
                .isEqualTo(new Place(Fix.GNSS, -22.5496767, 114.0822583, null, 12.5, 323.87, null, 8, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"IWAP01,170803,#", "IWAP01,170803,V,0#", "IWAP01,170803,A12N,,,,,,#"})
    void readsAFrameOfLineK_thatBreaksOff(String frame) {
        Report report = Watch.says(frame);

        assertThat(report.place().fix()).isEqualTo(Fix.NONE);
        assertThat(report.place().hasCoordinates()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'170803,A-2232.9806S11404.9355E,12.5,,323.87,05000806900102', 12.5, 323.87",
        "'170803,A-2232.9806S11404.9355E,,,323.87,05000806900102', , 323.87",
        "'170803,A-2232.9806S11404.9355E,12.5,,,05000806900102', 12.5,",
        "'170803,A-2232.9806S11404.9355E', ,",
    })
    void takesNoZero_forAFieldOfLineKThatIsMissing(String block, Double speed, Double course) {
        Report report = Watch.says("IWAP01," + block + "#");

        assertThat(report.time()).isNull();
        assertThat(report.place().lat()).isEqualTo(-22.5496767);
        assertThat(report.place().speedKmh()).isEqualTo(speed);
        assertThat(report.place().courseDeg()).isEqualTo(course);
        assertThat(report.extra()).doesNotContainKey("dropped");
    }

    @Test
    void readsAFrameOfLineK_withoutItsDate() {
        Report report =
                Watch.says("IWAP01,,A-2232.9806S11404.9355E,12.5,113235,323.87,05000806900102,460,1,4295,33193#");

        assertThat(report.time()).isNull();
        assertThat(report.place().lat()).isEqualTo(-22.5496767);
        assertThat(report.cells()).containsExactly(new Cell(460, 1, 4295, 33193L, null, null));
    }

    @Test
    void readsABlockBehindACommaToo() {
        Report report = Watch.says("IWAP01," + BLOCK + ",460,04,32768,174721616#");

        assertThat(report.place().lat()).isEqualTo(30.8754517);
    }

    @Test
    void readsOfABlockCutShort_whatIsThere() {
        Report report = Watch.says("IWAP01" + BLOCK.substring(0, 45) + "067006#");

        assertThat(report.time()).isEqualTo(Instant.parse("2026-07-08T18:12:02Z"));
        assertThat(report.place().courseDeg()).isEqualTo(330.38);
        assertThat(report.place().satellites()).isEqualTo(6);
        assertThat(report.status()).isEqualTo(new Status(null, 67, null, null, null));
    }

    @Test
    void readsSomething_whereverABlockIsCut() {
        for (int length = 0; length <= BLOCK.length(); length++) {
            Report report = Watch.says("IWAP01" + BLOCK.substring(0, length) + "#");

            assertThat(report.place().hasCoordinates())
                    .as("%d characters", length)
                    .isEqualTo(length >= 28);
            assertThat(report.time() != null).as("%d characters", length).isEqualTo(length >= 39);
        }
    }

    @Test
    void losesOnlyTheCoordinates_whenOneIsNone() {
        Report report = Watch.says("IWAP01" + BLOCK.replace("3052.5271", "3061.5271") + ",460,04,32768,174721616#");

        assertThat(report.time()).isNotNull();
        assertThat(report.place().fix()).isEqualTo(Fix.NONE);
        assertThat(report.status().batteryPct()).isEqualTo(15);
        assertThat(report.cells()).hasSize(1);
        assertThat(report.extra())
                .containsEntry("dropped", List.of("lat: 3061.5271N (expected: degrees, minutes, N or S)"));
    }

    @Test
    void losesOnlyTheSpeed_whenItIsNone() {
        Report report = Watch.says("IWAP01" + BLOCK.replace("E001.5", "Exx1.5") + "#");

        assertThat(report.place().fix()).isEqualTo(Fix.GNSS);
        assertThat(report.place().speedKmh()).isNull();
        assertThat(report.extra()).containsEntry("dropped", List.of("speedKmh: xx1.5 (expected: 0-500)"));
    }

    @Test
    void believesNoOtherFlag() {
        Report report = Watch.says("IWAP01" + BLOCK.replace('A', 'X') + "#");

        assertThat(report.place().fix()).isEqualTo(Fix.NONE);
        assertThat(report.extra()).containsEntry("dropped", List.of("fix: X (expected: A or V)"));
    }

    @Test
    void keepsAnAreaThatMeansUnknown_asItWasSent() {
        Report report = Watch.says("IWAP01" + BLOCK + ",310,26,65533,26779597#");

        assertThat(report.cells()).containsExactly(new Cell(310, 26, 65533, 26779597L, null, null));
    }

    @Test
    void hasNoCell_whenItsIdIsNone() {
        Report report = Watch.says("IWAP01" + BLOCK + ",310,26,65533,none#");

        assertThat(report.cells()).isEmpty();
        assertThat(report.extra()).containsEntry("dropped", List.of("cid: none (expected: 0-268435455)"));
    }
}
