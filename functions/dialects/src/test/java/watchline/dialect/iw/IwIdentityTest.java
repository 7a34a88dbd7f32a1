package watchline.dialect.iw;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import watchline.dialect.model.Message;
import watchline.dialect.model.Report;
import watchline.dialect.spi.DecodeContext;
import watchline.dialect.spi.Decoded;
import watchline.dialect.spi.Glance;
import watchline.dialect.spi.Glance.Role;

import static org.assertj.core.api.Assertions.assertThat;

class IwIdentityTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "IWAP00861265064025262# 861265064025262 LOGIN",
                "IWAP00861265064025262 861265064025262 LOGIN",
                "IWAP00353456789012345,460|00|CMNET# 353456789012345 LOGIN",
                "IWAP00,358511029984279,ggg,zh_CN# 358511029984279 LOGIN",
                "IWAP0006632666552953# 06632666552953 LOGIN",
                "IWAP001234567890123456# 1234567890123456 LOGIN",
                "TRVAP00352121088015548# 352121088015548 LOGIN",
                "IWAPVR,357653054861492,C42F# 357653054861492 ORDINARY",
                "IWAPWR,357653054861492,1,1711512576683# 357653054861492 ORDINARY",
                "IWAPBL,355932603390043,,,1711512576683# 355932603390043 ORDINARY",
                "IWAP14,353456789012345,080835,1# 353456789012345 ORDINARY",
                "IWAPWL,353456789012345,080835# 353456789012345 ORDINARY"
            })
    void readsTheIdThatAFrameCarries(String frame, String id, Role role) {
        assertThat(glance(frame)).isEqualTo(new Glance(id, role));
        assertThat(Watch.beforeLogin(frame).deviceId()).isEqualTo(id);
        assertThat(Watch.beforeLogin(frame).message()).isInstanceOf(Report.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "IWAP03,08000007000001,00022,00# HEARTBEAT",
                "IWAP10260708A# URGENT",
                "IWAP04,010# URGENT",
                "IWAP04025# URGENT",
                "IWAP04,026# ORDINARY",
                "IWAP04,# ORDINARY",
                "IWAP04,-1# ORDINARY",
                "IWAP01260708A# ORDINARY",
                "IWAP49,70# ORDINARY",
                "IWAPZ9,1# ORDINARY",
                "IWAP14,080835,1# ORDINARY",
                "IWAP14,20250101125223# ORDINARY",
                "IWAP16,353456789012345,080835# ORDINARY",
                "IWAP00null# ORDINARY",
                "TRVYP02,352121088015548# ORDINARY"
            })
    void readsTheRole_ofAFrameWithoutAnId(String frame, Role role) {
        assertThat(glance(frame)).isEqualTo(new Glance(null, role));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "IW", "IWAP", "IWAP0", "IWAP#", "IWAP-1#", "IWnull#", "xyz#"})
    void seesNothing_inWhatIsNoFrame(String bytes) {
        assertThat(glance(bytes)).isEqualTo(new Glance(null, Role.ORDINARY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IWAP00null#",
                "IWAP00#",
                "IWAP00,#",
                "IWAP00861265064025#",
                "IWAP0012345678901234567#",
                "IWAP0086126506402526x#"
            })
    void refusesALogin_withoutAUsableId(String frame) {
        Decoded decoded = Watch.beforeLogin(frame);

        assertThat(decoded.deviceId()).isNull();
        assertThat(decoded.message()).isInstanceOf(Message.Malformed.class);
        assertThat(decoded.replies()).isEmpty();
    }

    @Test
    void saysWhyItRefusesALogin() {
        assertThat(Watch.beforeLogin("IWAP00null#").message())
                .isEqualTo(new Message.Malformed("AP00: id null (expected: 14 to 16 digits)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "IWAP49,70# AP49",
                "IWAP10260708A# AP10",
                "IWAP03,08000007000001,00022,00# AP03",
                "IWAP16,080835# AP16",
                "IWAPVR,x,C42F# APVR",
                "IWAPZ9,1# APZ9",
                "TRVYP02,1# YP02"
            })
    void attributesNoFrame_beforeALogin(String frame, String word) {
        Decoded decoded = Watch.beforeLogin(frame);

        assertThat(decoded)
                .isEqualTo(
                        Decoded.silent(null, new Message.Malformed(word + " before a login (expected: AP00 first)")));
    }

    @Test
    void believesTheFrame_ratherThanTheSession() {
        assertThat(new IwDialect()
                        .decode(
                                Stream.bytes("IWAP00353456789012345#"),
                                new DecodeContext(Watch.ID, Watch.NOW, Watch.NOW, 0))
                        .deviceId())
                .isEqualTo("353456789012345");
    }

    private static Glance glance(String frame) {
        return new IwDialect().glance(Stream.bytes(frame));
    }
}
