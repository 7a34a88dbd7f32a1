package watchline.decoder.sms;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlainTest {

    @ParameterizedTest
    @CsvSource({
        "Käthe Müller, Käthe Müller",
        "José Ñandú, José Ñandu",
        "Łucja, Lucja",
        "François, Francois",
        "Бабушка, Babushka",
        "Γιαγιά, Giagia",
        "祖母, Zu Mu",
        "おばあさん, obaasan",
        "'Opa \n Karl', 'Opa Karl'",
        "👵 Oma, Oma",
        "{Oma}, {Oma}",
        "👵, ''"
    })
    void writesAnyScriptInTheAlphabetOfSms(String text, String written) {
        assertThat(Plain.gsm(text)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"Käthe, Kathe", "Straße, Strasse", "祖母, Zu Mu", "€, EUR"})
    void writesAnyScriptInAscii(String text, String written) {
        assertThat(Plain.ascii(text)).isEqualTo(written);
    }

    @Test
    void takesNoSignBeyondTheBasicPlaneForOneInIt() {
        assertThat(Plain.gsm(Character.toString(0x10041))).isEmpty();
    }

    @Test
    void leavesOutEverySignThatNobodyKnowsHowToWrite() {
        for (int c = 0; c < Character.MIN_SURROGATE; c++) {
            assertThat(Plain.gsm(Character.toString(c)))
                    .as(Integer.toHexString(c))
                    .isNotEqualTo("null")
                    .doesNotContain("[?]");
        }
    }

    @Test
    void takesDecomposedLettersForWhatTheyAre() {
        assertThat(Plain.gsm("Ka\u0308the")).isEqualTo("Käthe");
    }

    @Test
    void keepsALineInItsScript_withoutWhatTurnsTheTextAfterIt() {
        assertThat(Plain.line(" 祖母\u202E\n👵\u2069 ")).isEqualTo("祖母 👵");
    }

    @Property(tries = 2000, seed = "20261122")
    void neverLeavesItsAlphabet(@ForAll @StringLength(max = 60) String text) {
        assertThat(Gsm7.containsAll(Plain.gsm(text))).isTrue();
        assertThat(Plain.gsm(text)).doesNotContainPattern("\\s{2}|[\r\n\f]");
        assertThat(Plain.ascii(text)).matches("[ -~]*");
        assertThat(Plain.gsm(Plain.gsm(text))).isEqualTo(Plain.gsm(text));
    }
}
