package watchline.dialect.gotop;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import watchline.dialect.Described;
import watchline.dialect.FrameCutter;
import watchline.dialect.Vectors;

import static org.assertj.core.api.Assertions.assertThat;

/** The example frames of the fact-sheets, whole: every field of every report, and the exact bytes of every reply. */
class GotopVectorsTest {

    private static final GotopDialect DIALECT = new GotopDialect();

    static Stream<Arguments> vectors() {
        return Vectors.of(
                """
            #861785001515349,CMD-T,V,DATE:120903,TIME:160649,LAT:59.9963666N,LOT:010.7454333E,Speed:005.5,X-X-X-X-49-5,000,24202-0ED9-87DB#
            means id=861785001515349 CMD-T position time=2012-09-03T16:06:49Z fix=NONE lat=59.9963666 lon=10.7454333 speed=5.5 course=0.0 battery=49 signal=5 cells=[242/2/3801/34779]
            no reply

            #861785001515349,CMD-X#
            means id=861785001515349 CMD-X status
            no reply

            #861785001515349,ALM-A,V,DATE:120903,TIME:160649,LAT:59.9963666N,LOT:010.7454333E,Speed:005.5,X-X-X-X-82-10,000,24202-0324-0C66#
            means id=861785001515349 ALM-A position time=2012-09-03T16:06:49Z fix=NONE lat=59.9963666 lon=10.7454333 speed=5.5 course=0.0 battery=82 signal=10 alarms=[sos] raised=[sos] cells=[242/2/804/3174]
            no reply

            #012896005406084, ERROR!,V,DATE:121107,TIME:210208,LAT:59.9961066N,LOT:010.7485616E,Speed:000.0,X-X-X-X-67-21,000,24202-0EDD-8D4F#
            means id=012896005406084 ERROR! position time=2012-11-07T21:02:08Z fix=NONE lat=59.9961066 lon=10.7485616 speed=0.0 course=0.0 battery=67 signal=21 cells=[242/2/3805/36175] refused=true
            no reply

            #012896005406084,CMD-A1,V,DATE:121107,TIME:211022,LAT:59.9960050N,LOT:010.7485883E,Speed:000.0,X-X-X-X-67-21,000,24202-0EDD-8D4F#
            means id=012896005406084 CMD-A1 position time=2012-11-07T21:10:22Z fix=NONE lat=59.996005 lon=10.7485883 speed=0.0 course=0.0 battery=67 signal=21 cells=[242/2/3805/36175] ack=true command=A1
            no reply

            #012896005406084,CMD-F,A,DATE:121107,TIME:211352,LAT:59.9960083N,LOT:010.7485666E,Speed:000.0,X-X-X-X-67-21,000,24202-0EDD-8D4F#
            means id=012896005406084 CMD-F position time=2012-11-07T21:13:52Z fix=GNSS lat=59.9960083 lon=10.7485666 speed=0.0 course=0.0 battery=67 signal=21 cells=[242/2/3805/36175] ack=true command=F
            no reply

            #012896005406084,CMD-C,A,DATE:121107,TIME:211706,LAT:59.9960416N,LOT:010.7485116E,Speed:000.0,X-X-X-X-67-21,000,24202-0EDD-8D4F#
            means id=012896005406084 CMD-C position time=2012-11-07T21:17:06Z fix=GNSS lat=59.9960416 lon=10.7485116 speed=0.0 course=0.0 battery=67 signal=21 cells=[242/2/3805/36175] ack=true command=C
            no reply

            #012896005406084,CMD-M,V,DATE:121107,TIME:213410,LAT:59.9960783N,LOT:010.7486700E,Speed:000.0,X-X-X-X-66-21,000,24202-0EDD-8D4F#
            means id=012896005406084 CMD-M position time=2012-11-07T21:34:10Z fix=NONE lat=59.9960783 lon=10.74867 speed=0.0 course=0.0 battery=66 signal=21 cells=[242/2/3805/36175] ack=true command=M
            no reply

            #012896005406084,CMD-U1,A,DATE:121107,TIME:215241,LAT:59.9961033N,LOT:010.7486800E,Speed:000.0,X-X-X-X-73-21,000,24202-0EDD-8D4F#
            means id=012896005406084 CMD-U1 position time=2012-11-07T21:52:41Z fix=GNSS lat=59.9961033 lon=10.74868 speed=0.0 course=0.0 battery=73 signal=21 cells=[242/2/3805/36175] ack=true command=U1
            no reply

            #012896005406084,CMD-N,A,DATE:121107,TIME:215617,LAT:59.9959816N,LOT:010.7486050E,Speed:000.0,X-X-X-X-73-22,000,24202-0EDD-8D4F#
            means id=012896005406084 CMD-N position time=2012-11-07T21:56:17Z fix=GNSS lat=59.9959816 lon=10.748605 speed=0.0 course=0.0 battery=73 signal=22 cells=[242/2/3805/36175] ack=true command=N
            no reply

            #012896005406084,CMD-H,A,DATE:121107,TIME:215947,LAT:59.9960100N,LOT:010.7487950E,Speed:000.0,X-X-X-X-73-22,000,24202-0EDD-8D4F#
            means id=012896005406084 CMD-H position time=2012-11-07T21:59:47Z fix=GNSS lat=59.99601 lon=10.748795 speed=0.0 course=0.0 battery=73 signal=22 cells=[242/2/3805/36175] ack=true command=H
            no reply

            #012896005406084,CMD-J,A,DATE:121107,TIME:221144,LAT:59.9960633N,LOT:010.7485883E,Speed:000.0,X-X-X-X-72-22,000,24202-0EDD-8D4F#
            means id=012896005406084 CMD-J position time=2012-11-07T22:11:44Z fix=GNSS lat=59.9960633 lon=10.7485883 speed=0.0 course=0.0 battery=72 signal=22 cells=[242/2/3805/36175] ack=true command=J
            no reply

            #012896005406084,CMD-L,A,DATE:121107,TIME:221314,LAT:59.9960100N,LOT:010.7487933E,Speed:000.0,X-X-X-X-72-22,000,24202-0EDD-8D4F#
            means id=012896005406084 CMD-L position time=2012-11-07T22:13:14Z fix=GNSS lat=59.99601 lon=10.7487933 speed=0.0 course=0.0 battery=72 signal=22 cells=[242/2/3805/36175] ack=true command=L
            no reply

            #863922032694003,CMD-T,A,DATE:190220,TIME:070635,LAT:22.7066156N,LOT:114.3279492E,Speed:2.6,1-1-1-0-100-20,184,46001-FFFE-099FA703,05,1.00,31.0,5,"956SOMA",-71,"60:EE:5C:F7:78:5B","lekerok9",-72,"30:FC:68:6B:79:3D","NupuzOdu-5t3z",-88,"D8:AE:90:B0:18:1A"#
            means id=863922032694003 CMD-T position time=2019-02-20T07:06:35Z fix=GNSS lat=22.7066156 lon=114.3279492 speed=2.6 course=184.0 satellites=5 hdop=1.0 battery=100 signal=20 cells=[460/1/-/161457923] wifi=[60:ee:5c:f7:78:5b@-71'956SOMA', 30:fc:68:6b:79:3d@-72'lekerok9', d8:ae:90:b0:18:1a@-88'NupuzOdu-5t3z'] flags=1-1-1-0 deviceTemperatureC=31.0 tail=5
            no reply

            860719026890669,CMD-T,V,DATE:151208,TIME:111333,LAT:55.1217883N,LOT:061.3566866E,Speed:001.1,1-1-0-0-81-22,000,25002-1CE9-A2BA,3,,0,46,-28,214,-1,-1,-1
            means id=860719026890669 CMD-T position time=2015-12-08T11:13:33Z fix=NONE lat=55.1217883 lon=61.3566866 speed=1.1 course=0.0 satellites=3 battery=81 signal=22 cells=[250/2/7401/41658] flags=1-1-0-0 tail=0,46,-28,214,-1,-1,-1
            no reply

            #359999990000010,CMD-KEY,A,DATE:220914,TIME:071530,LAT:47.1234567N,LON:001.7654321W,Speed:003.2,064-23,01.60,WIFI:{84-a0-6e-00-5a-11&-47,b2-22-7a-00-5a-12&-76},BLE:{1f-cf-4d-00-5a-13&-91}#
            means id=359999990000010 CMD-KEY position time=2022-09-14T07:15:30Z fix=GNSS lat=47.1234567 lon=-1.7654321 speed=3.2 battery=64 signal=23 alarms=[sos] raised=[sos] wifi=[84:a0:6e:00:5a:11@-47, b2:22:7a:00:5a:12@-76] ble=[1f:cf:4d:00:5a:13@-91] possibleHdop=1.6
            no reply

            359999990000028,CMD-T,A,DATE:240611,TIME:221408,LAT:52.1234567N,LON:001.2345678W,Speed:000.0,095-70,61.5,00.80,234~15~400123~117~1850~-98~-9~-68~6,1850~203~-10~-101~-70~-3,>#
            means id=359999990000028 CMD-T position time=2024-06-11T22:14:08Z fix=GNSS lat=52.1234567 lon=-1.2345678 speed=0.0 altitude=61.5 hdop=0.8 battery=95 signal=70 cells=[234/15/-/400123] cellsRaw=234~15~400123~117~1850~-98~-9~-68~6,1850~203~-10~-101~-70~-3
            no reply

            #359999990000036,CMD-T,A,150318,093412,24.7654321S,029.2345678E,Speed:012.4,88-19,1.1,9,11,65501-0ABC-1D2E,12,1-1,00.00#
            means id=359999990000036 CMD-T position time=2015-03-18T09:34:12Z fix=GNSS lat=-24.7654321 lon=29.2345678 speed=12.4 battery=88 signal=19 cells=[655/1/2748/7470] tail=1.1,9,11,65501-0ABC-1D2E,12,1-1,00.00
            no reply
            """);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void decodesEveryField(String frame, String meaning, String reply) {
        String decoded = Described.line(Described.decode(DIALECT, frame));

        assertThat(decoded).isEqualTo(meaning);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void givesTheExactReply(String frame, String meaning, String reply) {
        String given = Described.reply(DIALECT, frame);

        assertThat(given).isEqualTo(reply);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void cutsTheFrameWhole(String frame, String meaning, String reply) {
        FrameCutter cutter = FrameCutter.datagram(DIALECT, frame);

        assertThat(cutter.frames()).containsExactly(frame);
    }
}
