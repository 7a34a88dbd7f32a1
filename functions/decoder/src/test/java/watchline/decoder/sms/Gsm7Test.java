package watchline.decoder.sms;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class Gsm7Test {

    @ParameterizedTest
    @CsvSource({"abc, 3", "a€, 3", "'[]', 4", "'^{}~\\|', 12", "Käthe, 5"})
    void countsExtendedCharactersTwice(String text, int length) {
        assertThat(Gsm7.length(text)).isEqualTo(length);
    }

    @Test
    void cutsBeforeACharacterThatNoLongerFits() {
        assertThat(Gsm7.cut("ab€", 3)).isEqualTo("ab");
    }

    @ParameterizedTest
    @CsvSource({"Ñandú, false", "Ñandu, true", "Ł, false", "Ж, false", "'\t', false", "ΔΦ, true"})
    void knowsItsOwnLetters(String text, boolean own) {
        assertThat(Gsm7.containsAll(text)).isEqualTo(own);
    }
}
