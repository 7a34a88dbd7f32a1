package watchline.dialect.iw;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every message and its reply, byte by byte (iw.md 4). */
class IwRepliesTest {

    private static final String BLOCK = "260708A3052.5271N10335.3050E001.5181202330.3806700601500008";

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "IWAP00861265064025262# IWBP00,20261122094811,0#",
                "IWAP00,358511029984279,ggg,zh_CN# IWBP00,20261122094811,0#",
                "IWAP01" + BLOCK + ",460,04,32768,174721616# IWBP01#",
                "IWAP01,170803,V-0.0000N-0.0000E,000.0,113235,000.00,05000006900102,460,1,4295,33193# IWBP01#",
                "IWAP02,zh_cn,0,7,404,10,520|1742|57# IWBP02#",
                "IWAP02,zh_cn,1,7,404,10,520|1742|57# IWBP02#",
                "IWAP03,08000007000001,00022,00# IWBP03#",
                "IWAP04,075# IWBP04#",
                "IWAP04075# IWBP04#",
                "IWAP05,1# IWBP05,1#",
                "IWAP07,20140818064408,6,1,4,a#b,# IWBP07,20140818064408,6,1,1#",
                "IWAP10" + BLOCK + ",460,04,32768,174721616,01,en,00,# IWBP10#",
                "IWAP10" + BLOCK + ",460,04,32768,174721616,01,en,11,# IWBP10#",
                "IWAP42,20140818064408,6,2,4,a#b,# IWBP42,20140818064408,6,2,1#",
                "IWAP49,68# IWBP49#",
                "IWAP49,0# IWBP49#",
                "IWAP50,36.6,0# IWBP50#",
                "IWAP51,20170803113235,1,2# IWBP51#",
                "IWAP52,170803113235,1,2# IWBP52#",
                "IWAP53,460,0,9750,3613# IWBP53,20261122094811#",
                "IWAP97,2300@0800,109,001222222113# IWBP97#",
                "IWAPBL,355932603390043,ME76|F0:49:32:3B:6A:D7|-52,28:05:31:30:DA:93,1711512576683# IWBPBL#",
                "IWAPHD,1,2,3# IWBPHD#",
                "IWAPHP,83,117,79,98,0.0,36.7# IWBPHP#",
                "IWAPHP,0,0,0,95,0.0,0.0# IWBPHP#",
                "IWAPHT,60,130,85# IWBPHT#",
                "IWAPHT,0,0,0# IWBPHT#",
                "IWAPSP,97# IWBPSP#",
                "IWAPT6,x# IWBPT6,1,1#",
                "IWAPTP,36.0,33.0# IWBPTP#",
                "IWAPFD,1# IWBPFD#",
                "IWAPUB# IWBPUB#",
                "IWAPST,1# IWBPST#",
                "IWAPZ9,1,2# IWBPZ9#",
                "TRVAP00352121088015548# TRVBP00,20261122094811,0#",
                "TRVAP01" + BLOCK + ",460,04,32768,174721616# TRVBP01#",
                "TRVAP49,68# TRVBP49#",
                "TRVAP53,460,0,9750,3613# TRVBP53,20261122094811#",
                "TRVAPZ9,1# TRVBPZ9#"
            })
    void answers(String frame, String reply) {
        assertThat(Watch.isAnswered(frame)).containsExactly(reply);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "IWAPJK,2021-05-29 13:00:00,1,69|120#; IWBPJK,1#",
                "IWAPJK,2026-08-25 17:33:03,2,57#; IWBPJK,2#",
                "IWAPJK,2024-03-28 14:21:09,3,36.19#; IWBPJK,3#",
                "IWAPJK,2024-03-28 14:21:09,4,97#; IWBPJK,4#",
                "IWAPJK,2024-03-28 14:21:09,5,675#; IWBPJK,5#",
                "TRVAPJK,no time,2,0#; TRVBPJK,2#"
            })
    void echoesTheTypeOfAMeasurement(String frame, String reply) {
        assertThat(Watch.isAnswered(frame)).containsExactly(reply);
    }

    @ParameterizedTest
    @CsvSource({"8, 8", "-5, -5", "0, 0", "14, 14", "-12, -12"})
    void saysTheZoneToAWatchThatLogsIn(int hours, String zone) {
        assertThat(Watch.isAnswered("IWAP00861265064025262#", hours))
                .containsExactly("IWBP00,20261122094811," + zone + "#");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IWAP06,460,0,9750,3613#",
                "IWAPTQ,1,204,08,6070|15112508|44,0#",
                "IWAPVR,357653054861492,C42F-l005l005-EU-P1-V0.3.38.20210906.182655#",
                "IWAPWR,357653054861492,1,1711512576683#",
                "IWAPJK,2024-03-28 14:21:09,,36.19#",
                "IWAPJK,2024-03-28 14:21:09,x,36.19#",
                "IWAPJK,2024-03-28 14:21:09,1234,36.19#",
                "IWAPJK#",
                "IWAP07,x,6,1,3,abc#",
                "IWAP07#",
                "TRVYP02,x#",
                "TRVCP01,x#"
            })
    void answersNothing(String frame) {
        assertThat(Watch.isAnswered(frame)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"IWAPZ9,080835#", "IWAPHT,080835#", "IWAP49,080835#", "TRVAPZ9,080835#", "IWAPZ9080835#"})
    void answersNoFrame_thatIsOneSerial(String frame) {
        assertThat(Watch.isAnswered(frame)).isEmpty();
    }

    @Test
    void answersAnUnknownFrame_withFiveOrSevenDigits() {
        assertThat(Watch.isAnswered("IWAPZ9,08083#")).containsExactly("IWBPZ9#");
        assertThat(Watch.isAnswered("IWAPZ9,0808350#")).containsExactly("IWBPZ9#");
    }
}
