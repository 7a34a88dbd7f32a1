package watchline.dialect.spi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import watchline.dialect.spi.CommandTarget.IwHead;
import watchline.dialect.spi.CommandTarget.IwLine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CommandTargetTest {

    private static final CommandTarget WATCH = CommandTarget.of("353456789012345", "080835");

    @ParameterizedTest
    @CsvSource({"APVR,T", "APJK,T", "APTP,T", "AP01,V", "AP02,V", "APHP,V"})
    void staysLineV_untilAReportProvesLineT(String word, IwLine line) {
        assertThat(IwLine.V.after(word)).isEqualTo(line);
    }

    @Test
    void staysLineT_onceProven() {
        assertThat(IwLine.T.after("AP01")).isEqualTo(IwLine.T);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456789", "12345678901234567", "35345678901234#", "3534567890,2345"})
    void refusesAnIdThatIsNotDigits(String id) {
        assertThatThrownBy(() -> CommandTarget.of(id, "080835"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("device id: " + id + " (expected: 10-16 digits)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "08083", "0808355", "08083#"})
    void refusesASerialThatIsNotSixDigits(String serial) {
        assertThatThrownBy(() -> CommandTarget.of("353456789012345", serial))
                .hasMessage("serial: " + serial + " (expected: 6 digits)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "3g", "3G*", "[]"})
    void refusesAVendorThatIsNotTwoCharacters(String vendor) {
        assertThatThrownBy(() -> WATCH.withBracket(vendor, null))
                .hasMessage("vendor: " + vendor + " (expected: two of A-Z and 0-9)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "001", "00001", "00G1", "000*", "000\u0130"})
    void refusesAnIndexThatIsNotFourHexadecimalDigits(String index) {
        assertThatThrownBy(() -> WATCH.withBracket("ZJ", index))
                .hasMessage("index: " + index + " (expected: 4 hexadecimal digits)");
    }

    @Test
    void takesTheFormThatTheWatchHasShown() {
        CommandForm form = CommandForm.USUAL.withIw(IwHead.TRV, IwLine.T).withBracket("ZJ", true);

        assertThat(WATCH.in(form)).isEqualTo(WATCH.withIw(IwHead.TRV, IwLine.T).withBracket("ZJ", "0000"));
    }

    @Test
    void isInTheUsualForm_whenNothingWasShown() {
        assertThat(WATCH.in(CommandForm.USUAL)).isEqualTo(WATCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "12345#"})
    void refusesAPasswordThatIsNotSixDigits(String password) {
        assertThatThrownBy(() -> WATCH.withPassword(password))
                .hasMessage("password: " + password + " (expected: 6 digits)");
    }
}
