package watchline.dialect.bracket;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import watchline.dialect.Described;
import watchline.dialect.FrameCutter;
import watchline.dialect.Vectors;

import static org.assertj.core.api.Assertions.assertThat;

/** The example frames of the fact-sheets, whole: every field of every report, and the exact bytes of every reply. */
class BracketVectorsTest {

    private static final BracketDialect DIALECT = new BracketDialect();

    static Stream<Arguments> vectors() {
        return Vectors.of(
                """
            [3G*8800000015*0002*LK]
            means id=8800000015 LK status
            reply [3G*8800000015*0002*LK]

            [3G*8800000015*000D*LK,50,100,100]
            means id=8800000015 LK status battery=100 steps=50 rolls=100
            reply [3G*8800000015*0002*LK]

            [3G*0912936689*0009*FFZDPAYH5]
            means id=0912936689 Unknown[word=FFZDPAYH5]
            no reply

            [3G*8800000015*00CD*UD,180916,025723,A,22.570733,N,113.8626083,E,0.00,249.5,0.0,6,100,60,0,0,00000010,7,255,460,1,9529,21809,158,9529,63555,133,9529,63554,129,9529,21405,126,9529,21242,124,9529,21151,120,9529,63556,119,0,40.7]
            means id=8800000015 UD position time=2016-09-18T02:57:23Z fix=GNSS lat=22.570733 lon=113.8626083 accuracy=40.7 speed=0.0 course=249.5 altitude=0.0 satellites=6 battery=60 signal=100 steps=0 rolls=0 cells=[460/1/9529/21809@158, 460/1/9529/63555@133, 460/1/9529/63554@129, 460/1/9529/21405@126, 460/1/9529/21242@124, 460/1/9529/21151@120, 460/1/9529/63556@119] status=00000010
            no reply

            [3G*8800000015*00D0*UD2,180916,064032,A,22.570512,N,113.8623267,E,0.00,154.8,0.0,11,100,100,0,0,00000010,7,255,460,1,9529,21809,157,9529,21405,131,9529,63555,130,9529,21242,129,9529,63554,126,9529,63556,120,9529,21151,113,0,12.2]
            means id=8800000015 UD2 position time=2016-09-18T06:40:32Z fix=GNSS lat=22.570512 lon=113.8623267 accuracy=12.2 speed=0.0 course=154.8 altitude=0.0 satellites=11 battery=100 signal=100 steps=0 rolls=0 cells=[460/1/9529/21809@157, 460/1/9529/21405@131, 460/1/9529/63555@130, 460/1/9529/21242@129, 460/1/9529/63554@126, 460/1/9529/63556@120, 460/1/9529/21151@113] stored=true status=00000010
            no reply

            [3G*8800000015*00CD*AL,180916,064153,A,22.570512,N,113.8623267,E,0.00,154.8,0.0,11,100,100,0,0,00100018,7,0,460,1,9529,21809,155,9529,21242,132,9529,21405,131,9529,63554,131,9529,63555,130,9529,63556,118,9529,21869,116,0,12.4]
            means id=8800000015 AL position time=2016-09-18T06:41:53Z fix=GNSS lat=22.570512 lon=113.8623267 accuracy=12.4 speed=0.0 course=154.8 altitude=0.0 satellites=11 battery=100 signal=100 steps=0 rolls=0 worn=false alarms=[removed] raised=[removed] cells=[460/1/9529/21809@155, 460/1/9529/21242@132, 460/1/9529/21405@131, 460/1/9529/63554@131, 460/1/9529/63555@130, 460/1/9529/63556@118, 460/1/9529/21869@116] status=00100018
            reply [3G*8800000015*0002*AL]

            [3G*3721828453*010A*AL_LTE,241020,085353,V,0.0,N,0.0,E,22.0,0,-1,1,100,35,0,0,00200000,1,1,460,11,30602,118951998,100,5,9V-Nuneg,bc:5f:f6:27:a1:3f,-55,LanezUsi-f8Da,c4:b8:b5:0d:b8:56,-53,KezekUta-ZU1z,f0:92:b4:7e:40:cd,-57,1F,08:31:8b:91:41:b8,-66,ZO-FEBO_488F,50:bd:5f:84:9a:7c,-63,0.0]
            means id=3721828453 AL_LTE position time=2020-10-24T08:53:53Z fix=NONE satellites=1 battery=35 signal=100 steps=0 rolls=0 alarms=[fall] raised=[fall] cells=[460/11/30602/118951998@100] wifi=[bc:5f:f6:27:a1:3f@-55'9V-Nuneg', c4:b8:b5:0d:b8:56@-53'LanezUsi-f8Da', f0:92:b4:7e:40:cd@-57'KezekUta-ZU1z', 08:31:8b:91:41:b8@-66'1F', 50:bd:5f:84:9a:7c@-63'ZO-FEBO_488F'] status=00200000
            reply [3G*3721828453*0002*AL]

            [3G*8800000015*00D4*PP,091046,180916,085033,A,22.570193,N,113.8621950,E,0.48,60.3,0.0,9,100,100,0,0,00000010,7,255,460,1,9529,21809,160,9529,21405,133,9529,63555,133,9529,63554,124,9529,21242,119,9529,21151,118,9529,63574,116,0,23.2]
            means id=8800000015 PP position time=2016-09-18T08:50:33Z fix=GNSS lat=22.570193 lon=113.862195 accuracy=23.2 speed=0.48 course=60.3 altitude=0.0 satellites=9 battery=100 signal=100 steps=0 rolls=0 cells=[460/1/9529/21809@160, 460/1/9529/21405@133, 460/1/9529/63555@133, 460/1/9529/63554@124, 460/1/9529/21242@119, 460/1/9529/21151@118, 460/1/9529/63574@116] shakeTime=091046 status=00000010
            no reply

            [3G*8800000015*0013*bphrt,112,73,67,,,,]
            means id=8800000015 bphrt health heartRate=67 systolic=112 diastolic=73
            reply [3G*8800000015*0005*bphrt]

            [3G*8800000015*000B*oxygen,0,96]
            means id=8800000015 oxygen health spo2=96 trigger=manual
            reply [3G*8800000015*0008*oxygen,1]

            [3G*8800000015*000D*btemp2,1,36.7]
            means id=8800000015 btemp2 health temperature=36.7 site=wrist
            reply [3G*8800000015*0006*btemp2]

            [3G*1432018623*000E*btemp2,1,36.51]
            means id=1432018623 btemp2 health temperature=36.51 site=wrist
            reply [3G*1432018623*0006*btemp2]

            [3G*8232150633*000A*LK,0,0,100]
            means id=8232150633 LK status battery=100 steps=0 rolls=0
            reply [3G*8232150633*0002*LK]

            [3G*8232150633*0019*CCID,89882286090013893558]
            means id=8232150633 CCID status iccid=89882286090013893558
            no reply

            [3G*8232150633*0036*GS1,3,5,206,1,9126,18377,30,9126,18378,30,9126,18379,2]
            means id=8232150633 GS1 position fix=NONE cells=[206/1/9126/18377@30, 206/1/9126/18378@30, 206/1/9126/18379@2]
            no reply

            [3G*8232150633*004A*UD,080123,131944,A,51.250182,N,003.125179,E,0,0,7,9,64,90,0,0,00000008,0,0]
            means id=8232150633 UD position time=2023-01-08T13:19:44Z fix=GNSS lat=51.250182 lon=3.125179 speed=0.0 course=0.0 altitude=7.0 satellites=9 battery=90 signal=64 steps=0 rolls=0 status=00000008
            no reply

            [3G*8232150633*0061*UD,080123,025556,V,00.000000,N,000.000000,E,0,0,0,0,100,94,0,0,00000008,1,5,206,1,9126,18377,32,0]
            means id=8232150633 UD position time=2023-01-08T02:55:56Z fix=NONE satellites=0 battery=94 signal=100 steps=0 rolls=0 cells=[206/1/9126/18377@32] status=00000008
            no reply

            [SG*867959031504326*0087*UD,141019,003116,V,00.000000,N,000.000000,E,0,0,0,0,98,0,0,0,1,1,293,410,11,60371,-63]
            means id=867959031504326 UD position time=2019-10-14T00:31:16Z fix=NONE satellites=0 battery=0 signal=98 steps=0 rolls=0 alarms=[lowBattery] raised=[lowBattery] cells=[293/410/11/60371@-63dBm] status=1
            no reply

            [3G*3228691335*00ab*UD_LTE,030623,143103,A,51.466828,N,0.430220,W,0.77,311.415,45.7,10,100,91,0,0,00000000,2,1,234,20,338494,1119,100,1119,338494,7,1,Pu GO 7470,da:10:68:6f:47:18,-77,1.194124]
            means id=3228691335 UD_LTE position time=2023-06-03T14:31:03Z fix=GNSS lat=51.466828 lon=-0.43022 accuracy=1.194124 speed=0.77 course=311.415 altitude=45.7 satellites=10 battery=91 signal=100 steps=0 rolls=0 cells=[234/20/1119/338494@100, 234/20/1119/338494@7] wifi=[da:10:68:6f:47:18@-77'Pu GO 7470']
            no reply

            [3G*4641181660*00E7*UD_LTE,230126,170950,V,-33.491109,S,-70.6825313,W,0.00,0.0,0.0,0,77,59,0,0,00000000,0,0,460,00,0000,0000]
            means id=4641181660 UD_LTE position time=2026-01-23T17:09:50Z fix=NONE lat=-33.491109 lon=-70.6825313 satellites=0 battery=59 signal=77 steps=0 rolls=0
            no reply

            [3G*1234567890*000D*LK,23201,0,78]
            means id=1234567890 LK status battery=78 steps=23201 rolls=0
            reply [3G*1234567890*0002*LK]

            [3G*1234567890*007D*CONFIG,TY:g36,UL:60,SY:0,CM:0,WT:0,HR:0,TB:1,CS:0,PP:0,AB:1,HH:1,TR:0,MO:0,FL:1,VD:0,DD:0,SD:0,XY:0,WF:0,WX:0,PH:0,RW:0,MT:1,]
            means id=1234567890 CONFIG status capabilities=TY:g36,UL:60,SY:0,CM:0,WT:0,HR:0,TB:1,CS:0,PP:0,AB:1,HH:1,TR:0,MO:0,FL:1,VD:0,DD:0,SD:0,XY:0,WF:0,WX:0,PH:0,RW:0,MT:1, intervalSeconds=60
            reply [3G*1234567890*0008*CONFIG,1]

            [3G*1234567890*007E*CONFIG,TY:g36,UL:300,SY:0,CM:0,WT:0,HR:0,TB:1,CS:0,PP:0,AB:1,HH:1,TR:0,MO:0,FL:1,VD:0,DD:0,SD:0,XY:0,WF:0,WX:0,PH:0,RW:0,MT:1,]
            means id=1234567890 CONFIG status capabilities=TY:g36,UL:300,SY:0,CM:0,WT:0,HR:0,TB:1,CS:0,PP:0,AB:1,HH:1,TR:0,MO:0,FL:1,VD:0,DD:0,SD:0,XY:0,WF:0,WX:0,PH:0,RW:0,MT:1, intervalSeconds=300
            reply [3G*1234567890*0008*CONFIG,1]

            [3G*1234567890*00CC*UD2,161018,060356,A,00.349735,N,00.3115667,E,3.00,116.8,0.0,6,88,2,9714,0,00000001,7,1,250,1,46612,8433,142,46612,8432,145,46612,8202,135,46612,8811,135,46612,8812,129,46612,6212,128,46612,6892,122,0,23.7]
            means id=1234567890 UD2 position time=2018-10-16T06:03:56Z fix=GNSS lat=0.349735 lon=0.3115667 accuracy=23.7 speed=3.0 course=116.8 altitude=0.0 satellites=6 battery=2 signal=88 steps=9714 rolls=0 alarms=[lowBattery] raised=[lowBattery] cells=[250/1/46612/8433@142, 250/1/46612/8432@145, 250/1/46612/8202@135, 250/1/46612/8811@135, 250/1/46612/8812@129, 250/1/46612/6212@128, 250/1/46612/6892@122] stored=true status=00000001
            no reply

            [3G*1234567890*0092*UD2,271018,035247,V,00.349792,N,00.3111100,E,0.00,0.0,0.0,0,65,93,10360,0,00000000,3,255,250,1,46612,6211,133,46612,6212,132,46612,8811,121,0,30.6]
            means id=1234567890 UD2 position time=2018-10-27T03:52:47Z fix=NONE lat=0.349792 lon=0.31111 satellites=0 battery=93 signal=65 steps=10360 rolls=0 cells=[250/1/46612/6211@133, 250/1/46612/6212@132, 250/1/46612/8811@121] stored=true
            no reply

            [3G*1234567890*00CF*UD2,051118,090924,V,00.000000,N,00.0000000,E,0.00,0.0,0.0,0,100,77,23207,0,00000008,7,255,250,1,46612,6212,146,46612,6211,142,46612,6213,122,46612,8811,122,46612,8432,118,46612,8812,118,46612,6844,117,0,36.6]
            means id=1234567890 UD2 position time=2018-11-05T09:09:24Z fix=NONE satellites=0 battery=77 signal=100 steps=23207 rolls=0 cells=[250/1/46612/6212@146, 250/1/46612/6211@142, 250/1/46612/6213@122, 250/1/46612/8811@122, 250/1/46612/8432@118, 250/1/46612/8812@118, 250/1/46612/6844@117] stored=true status=00000008
            no reply

            [3G*7383206533*0009*LK,0,0,99]
            means id=7383206533 LK status battery=99 steps=0 rolls=0
            reply [3G*7383206533*0002*LK]

            [3G*7383206533*019A*UD2,110320,071837,A,54.929395,N,52.2366700,E,0.00,189.3,0.0,8,100,95,0,0,00000000,7,255,250,1,16205,57961,151,16205,55763,149,16205,57963,142,16205,57962,141,16205,55762,141,16205,17721,139,16205,55543,136,5,Mapus,b4:fb:e4:e7:9f:32,-74,Mofe_KADI,b4:fb:e4:e7:9e:9c,-75,DOBILU-fATetodu 1531,9e:93:4e:d0:ab:73,-75,MALETU-V6-NU L685viz NU,fa:b4:6a:88:bf:d4,-79,GERUNO-14-DA S845 VukafUsi,92:32:4b:97:52:05,-82,20.1]
            means id=7383206533 UD2 position time=2020-03-11T07:18:37Z fix=GNSS lat=54.929395 lon=52.23667 accuracy=20.1 speed=0.0 course=189.3 altitude=0.0 satellites=8 battery=95 signal=100 steps=0 rolls=0 cells=[250/1/16205/57961@151, 250/1/16205/55763@149, 250/1/16205/57963@142, 250/1/16205/57962@141, 250/1/16205/55762@141, 250/1/16205/17721@139, 250/1/16205/55543@136] wifi=[b4:fb:e4:e7:9f:32@-74'Mapus', b4:fb:e4:e7:9e:9c@-75'Mofe_KADI', 9e:93:4e:d0:ab:73@-75'DOBILU-fATetodu 1531', fa:b4:6a:88:bf:d4@-79'MALETU-V6-NU L685viz NU', 92:32:4b:97:52:05@-82'GERUNO-14-DA S845 VukafUsi'] stored=true
            no reply

            [3G*3707673636*0009*LK,0,0,78]
            means id=3707673636 LK status battery=78 steps=0 rolls=0
            reply [3G*3707673636*0002*LK]

            [3G*3707673636*0033*ICCID,8939880256596263198F,863737076736365,Unknown,]
            means id=3707673636 ICCID status iccid=8939880256596263198F imei=863737076736365
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
