package watchline.samples.tool;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import watchline.decoder.AckConfig;
import watchline.decoder.ack.AckKeyException;
import watchline.decoder.ack.AckKeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Links in alarms that the tool publishes. */
class AckLinksTest {

    private static final String URL = "https://ack.example.org";

    @Test
    void saysThatThereAreNone_whenTheSettingsAreMissing() {
        StringWriter err = new StringWriter();

        assertThat(AckLinks.of(new AckConfig(null, null), new ConnectionOptions(), new PrintWriter(err)))
                .isNull();

        assertThat(err.toString().lines())
                .containsExactly("note: alarms go out without links to acknowledge them: WATCHLINE_ACK_URL and"
                        + " WATCHLINE_ACK_KEY_SECRET are not set here");
    }

    @Test
    void beginWithTheUrlOfTheDecoder() {
        AckKeys keys = AckKeys.random(new SecureRandom());

        assertThat(AckLinks.signed(URL, () -> keys).of("abcdefgh", Instant.EPOCH))
                .startsWith(URL + "/a/abcdefgh");
    }

    @Test
    void stopTheCommand_whenTheKeyCannotBeRead() {
        assertThatThrownBy(() -> AckLinks.signed(URL, () -> {
                    throw new AckKeyException("secret ack: there is none");
                }))
                .isInstanceOf(ToolException.class)
                .hasMessageContaining("secret ack: there is none")
                .hasMessageContaining("Unset WATCHLINE_ACK_URL");
    }
}
