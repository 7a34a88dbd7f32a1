package watchline.dialect.gotop;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watchline.dialect.Described;
import watchline.dialect.model.Report;

import static org.assertj.core.api.Assertions.assertThat;

/** What follows the status, in all the forms of gotop-text.md 2 and 2.1. */
class TailsTest {

    private static final GotopDialect DIALECT = new GotopDialect();
    private static final String START =
            "#861785001515349,CMD-T,A,DATE:120903,TIME:160649,LAT:59.5N,LOT:010.5E,Speed:0,84-20";
    private static final String MEANS_PLACE =
            "id=861785001515349 CMD-T position time=2012-09-03T16:06:49Z fix=GNSS lat=59.5 lon=10.5 speed=0.0 ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "'' | battery=84 signal=20",
                ", | battery=84 signal=20",
                ",000,24202-0ED9-87DB | course=0.0 battery=84 signal=20 cells=[242/2/3801/34779]",
                ",,24202-0ED9-87DB | battery=84 signal=20 cells=[242/2/3801/34779]",
                ",184,310260-FFFE-099FA703 | course=184.0 battery=84 signal=20 cells=[310/260/-/161457923]",
                ",184 | course=184.0 battery=84 signal=20",
                ",184,,5,0.9 | course=184.0 satellites=5 hdop=0.9 battery=84 signal=20",
                ",184,what-ever | course=184.0 battery=84 signal=20 tail=what-ever",
                ",184,24202-0ED9-87DG,5 | course=184.0 battery=84 signal=20 tail=24202-0ED9-87DG,5",
                ",400 | battery=84 signal=20 dropped=[courseDeg: 400.0 (expected: 0-360)]",
                ",000,24202-0ED9-87DB,10,0.98,0,-21,18,122,-1,-1,-1 | course=0.0 satellites=10 hdop=0.98 battery=84"
                        + " signal=20 cells=[242/2/3801/34779] tail=0,-21,18,122,-1,-1,-1",
                ",000,24202-0ED9-87DB,3,,0,46 | course=0.0 satellites=3 battery=84 signal=20 cells=[242/2/3801/34779] tail=0,46",
            })
    void readsCourseAndNetwork(String tail, String meaning) {
        assertThat(line(tail)).isEqualTo(MEANS_PLACE + meaning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                ",05,1.00,31.0,0 | deviceTemperatureC=31.0 tail=0",
                ",05,1.00,-4.5,0 | deviceTemperatureC=-4.5 tail=0",
                ",05,1.00,999.0,0 | tail=0 dropped=[deviceTemperatureC: 999.0 (expected: -60 to 120)]",
                ",05,1.00,31.0,1,\"a, b\",-71,\"60:EE:5C:F7:78:5B\" |"
                        + " wifi=[60:ee:5c:f7:78:5b@-71'a, b'] deviceTemperatureC=31.0 tail=1",
                ",05,1.00,31.0,2,\"\",-71,\"60:EE:5C:F7:78:5B\",\"cut off | wifi=[60:ee:5c:f7:78:5b@-71]"
                        + " deviceTemperatureC=31.0 tail=2,\"cut off",
                ",05,1.00,31.0,1,\"a\",-71 | deviceTemperatureC=31.0 tail=1,\"a\",-71",
                ",05,1.00,31.0,1,\"a\",-71,60:EE:5C:F7:78:5B | deviceTemperatureC=31.0 tail=1,\"a\",-71,60:EE:5C:F7:78:5B",
            })
    void readsTemperatureAndNetworks(String tail, String meaning) {
        String line = line(",184,24202-0ED9-87DB" + tail);

        assertThat(line)
                .isEqualTo(MEANS_PLACE
                        + "course=184.0 satellites=5 hdop=1.0 battery=84 signal=20 cells=[242/2/3801/34779] "
                        + meaning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",05.10 | possibleHdop=5.1",
                ",01.60,WIFI:{84-a0-6e-00-5a-11&-47} | wifi=[84:a0:6e:00:5a:11@-47] possibleHdop=1.6",
                ",01.60,BLE:{1f-cf-4d-00-5a-13&-91} | ble=[1f:cf:4d:00:5a:13@-91] possibleHdop=1.6",
                ",01.60,BLE:{1f-cf-4d-00-5a-13&-91},WIFI:{84-a0-6e-00-5a-11&-47} |"
                        + " wifi=[84:a0:6e:00:5a:11@-47] ble=[1f:cf:4d:00:5a:13@-91] possibleHdop=1.6",
                ",01.60,WIFI:{},BLE:{} | possibleHdop=1.6",
                ",01.60,WIFI:{84-a0-6e-00-5a-11,x&-5 | wifi=[84:a0:6e:00:5a:11@null] possibleHdop=1.6",
                ",01.60,WIFI:{84-a0-6e-00-5a-11&-47},LTE:{1} |"
                        + " wifi=[84:a0:6e:00:5a:11@-47] possibleHdop=1.6 tail=LTE:{1}",
                ",01.60,12 | tail=01.60,12",
            })
    void readsBraces(String tail, String meaning) {
        assertThat(line(tail)).isEqualTo(MEANS_PLACE + "battery=84 signal=20 " + meaning);
    }

    @Test
    void holdsTheNumberBeforeTheBracesToABound() {
        assertThat(line(",999999999999999.00"))
                .isEqualTo(MEANS_PLACE
                        + "battery=84 signal=20 dropped=[possibleHdop: 9.99999999999999E14 (expected: 0-100)]");
    }

    @Test
    void keepsNoMoreOfAnUnreadListThanOfAnyText() {
        Report report = Described.report(
                DIALECT, START + ",184,,05,1.00,31.0," + "1".repeat(300) + ",\"" + "x".repeat(300) + "#");

        assertThat((String) report.extra().get("tail")).hasSizeLessThanOrEqualTo(256);
    }

    @Test
    void readsTenNetworksAndFiveBeacons() {
        StringBuilder tail = new StringBuilder(",01.60,WIFI:{");
        IntStream.range(10, 20)
                .forEach(i -> tail.append("84-a0-6e-00-5a-").append(i).append("&-47,"));
        tail.append("},BLE:{");
        IntStream.range(10, 15)
                .forEach(i -> tail.append("1f-cf-4d-00-5a-").append(i).append("&-91,"));

        Report report = Described.report(DIALECT, START + tail + "}#");

        assertThat(report.wifi()).hasSize(10);
        assertThat(report.ble()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",123.4,0.98 | altitude=123.4 hdop=0.98 battery=84 signal=20",
                ",-3.5,0.98 | altitude=-3.5 hdop=0.98 battery=84 signal=20",
                ",61.5,00.80,234~15~400123~117,> |"
                        + " altitude=61.5 hdop=0.8 battery=84 signal=20 cells=[234/15/-/400123] cellsRaw=234~15~400123~117",
                ",61.5,00.80,234~15~400123~117,1~2,3~4,> |"
                        + " altitude=61.5 hdop=0.8 battery=84 signal=20 cells=[234/15/-/400123]"
                        + " cellsRaw=234~15~400123~117,1~2,3~4",
                ",61.5,00.80,234~15~400123 |"
                        + " altitude=61.5 hdop=0.8 battery=84 signal=20 cells=[234/15/-/400123] cellsRaw=234~15~400123",
                ",61.5,00.80,234~15~400123,>,7 |"
                        + " altitude=61.5 hdop=0.8 battery=84 signal=20 cells=[234/15/-/400123] cellsRaw=234~15~400123 tail=7",
                ",61.5,00.80,234~15~x | altitude=61.5 hdop=0.8 battery=84 signal=20 cellsRaw=234~15~x",
                ",61.5,00.80,7 | battery=84 signal=20 tail=61.5,00.80,7",
                ",1.1,9,11,65501-0ABC-1D2E,12,1-1,00.00 |"
                        + " battery=84 signal=20 cells=[655/1/2748/7470] tail=1.1,9,11,65501-0ABC-1D2E,12,1-1,00.00",
                ",1.1,9,11 | battery=84 signal=20 tail=1.1,9,11",
                ",1.1 | battery=84 signal=20 tail=1.1",
                ",1.1,x | battery=84 signal=20 tail=1.1,x",
                ",hello,world | battery=84 signal=20 tail=hello,world",
                ",1.123 | battery=84 signal=20 tail=1.123",
            })
    void tellsTheOtherTailsApart(String tail, String meaning) {
        assertThat(line(tail)).isEqualTo(MEANS_PLACE + meaning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",,WIFI:{84-a0-6e-00-5a-11&-47} | battery=84 signal=20 wifi=[84:a0:6e:00:5a:11@-47]",
                ",01.60,,BLE:{1f-cf-4d-00-5a-13&-91} | battery=84 signal=20 ble=[1f:cf:4d:00:5a:13@-91] possibleHdop=1.6",
                ",01.60, | battery=84 signal=20 possibleHdop=1.6",
                ",,0.98 | hdop=0.98 battery=84 signal=20",
                ",,00.80,234~15~400123~117,> |"
                        + " hdop=0.8 battery=84 signal=20 cells=[234/15/-/400123] cellsRaw=234~15~400123~117",
                ",61.5,,234~15~400123~117,> |"
                        + " altitude=61.5 battery=84 signal=20 cells=[234/15/-/400123] cellsRaw=234~15~400123~117",
                ",61.5,00.80,,1~2,> | altitude=61.5 hdop=0.8 battery=84 signal=20 cellsRaw=,1~2",
                ",,9,11,65501-0ABC-1D2E,12 | battery=84 signal=20 cells=[655/1/2748/7470] tail=,9,11,65501-0ABC-1D2E,12",
                ",1.1,,11,65501-0ABC-1D2E | battery=84 signal=20 cells=[655/1/2748/7470] tail=1.1,,11,65501-0ABC-1D2E",
            })
    void losesNoMoreThanTheFieldThatIsEmpty(String tail, String meaning) {
        assertThat(line(tail)).isEqualTo(MEANS_PLACE + meaning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",1,\"a\",-71,\"60:EE:5C:F7:78:5B\" | wifi=[60:ee:5c:f7:78:5b@-71'a'] tail=1",
                "31.0,,\"a\",-71,\"60:EE:5C:F7:78:5B\" | wifi=[60:ee:5c:f7:78:5b@-71'a'] deviceTemperatureC=31.0",
                "31.0,2,,-71,\"60:EE:5C:F7:78:5B\",\"b\",-72,\"60:EE:5C:F7:78:5C\" |"
                        + " wifi=[60:ee:5c:f7:78:5b@-71, 60:ee:5c:f7:78:5c@-72'b'] deviceTemperatureC=31.0 tail=2",
                "31.0,2,\"a\",-71,,\"b\",-72,\"60:EE:5C:F7:78:5C\" |"
                        + " wifi=[60:ee:5c:f7:78:5c@-72'b'] deviceTemperatureC=31.0 tail=2",
                "31.0,1,\"b\",-72, | deviceTemperatureC=31.0 tail=1",
            })
    void losesNoOtherNetwork_whenAFieldIsEmpty(String list, String meaning) {
        String line = line(",184,24202-0ED9-87DB,05,1.00," + list);

        assertThat(line)
                .isEqualTo(MEANS_PLACE
                        + "course=184.0 satellites=5 hdop=1.0 battery=84 signal=20 cells=[242/2/3801/34779] "
                        + meaning);
    }

    private static String line(String tail) {
        return Described.line(Described.decode(DIALECT, START + tail + "#"));
    }
}
