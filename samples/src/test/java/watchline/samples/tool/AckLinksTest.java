package watchline.samples.tool;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import watchline.decoder.AckConfig;
import watchline.decoder.ack.AckKeyException;
import watchline.decoder.ack.AckKeys;
import watchline.decoder.alert.AlertLog;
import watchline.decoder.alert.AlertMessage;
import watchline.decoder.alert.AlertPublisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Links in alarms that the tool publishes. */
class AckLinksTest {

    private static final String URL = "https://ack.example.org";

    @Test
    void areNone_whenTheSettingsAreMissing() {
        assertThat(AckLinks.of(new AckConfig(null, null), new ConnectionOptions()))
                .isNull();
    }

    @Test
    void areMissedOnce_whenCriticalMessagesGoOutWithoutThem() {
        StringWriter err = new StringWriter();
        List<AlertMessage> published = new ArrayList<>();
        AlertPublisher publisher = AckLinks.missing(published::add, false, new PrintWriter(err));

        publisher.publish(message("warning"));
        assertThat(err.toString()).isEmpty();
        publisher.publish(message("critical"));
        publisher.publish(message("critical"));

        assertThat(err.toString().lines())
                .containsExactly("note: alarms go out without links to acknowledge them: WATCHLINE_ACK_URL and"
                        + " WATCHLINE_ACK_KEY_SECRET are not set here");
        assertThat(published).hasSize(3);
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

    private static AlertMessage message(String severity) {
        MessageAttributeValue value = MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(severity)
                .build();
        AlertLog.Line line = new AlertLog.Line("", "", severity, "open", 0, false);
        return new AlertMessage("", "", "", "", Map.of("severity", value), line);
    }
}
