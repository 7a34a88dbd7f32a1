package watchline.decoder.alert;

import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishRequest;

/** Publishes to one topic, with a text for each kind of subscriber. Retries are those of the client, which repeats only what certainly was not
 * published: see {@link SnsFaults}. */
public final class SnsPublisher implements AlertPublisher {

    private final SnsClient client;
    private final String topicArn;

    public SnsPublisher(SnsClient client, String topicArn) {
        this.client = client;
        this.topicArn = topicArn;
    }

    @Override
    public void publish(AlertMessage message) {
        try {
            client.publish(request(message, topicArn));
        } catch (SdkException e) {
            String reason = "publishing an alarm: " + SnsFaults.reason(e);
            throw SnsFaults.isCertain(e)
                    ? PublishException.notPublished(reason, e)
                    : PublishException.unknown(reason, e);
        }
    }

    static PublishRequest request(AlertMessage message, String topicArn) {
        return PublishRequest.builder()
                .topicArn(topicArn)
                .subject(message.subject())
                .messageStructure("json")
                .message(AlertJson.structure(
                        Map.of("default", message.machine(), "sms", message.sms(), "email", message.email())))
                .messageAttributes(message.attributes())
                .build();
    }
}
