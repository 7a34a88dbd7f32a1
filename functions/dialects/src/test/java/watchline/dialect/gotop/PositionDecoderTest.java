package watchline.dialect.gotop;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watchline.dialect.Described;
import watchline.dialect.model.Fix;
import watchline.dialect.model.Report;

import static org.assertj.core.api.Assertions.assertThat;

class PositionDecoderTest {

    private static final GotopDialect DIALECT = new GotopDialect();
    private static final String PLACE = "LAT:59.5N,LOT:010.5E,Speed:005.5";
    private static final String START = "A,DATE:120903,TIME:160649," + PLACE + ",";
    private static final String MEANS_START =
            "id=861785001515349 CMD-T position time=2012-09-03T16:06:49Z fix=GNSS lat=59.5 lon=10.5 speed=5.5";

    private static String frame(String afterType) {
        return "#861785001515349,CMD-T," + afterType + "#";
    }

    private static String line(String afterType) {
        return Described.line(Described.decode(DIALECT, frame(afterType)));
    }

    @ParameterizedTest
    @CsvSource({
        "LAT:59.5N, LOT:010.5E, 59.5, 10.5",
        "LAT:59.5S, LOT:010.5W, -59.5, -10.5",
        "LAT:59.5S, LON:010.5W, -59.5, -10.5",
        "59.5S, 010.5W, -59.5, -10.5",
        "LAT:59.5, LOT:010.5, 59.5, 10.5",
        "LAT:-59.5S, LOT:-010.5W, -59.5, -10.5",
    })
    void readsCoordinates(String lat, String lon, double expectedLat, double expectedLon) {
        Report report =
                Described.report(DIALECT, frame("A,DATE:120903,TIME:160649," + lat + "," + lon + ",Speed:0,84-20"));

        assertThat(report.place().lat()).isEqualTo(expectedLat);
        assertThat(report.place().lon()).isEqualTo(expectedLon);
    }

    @Test
    void keepsTheLastKnownPlace_withSpeedAndCourse_whenThereIsNoFix() {
        Report report = Described.report(
                DIALECT, frame("V,DATE:120903,TIME:160649," + PLACE + ",X-X-X-X-49-5,090,24202-0ED9-87DB"));

        assertThat(report.place().fix()).isEqualTo(Fix.NONE);
        assertThat(report.place().lat()).isEqualTo(59.5);
        assertThat(report.place().speedKmh()).isEqualTo(5.5);
        assertThat(report.place().courseDeg()).isEqualTo(90.0);
    }

    @ParameterizedTest
    @CsvSource({
        "',000,24202-0ED9-87DB', ' course=0.0 cells=[242/2/3801/34779]'",
        "',,24202-0ED9-87DB', ' cells=[242/2/3801/34779]'",
        "',24202-0ED9-87DB', ' cells=[242/2/3801/34779]'",
        "',61.5,00.80', ' altitude=61.5 hdop=0.8'",
        "'', ''",
    })
    void losesNoMoreThanTheStatus_whenThatIsEmpty(String rest, String meaning) {
        assertThat(line(START + rest)).isEqualTo(MEANS_START + meaning);
    }

    @Test
    void hasNoFix_whenAValidFlagStandsBesideZeros() {
        Report report = Described.report(
                DIALECT, frame("A,DATE:120903,TIME:160649,LAT:00.0000000N,LOT:000.0000000E,Speed:000.0,49-5"));

        assertThat(report.place().fix()).isEqualTo(Fix.NONE);
        assertThat(report.place().hasCoordinates()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "120931, 160649, 120931160649",
        "121303, 160649, 121303160649",
        "120903, 250649, 120903250649",
        "1209, 160649, 1209160649",
    })
    void keepsTheDigits_whenThereIsNoSuchTime(String date, String time, String kept) {
        Report report = Described.report(DIALECT, frame("A,DATE:" + date + ",TIME:" + time + "," + PLACE + ",49-5"));

        assertThat(report.time()).isNull();
        assertThat(report.extra()).containsEntry("deviceTime", kept);
        assertThat(report.place().fix()).isEqualTo(Fix.GNSS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A,DATE:120903,LAT:59.5N,LOT:010.5E,Speed:005.5,49-5 |"
                        + " fix=GNSS lat=59.5 lon=10.5 speed=5.5 battery=49 signal=5 deviceTime=120903",
                "A,DATE:120903,TIME:160649,LOT:010.5E,Speed:005.5,49-5 |"
                        + " time=2012-09-03T16:06:49Z fix=NONE speed=5.5 battery=49 signal=5",
                "A,DATE:120903,TIME:160649,LAT:59.5N,Speed:005.5,49-5 |"
                        + " time=2012-09-03T16:06:49Z fix=NONE speed=5.5 battery=49 signal=5",
                "DATE:120903,TIME:160649,LAT:59.5N,LOT:010.5E,Speed:005.5,49-5 |"
                        + " time=2012-09-03T16:06:49Z fix=NONE lat=59.5 lon=10.5 speed=5.5 battery=49 signal=5",
                "A,DATE:120903,TIME:160649,LAT:59.5N,LOT:010.5E |"
                        + " time=2012-09-03T16:06:49Z fix=GNSS lat=59.5 lon=10.5",
                "A,DATE:120903 | fix=NONE deviceTime=120903",
                "A | fix=NONE",
                "A,DATE:120903,TIME:160649,LAT:59.5N,LOT:010.5E,Speed:x,255-5 |"
                        + " time=2012-09-03T16:06:49Z fix=GNSS lat=59.5 lon=10.5 signal=5"
                        + " dropped=[batteryPct: 255 (expected: 0-100)]",
                "A,DATE:120903,TIME:160649,LAT:59.5N,LOT:010.5E,Speed:005.5,090,24202-0ED9-87DB |"
                        + " time=2012-09-03T16:06:49Z fix=GNSS lat=59.5 lon=10.5 speed=5.5 course=90.0"
                        + " cells=[242/2/3801/34779]",
            })
    void losesOnlyTheFieldsThatAreMissingOrOff(String afterType, String meaning) {
        assertThat(line(afterType)).isEqualTo("id=861785001515349 CMD-T position " + meaning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "84-20 | battery=84 signal=20",
                "057-21 | battery=57 signal=21",
                "095-70 | battery=95 signal=70",
                "X-X-X-X-82-10 | battery=82 signal=10",
                "1-1-0-84-20 | battery=84 signal=20 flags=1-1-0",
                "1-1-1-0-100-20 | battery=100 signal=20 flags=1-1-1-0",
                "X-X | ''",
            })
    void readsTheStatus(String status, String meaning) {
        assertThat(line(START + status)).isEqualTo((MEANS_START + " " + meaning).strip());
    }

    @Test
    void findsTheType_behindAnErrorText() {
        String frame =
                "867273023259919,Sorry Not Support,,CMD-T,A,DATE:160301,TIME:155102,LAT:55.8396433N,LOT:037.7048483E,"
                        + "Speed:000.0,1-0-0-0-59-31,000,25002-1E64-94FE,8,1.28,0,15,30,-4,-64,-96,54";

        String line = Described.line(Described.decode(DIALECT, frame));

        assertThat(line)
                .isEqualTo("id=867273023259919 CMD-T position time=2016-03-01T15:51:02Z fix=GNSS lat=55.8396433"
                        + " lon=37.7048483 speed=0.0 course=0.0 satellites=8 hdop=1.28 battery=59 signal=31"
                        + " cells=[250/2/7780/38142] error=Sorry Not Support flags=1-0-0-0 tail=0,15,30,-4,-64,-96,54");
    }
}
