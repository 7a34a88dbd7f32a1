package watchline.dialect.bracket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watchline.dialect.Described;

import static org.assertj.core.api.Assertions.assertThat;

/** Health, state of the device, questions, media: each frame and all that its report holds (bracket.md 2, 4). */
class ReadingsTest {

    private static final BracketDialect DIALECT = new BracketDialect();

    private static String line(String content) {
        return Described.line(Described.decode(DIALECT, Frames.of(content)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bphrt,112,73,67,,,, | bphrt health heartRate=67 systolic=112 diastolic=73",
                "bphrt,112,73,67,170,2,81,64 | bphrt health heartRate=67 systolic=112 diastolic=73"
                        + " heightCm=170 gender=female ageYears=81 weightKg=64",
                "bphrt,112,73,67,0,1,0,0 | bphrt health heartRate=67 systolic=112 diastolic=73 gender=male",
                "bphrt,0,0,0,,,, | bphrt health worn=false",
                "bphrt,112,73 | bphrt health systolic=112 diastolic=73",
                "bphrt,112,73,240,900 | bphrt health systolic=112 diastolic=73"
                        + " dropped=[heartRateBpm: 240 (expected: 30-220), heightCm: 900 (expected: 30-250)]",
                "oxygen,0,96 | oxygen health spo2=96 trigger=manual",
                "oxygen,1,97 | oxygen health spo2=97 trigger=automatic",
                "oxygen,0,0 | oxygen health trigger=manual",
                "btemp2,1,36.7 | btemp2 health temperature=36.7 site=wrist",
                "btemp2,0,36.51 | btemp2 health temperature=36.51 site=forehead",
                "btemp2,1,0 | btemp2 health site=wrist reading=too low",
                "btemp2,1,1 | btemp2 health site=wrist reading=too high",
                "heart,72 | heart health heartRate=72",
                "HEART,72 | HEART health heartRate=72",
                "PULSE,72 | PULSE health heartRate=72",
                "heart,0 | heart health",
                "BLOOD,120,80 | BLOOD health systolic=120 diastolic=80",
                "TEMP,36.5 | TEMP health temperature=36.5",
            })
    void readsHealth(String content, String meaning) {
        assertThat(line(content)).isEqualTo("id=8800000015 " + meaning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LK | LK status",
                "LK,50,100,99 | LK status battery=99 steps=50 rolls=100",
                "LK,50 | LK status steps=50",
                "INIT | INIT status",
                "INIT,1,G36 | INIT status parameters=1,G36",
                "CONFIG,TY:g36,UL:60,VR:G36_V1.2,OS:RTOS |"
                        + " CONFIG status capabilities=TY:g36,UL:60,VR:G36_V1.2,OS:RTOS intervalSeconds=60 firmware=G36_V1.2",
                "CONFIG,UL:99999 | CONFIG status capabilities=UL:99999"
                        + " dropped=[intervalSeconds: 99999 (expected: 0-65535)]",
                "ICCID,8939880256596263198F,863737076736365,Unknown, |"
                        + " ICCID status iccid=8939880256596263198F imei=863737076736365",
                "ICCID,89398802565962631980,,Acme, | ICCID status iccid=89398802565962631980 operator=Acme",
                "ICCID,x,12 | ICCID status dropped=[iccid: x (expected: 18 to 22 digits), imei: 12 (expected: 15 digits)]",
                "CCID,89882286090013893558 | CCID status iccid=89882286090013893558",
                "RYIMEI | RYIMEI status",
                "RYIMEI,863737076736365 | RYIMEI status imei=863737076736365",
                "WIFIINFOUP,home,secret | WIFIINFOUP status",
                "VERNO,G36_V1.2,2025 | VERNO status ack=true command=VERNO firmware=G36_V1.2,2025",
                "TS | TS status ack=true command=TS",
                "TS,ver:G36_V1;ID:8800000015;imei:863737076736365;url:h;port:8888;upload:600;batlevel:87;GPS:OK(0) |"
                        + " TS status battery=87 ack=true command=TS"
                        + " settings=ver:G36_V1;ID:8800000015;imei:863737076736365;url:h;port:8888;upload:600;batlevel:87;GPS:OK(0)"
                        + " firmware=G36_V1 imei=863737076736365 intervalSeconds=600",
            })
    void readsTheDevice(String content, String meaning) {
        assertThat(line(content)).isEqualTo("id=8800000015 " + meaning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TKQ | TKQ event",
                "TKQ2 | TKQ2 event",
                "APPCONTACTTEL | APPCONTACTTEL event",
                "appcontacttel,1 | appcontacttel event parameters=1",
                "GETFACEOPEN | GETFACEOPEN event",
                "DSSYNCUP | DSSYNCUP event",
                "UPLOAD,600 | UPLOAD event ack=true command=UPLOAD parameters=600",
            })
    void readsEvents(String content, String meaning) {
        assertThat(line(content)).isEqualTo("id=8800000015 " + meaning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TK,#!AMR12345 | TK event length=10 format=amr",
                "TK2,??1 | TK2 event length=3",
                "JXTK,7,8,2,5,#!AMR | JXTK event a=7 b=8 index=2 total=5 length=5 format=amr",
                "JXTK,7 | JXTK event a=7 length=0",
                "img,5,260101120000,\u00FF\u00D8\u00FF\u00E0 | img event code=5 takenAt=260101120000 length=4 format=jpeg",
            })
    void describesMedia(String content, String meaning) {
        assertThat(line(content)).isEqualTo("id=8800000015 " + meaning);
    }

    @Test
    void countsTheBytesOfAudio_withoutTheirEscapes() {
        String frame = "[3G*8800000015*0015*TK,#!AMR\n<}\1}\2}\3}\4}\5\21]";

        String line = Described.line(Described.decode(DIALECT, frame));

        assertThat(line).isEqualTo("id=8800000015 TK event length=13 format=amr");
    }
}
