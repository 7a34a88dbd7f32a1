package watchline.dialect.bracket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import watchline.dialect.Described;
import watchline.dialect.model.Message;
import watchline.dialect.spi.Glance;

import static org.assertj.core.api.Assertions.assertThat;

class BracketHeadTest {

    private static final BracketDialect DIALECT = new BracketDialect();

    @ParameterizedTest
    @CsvSource({
        "[3G*8800000015*0002*LK], 8800000015, HEARTBEAT",
        "[SG*867959031504326*0002*LK], 867959031504326, HEARTBEAT",
        "[ZJ*8800000015*0003*0002*LK], 8800000015, HEARTBEAT",
        "[3G*8800000015*0004*INIT], 8800000015, LOGIN",
        "'[3G*8800000015*0004*AL,1]', 8800000015, URGENT",
        "'[3G*8800000015*0008*AL_LTE,1]', 8800000015, URGENT",
        "'[3G*8800000015*0004*UD,1]', 8800000015, ORDINARY",
        "[3G*8800000015*0007*ALTEREGO], 8800000015, ORDINARY",
        "[3G*12345678*0002*LK], 12345678, HEARTBEAT",
        "[3G*1234567890123456*0002*LK], 1234567890123456, HEARTBEAT",
    })
    void tellsWhoseFrameItIs(String frame, String deviceId, Glance.Role role) {
        Glance glance = DIALECT.glance(Described.bytes(frame));

        assertThat(glance).isEqualTo(new Glance(deviceId, role));
    }

    @ParameterizedTest
    @CsvSource({
        "[3G*12ab*0002*LK], id: 12ab (expected: 8 to 16 digits)",
        "[3G*1234567*0002*LK], id: 1234567 (expected: 8 to 16 digits)",
        "[3G*12345678901234567*0002*LK], id: 12345678901234567 (expected: 8 to 16 digits)",
        "[3G**0002*LK], id:  (expected: 8 to 16 digits)",
        "[3G*], id:  (expected: 8 to 16 digits)",
        "[3G*8800000015], length:  (expected: 4 hexadecimal digits and *)",
        "[3G*8800000015*LK], length: LK (expected: 4 hexadecimal digits and *)",
        "[3G*8800000015*0002], length: 0002 (expected: 4 hexadecimal digits and *)",
        "[3G*8800000015*00G2*LK], length: 00G2 (expected: 4 hexadecimal digits and *)",
        "[3G*8800000015*0000*], word:  (expected: a command name)",
        "'[3G*8800000015*0001*,]', word:  (expected: a command name)",
        "LK, head: LK (expected: [ and two of A-Z 0-9 and *)",
        "'', head:  (expected: [ and two of A-Z 0-9 and *)",
    })
    void saysWhatIsWrong_whenAFrameIsNone(String frame, String reason) {
        Message message = Described.decode(DIALECT, frame).message();

        assertThat(message).isEqualTo(new Message.Malformed(reason));
    }

    @Test
    void escapesAndCutsWhatTheDeviceWrote_inAReason() {
        Message message = Described.decode(DIALECT, "[3G*\n" + "x".repeat(500) + "*0002*LK]")
                .message();

        assertThat(((Message.Malformed) message).reason())
                .isEqualTo("id: " + "x".repeat(32) + " (expected: 8 to 16 digits)");
    }

    @Test
    void givesNoReply_toAMalformedFrame() {
        String reply = Described.reply(DIALECT, "[3G*12ab*0002*LK]");

        assertThat(reply).isEmpty();
    }

    @Test
    void readsOnlyTheHeadOfAMalformedFrame_atAGlance() {
        Glance glance = DIALECT.glance(Described.bytes("[3G*12ab*0002*LK]"));

        assertThat(glance).isEqualTo(new Glance(null, Glance.Role.ORDINARY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "009", "00009", "00ab", "00AB"})
    void takesALength_ofAnyNumberOfDigitsAndEitherCase(String length) {
        String line = Described.line(Described.decode(DIALECT, "[3G*8800000015*" + length + "*LK,5,0,99]"));

        assertThat(line).isEqualTo("id=8800000015 LK status battery=99 steps=5 rolls=0");
    }

    @Test
    void readsAFrame_thatLacksItsLastBracket() {
        String line = Described.line(Described.decode(DIALECT, "[3G*8800000015*0009*LK,5,0,99"));

        assertThat(line).isEqualTo("id=8800000015 LK status battery=99 steps=5 rolls=0");
    }

    @Test
    void doesNotTakeAWordForTheLength_whenTheIndexHasOtherThanFourDigits() {
        String line = Described.line(Described.decode(DIALECT, "[3G*8800000015*9*BEAD*1]"));

        assertThat(line).isEqualTo("id=8800000015 Unknown[word=BEAD*1]");
    }
}
