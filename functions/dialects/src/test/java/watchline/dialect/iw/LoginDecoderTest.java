package watchline.dialect.iw;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watchline.dialect.model.Kind;
import watchline.dialect.model.Report;

import static org.assertj.core.api.Assertions.assertThat;

class LoginDecoderTest {

    @Test
    void readsABareLogin() {
        Report report = Watch.says("IWAP00861265064025262#");

        assertThat(report.message()).isEqualTo("AP00");
        assertThat(report.kind()).isEqualTo(Kind.STATUS);
        assertThat(report.extra()).isEmpty();
    }

    @Test
    void readsTheNetwork() {
        Report report = Watch.says("IWAP00353456789012345,460|00|CMNET#");

        assertThat(report.extra()).isEqualTo(Map.of("network", "460|00|CMNET"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "f", "F"})
    void readsTheSim_withoutTheFillerOfItsNumber(String filler) {
        Report report = Watch.says("IWAP00357653052475832,8996203283498572195" + filler + ",416036498572195#");

        assertThat(report.extra()).isEqualTo(Map.of("iccid", "8996203283498572195", "imsi", "416036498572195"));
    }

    @Test
    void readsASimOfTwentyDigits() {
        Report report = Watch.says("IWAP00357653052475832,89962032834985721959,416036498572195#");

        assertThat(report.extra()).containsEntry("iccid", "89962032834985721959");
    }

    @Test
    void keepsWhatElseALoginSays() {
        Report report = Watch.says("IWAP00,358511029984279,ggg,zh_CN#");

        assertThat(report.extra()).isEqualTo(Map.of("rest", "ggg,zh_CN"));
    }
}
