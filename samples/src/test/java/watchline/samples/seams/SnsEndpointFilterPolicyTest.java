package watchline.samples.seams;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.sns.SnsClient;
import watchline.samples.sns.Published;
import watchline.samples.sns.SnsEndpoint;

/** The endpoint of the sandbox, which can do all of it. */
class SnsEndpointFilterPolicyTest extends FilterPolicyContract {

    private final SnsEndpoint endpoint = SnsEndpoint.start(0);
    private final SnsClient client = AwsEndpoint.local(endpoint.endpoint()).sns();

    @AfterEach
    void stop() {
        client.close();
        endpoint.close();
    }

    @Override
    protected SnsClient sns() {
        return client;
    }

    @Override
    protected boolean can(Ability ability) {
        return true;
    }

    @Override
    protected String topic(String prefix) {
        return endpoint.createTopic(prefix + UUID.randomUUID());
    }

    @Override
    protected String subscribe(String topic, String policy) {
        return client.subscribe(request -> request.topicArn(topic)
                        .protocol("sqs")
                        .endpoint("arn:aws:sqs:us-east-1:000000000000:" + UUID.randomUUID())
                        .attributes(Map.of("FilterPolicy", policy)))
                .subscriptionArn();
    }

    @Override
    protected List<String> delivered(String subscription, int published) {
        return endpoint.delivered(subscription).stream()
                .map(Published::defaultText)
                .toList();
    }
}
