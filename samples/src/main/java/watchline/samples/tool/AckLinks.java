package watchline.samples.tool;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import watchline.decoder.AckConfig;
import watchline.decoder.Setting;
import watchline.decoder.ack.AckKeyException;
import watchline.decoder.ack.AckKeySource;
import watchline.decoder.ack.AckLink;
import watchline.decoder.ack.AckTokens;
import watchline.decoder.ack.SecretKeySource;
import watchline.decoder.alert.AlertPublisher;
import watchline.dialect.model.AlarmType.Severity;

/** Acknowledge links in alarms that this program publishes: the ones that the decoder would give them. */
final class AckLinks {

    private AckLinks() {}

    /**
     * What makes them; absent when the settings name none.
     *
     * @throws ToolException if the key cannot be read: critical alarms are not to go out without their links unnoticed
     */
    static @Nullable AckLink of(AckConfig config, ConnectionOptions connection) {
        String url = config.url();
        if (url == null) {
            return null;
        }
        var builder = SecretsManagerClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder());
        connection.choose(builder);
        return signed(url, new SecretKeySource(builder.build(), config.requireKeySecret(), Clock.systemUTC()));
    }

    /** @throws ToolException if there is no key */
    static AckLink signed(String url, AckKeySource keys) {
        try {
            var unused = keys.keys();
        } catch (AckKeyException e) {
            throw new ToolException(
                    e.getMessage() + "\n  Alarms would go out without links to acknowledge them. Unset "
                            + Setting.ACK_URL.variable() + " if that is meant.",
                    e);
        }
        return new AckLink(url, new AckTokens(keys));
    }

    /**
     * Says so with the first message that should have a link and has none.
     *
     * @param err takes one line at most
     */
    static AlertPublisher missing(AlertPublisher publisher, boolean sandbox, PrintWriter err) {
        AtomicBoolean said = new AtomicBoolean();
        return message -> {
            if (Severity.CRITICAL.wireName().equals(message.attribute("severity")) && !said.getAndSet(true)) {
                err.println("note: alarms go out without links to acknowledge them: "
                        + (sandbox
                                ? "only the sandbox itself knows the key of its links"
                                : Setting.ACK_URL.variable() + " and " + Setting.ACK_KEY_SECRET.variable()
                                        + " are not set here"));
                err.flush();
            }
            publisher.publish(message);
        };
    }
}
