package watchline.dialect.bracket;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import watchline.dialect.Described;
import watchline.dialect.model.Fix;
import watchline.dialect.model.Kind;
import watchline.dialect.model.Place;
import watchline.dialect.model.Report;

import static org.assertj.core.api.Assertions.assertThat;

class PositionDecoderTest {

    private static final BracketDialect DIALECT = new BracketDialect();

    @ParameterizedTest
    @ValueSource(strings = {"UD", "UD_LTE", "UD_WCDMA", "UD_CDMA", "WT", "AL", "AL_LTE"})
    void readsTheCommonLayout_underEveryWord(String word) {
        Report report = Described.report(DIALECT, Frames.position(word, "00010000", ",0,0,40.7"));

        assertThat(report.message()).isEqualTo(word);
        assertThat(report.kind()).isEqualTo(Kind.POSITION);
        assertThat(report.time()).isEqualTo(Instant.parse("2016-09-18T02:57:23Z"));
        assertThat(report.place())
                .isEqualTo(new Place(Fix.GNSS, 22.570733, 113.8626083, 40.7, 3.5, 249.5, 12.0, 6, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UD2", "UD2_LTE", "UD2_WCDMA"})
    void marksStoredPositions(String word) {
        Report report = Described.report(DIALECT, Frames.position(word, "0", ""));

        assertThat(report.extra()).containsExactly(Map.entry("stored", true));
    }

    @ParameterizedTest
    @CsvSource({
        "-33.491109, S, -70.6825313, W, -33.491109, -70.6825313",
        "33.491109, S, 70.6825313, W, -33.491109, -70.6825313",
        "-33.491109, '', -70.6825313, '', -33.491109, -70.6825313",
        "-33.491109, N, -70.6825313, E, -33.491109, -70.6825313",
        "33.491109, '', 70.6825313, '', 33.491109, 70.6825313",
        "' 00.349735', N, 003.125179, E, 0.349735, 3.125179",
    })
    void goesSouthOrWestOnce(String lat, String ns, String lon, String ew, double expectedLat, double expectedLon) {
        String content = String.join(",", "UD,180916,025723,A", lat, ns, lon, ew, "0,0,0,6,100,60,0,0,0");

        Place place = Described.report(DIALECT, Frames.of(content)).place();

        assertThat(place.lat()).isEqualTo(expectedLat);
        assertThat(place.lon()).isEqualTo(expectedLon);
    }

    @Test
    void hasNoFix_whenAValidFlagStandsBesideZeros() {
        String frame = Frames.of("UD,180916,025723,A,0.0,N,-0.0,W,22.0,0,-1,6,100,60,0,0,0,0,0,9.5");

        Place place = Described.report(DIALECT, frame).place();

        assertThat(place).isEqualTo(new Place(Fix.NONE, null, null, null, null, null, null, 6, null));
    }

    @Test
    void leavesFillersOut_andKeepsTheLastKnownPlace_whenThereIsNoFix() {
        String frame = Frames.of("UD,180916,025723,V,22.57,N,113.86,E,22.0,10,-1,0,100,60,0,0,0,0,0,30.6");

        Place place = Described.report(DIALECT, frame).place();

        assertThat(place).isEqualTo(new Place(Fix.NONE, 22.57, 113.86, null, null, null, null, 0, null));
    }

    @Test
    void keepsAnAltitudeUnderTheSea() {
        String frame = Frames.of("UD,180916,025723,A,22.57,N,113.86,E,0,0,-12.5,6,100,60,0,0,0");

        assertThat(Described.report(DIALECT, frame).place().altitudeM()).isEqualTo(-12.5);
    }

    @ParameterizedTest
    @CsvSource({
        "310226, 025723, 310226025723",
        "180916, 245723, 180916245723",
        "18091, 025723, 18091025723",
        "18o916, 025723, 18o916025723",
        "180916, '', 180916",
    })
    void keepsTheDigits_whenThereIsNoSuchTime(String date, String time, String kept) {
        String frame = Frames.of("UD," + date + "," + time + ",A,22.57,N,113.86,E,0,0,0,6,100,60,0,0,0");

        Report report = Described.report(DIALECT, frame);

        assertThat(report.time()).isNull();
        assertThat(report.extra()).containsEntry("deviceTime", kept);
        assertThat(report.place().fix()).isEqualTo(Fix.GNSS);
    }

    @Test
    void losesOnlyTheFieldsThatAreOff() {
        String frame = Frames.of("UD,180916,025723,A,22.57,N,113.86,E,x,400,,6,100,255,many,0,zz,0,0");

        String line = Described.line(Described.decode(DIALECT, frame));

        assertThat(line)
                .isEqualTo(
                        "id=8800000015 UD position time=2016-09-18T02:57:23Z fix=GNSS lat=22.57 lon=113.86 satellites=6"
                                + " signal=100 rolls=0 dropped=[courseDeg: 400.0 (expected: 0-360), batteryPct: 255 (expected: 0-100),"
                                + " status: zz (expected: 1 to 8 hexadecimal digits)]");
    }

    @Test
    void dropsACoordinateOutOfTheWorld() {
        String frame = Frames.of("UD,180916,025723,A,95.0,N,113.86,E,0,0,0,6,100,60,0,0,0");

        Report report = Described.report(DIALECT, frame);

        assertThat(report.place().fix()).isEqualTo(Fix.NONE);
        assertThat(report.extra()).containsEntry("dropped", List.of("lat: 95.0 (expected: -90 to 90)"));
    }

    @ParameterizedTest
    @CsvSource({
        "'UD', 'id=8800000015 UD position fix=NONE'",
        "'UD,180916,025723', 'id=8800000015 UD position time=2016-09-18T02:57:23Z fix=NONE'",
        "'UD,180916,025723,A,22.57,N,113.86,E,1.5',"
                + " 'id=8800000015 UD position time=2016-09-18T02:57:23Z fix=GNSS lat=22.57 lon=113.86 speed=1.5'",
        "'UD,180916,025723,A,22.57,N,113.86,E,1.5,0,0,6,100',"
                + " 'id=8800000015 UD position time=2016-09-18T02:57:23Z fix=GNSS lat=22.57 lon=113.86 speed=1.5 course=0.0"
                + " altitude=0.0 satellites=6 signal=100'",
    })
    void takesWhatIsThere_whenTheFrameEndsEarly(String content, String meaning) {
        String line = Described.line(Described.decode(DIALECT, Frames.of(content)));

        assertThat(line).isEqualTo(meaning);
    }

    @Test
    void readsPP_behindTheTimeOfTheShake() {
        Report report = Described.report(
                DIALECT,
                Frames.of("PP,091046,180916,085033,A,22.570193,N,113.8621950,E,0.48,60.3,0.0,9,100,100,0,0,0"));

        assertThat(report.time()).isEqualTo(Instant.parse("2016-09-18T08:50:33Z"));
        assertThat(report.extra()).containsEntry("shakeTime", "091046");
    }
}
