package watchline.decoder.alert;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.PublishRequest;

/**
 * SNS for a rehearsal: it is asked to publish a message without a text, which it always refuses (InvalidParameter, "Empty message").
 * So client, connection and signature have worked once before somebody calls for help, and nobody is told. Never fails. Safe on any
 * thread.
 */
public final class DryPublisher implements AlertPublisher {

    private static final Logger LOG = LoggerFactory.getLogger(DryPublisher.class);

    private final SnsClient client;
    private final String topicArn;

    public DryPublisher(SnsClient client, String topicArn) {
        this.client = client;
        this.topicArn = topicArn;
    }

    @Override
    public void publish(AlertMessage message) {
        PublishRequest request = SnsPublisher.request(message, topicArn);
        try {
            client.publish(request.toBuilder().message("").build());
            LOG.atError().log("SNS took a message without a text");
        } catch (InvalidParameterException e) {
            LOG.atDebug().log("SNS has refused what it was to refuse");
        } catch (SdkException e) {
            LOG.atWarn()
                    .addKeyValue("reason", SnsFaults.reason(e))
                    .log("SNS did not answer the rehearsal: the first alarm will be slow");
        }
    }
}
