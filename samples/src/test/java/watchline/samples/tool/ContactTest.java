package watchline.samples.tool;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ContactTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "15550100001", "+0155501", "+1 555 0100", "+1-555-0100", "+12345", "+1234567890123456", "Ann"
            })
    void refusesWhatIsNoNumber(String number) {
        assertThatThrownBy(() -> Contact.sms(number))
                .isInstanceOf(ToolException.class)
                .hasMessageStartingWith("--sms: " + number + " (expected: a number as E.164 has it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ann", "ann@", "@example.org", "ann@example", "a nn@example.org", "ann@b@example.org"})
    void refusesWhatIsNoAddress(String address) {
        assertThatThrownBy(() -> Contact.email(address))
                .isInstanceOf(ToolException.class)
                .hasMessage("--email: " + address + " (expected: an address such as ann@example.org)");
    }

    @Test
    void takesWhatIsOne() {
        assertThat(Contact.sms("+15550100001").endpoint()).isEqualTo("+15550100001");
        assertThat(Contact.email("ann.b+w@mail.example.org").endpoint()).isEqualTo("ann.b+w@mail.example.org");
    }

    @ParameterizedTest
    @CsvSource({
        "sms, +15550100001, +1********01",
        "email, ann@example.org, a***@example.org",
        "sms, +155, ****",
    })
    void hidesMostOfIt(String protocol, String endpoint, String shown) {
        assertThat(new Contact(protocol, endpoint).masked()).isEqualTo(shown);
    }
}
