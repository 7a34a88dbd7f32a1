package watchline.decoder.ack;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AckKeysTest {

    private static final byte[] TEXT = {1, 2, 3};

    @Test
    void refusesAKeyThatIsTooShort_andSaysHowToMakeOne() {
        String weak = Base64.getEncoder().encodeToString(new byte[31]);

        assertThatThrownBy(() -> AckKeys.parse(key(1) + " " + weak))
                .isInstanceOf(AckKeyException.class)
                .hasMessage("key 2 of acknowledge links: 31 bytes (expected: 32-1024; make one with:"
                        + " openssl rand -base64 48)")
                .hasMessageNotContaining(weak);
    }

    @Test
    void tellsNothingOfAKeyThatCannotBeRead() {
        assertThatThrownBy(() -> AckKeys.parse("s3cret!"))
                .isInstanceOf(AckKeyException.class)
                .hasMessage("key 1 of acknowledge links: not base64 (make one with: openssl rand -base64 48)")
                .hasNoCause();
    }

    @Test
    void refusesNone() {
        assertThatThrownBy(() -> AckKeys.parse(" \n"))
                .isInstanceOf(AckKeyException.class)
                .hasMessageStartingWith("keys of acknowledge links: 0 (expected: 1 to 4 in base64");
    }

    @Test
    void refusesFive() {
        assertThatThrownBy(() -> AckKeys.parse((key(1) + ",").repeat(5))).isInstanceOf(AckKeyException.class);
    }

    @Test
    void takesFour_whateverStandsBetween() {
        AckKeys keys = AckKeys.parse("\n" + key(1) + ", " + key(2) + "\n" + key(3) + "\r\n" + key(4) + "\n");

        byte[] signature = AckKeys.parse(key(4)).sign(TEXT, 9);

        assertThat(keys.accepts(TEXT, signature)).isTrue();
        assertThat(keys.sign(TEXT, 9)).isEqualTo(AckKeys.parse(key(1)).sign(TEXT, 9));
    }

    private static String key(int fill) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
