package watchline.dialect.iw;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import watchline.dialect.model.Kind;
import watchline.dialect.model.Report;

import static org.assertj.core.api.Assertions.assertThat;

class AcknowledgementsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12", "14", "15", "16", "17", "18", "19", "20", "28", "31", "32", "33", "34", "40", "46", "50", "51",
                "52", "76", "77", "84", "85", "86", "87", "88", "JZ", "MC", "OX", "PH", "SM", "TE", "TF", "WL", "XL",
                "XT", "XX", "XY", "XZ"
            })
    void areNeverAnswered_whateverFollowsTheSerial(String word) {
        String bare = "IWAP" + word + ",080835#";
        String longer = "IWAP" + word + ",080835,1,x#";
        String ofSibling = "TRVAP" + word + ",080835,1#";

        assertThat(Watch.isAnswered(bare)).isEmpty();
        assertThat(Watch.isAnswered(longer)).isEmpty();
        assertThat(Watch.isAnswered(ofSibling)).isEmpty();
        assertThat(Watch.says(longer).extra()).containsEntry("ack", true).containsEntry("serial", "080835");
    }

    @Test
    void areEvents_thatKeepWhatTheWatchSaid() {
        Report report = Watch.says("IWAP85,080835,1,3,0900,135,1,1@0900,135,1,2@0900,135,1,3#");

        assertThat(report.kind()).isEqualTo(Kind.EVENT);
        assertThat(report.message()).isEqualTo("AP85");
        assertThat(report.extra())
                .isEqualTo(Map.of(
                        "ack", true, "serial", "080835", "arguments", "1,3,0900,135,1,1@0900,135,1,2@0900,135,1,3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"IWAP40,080835,1#", "IWAP33,080839,1#", "IWAPSM,680835,set SOS number ok!#"})
    void keepTheWordAfterTheSerial(String frame) {
        assertThat(Watch.says(frame).extra()).containsKey("arguments");
    }

    @ParameterizedTest
    @CsvSource({"'IWAP40,080835,0#',true", "'IWAP40,080835,1#',false", "'IWAP84,080835,0#',false"})
    void sayNo_onlyWhereZeroIsKnownToMeanIt(String frame, boolean refused) {
        assertThat(Watch.says(frame).extra().containsKey("refused")).isEqualTo(refused);
    }

    @Test
    void mayLackTheSerial() {
        Report report = Watch.says("IWAPTF,1#");

        assertThat(report.extra()).isEqualTo(Map.of("ack", true, "arguments", "1"));
        assertThat(Watch.isAnswered("IWAPTF,1#")).isEmpty();
    }

    @Test
    void mayLackEverything() {
        assertThat(Watch.says("IWAP88#").extra()).isEqualTo(Map.of("ack", true));
    }

    @Test
    void mayHaveAnImeiBeforeTheSerial() {
        Report report = Watch.says("IWAP14,353456789012345,080835,D3590D54|15550100001,,#");

        assertThat(report.extra())
                .containsEntry("imei", "353456789012345")
                .containsEntry("serial", "080835")
                .containsEntry("arguments", "D3590D54|15550100001,,");
    }

    @Test
    void mayHaveATimeForASerial() {
        Report report = Watch.says("IWAP16,20250101125223#");

        assertThat(report.extra()).containsEntry("serial", "20250101125223");
    }

    @ParameterizedTest
    @CsvSource({
        "'50,36.6,0', false",
        "'50,36,0', false",
        "'50,080835,1', true",
        "'50,20250101125223,1', true",
        "'51,080835,1', true",
        "'51,170803113235,1', false",
        "'51,20170803113235,1', false",
        "'52,080835,1', true",
        "'52,353456789012345,080835,1', true",
        "'52,x', false",
        "'51,', false"
    })
    void areToldFromReports_byTheirFirstParameter(String parameters, boolean acknowledgement) {
        Report report = Watch.says("IWAP" + parameters + "#");

        assertThat(report.extra().containsKey("ack")).isEqualTo(acknowledgement);
        assertThat(Watch.isAnswered("IWAP" + parameters + "#").isEmpty()).isEqualTo(acknowledgement);
    }
}
