package watchline.samples.seams;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.sns.SnsClient;
import watchline.decoder.alert.AlertPublisher;
import watchline.decoder.alert.AlertPublisherContract;
import watchline.decoder.alert.SnsPublisher;
import watchline.samples.sns.Published;
import watchline.samples.sns.SnsEndpoint;

/** The SDK over HTTP to the endpoint that counts. */
class SnsEndpointPublisherTest extends AlertPublisherContract {

    private final SnsEndpoint endpoint = SnsEndpoint.start(0);
    private final SnsClient client = AwsEndpoint.local(endpoint.endpoint()).sns();
    private final String topic = endpoint.createTopic("alerts");

    @AfterEach
    void stop() {
        client.close();
        endpoint.close();
    }

    @Override
    protected AlertPublisher publisher() {
        return new SnsPublisher(client, topic);
    }

    @Override
    protected AlertPublisher unreachablePublisher() {
        return new SnsPublisher(client, topic + "-that-is-not-there");
    }

    @Override
    protected List<Delivered> delivered(int expected) {
        return endpoint.published().stream()
                .map(published -> new Delivered(
                        String.valueOf(published.subject()), published.defaultText(), attributes(published)))
                .toList();
    }

    private static Map<String, String> attributes(Published published) {
        return published.attributes().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().value()));
    }
}
