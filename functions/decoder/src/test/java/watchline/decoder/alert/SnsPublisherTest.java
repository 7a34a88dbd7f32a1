package watchline.decoder.alert;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.PublishResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SnsPublisherTest {

    private static final String TOPIC = "arn:aws:sns:eu-central-1:123456789012:alerts";

    private final List<PublishRequest> published = new ArrayList<>();

    @Test
    void publishesATextForEachKindOfSubscriber() {
        new SnsPublisher(new Sns(), TOPIC).publish(AlertMessage.of(Alerts.sos()));

        assertThat(published).singleElement().satisfies(request -> {
            assertThat(request.topicArn()).isEqualTo(TOPIC);
            assertThat(request.messageStructure()).isEqualTo("json");
            assertThat(request.subject()).isEqualTo("SOS: Grandma, 14:02");
            assertThat(request.message())
                    .startsWith("{\"")
                    .contains("\"sms\":\"SOS: Grandma, 14:02, battery 45% https://")
                    .contains("\"email\":\"SOS: Grandma\\nWhen: ")
                    .contains("\"default\":\"{\\\"id\\\":\\\"861265061234567#");
        });
    }

    @Test
    void givesEveryAttributeAsText() {
        new SnsPublisher(new Sns(), TOPIC).publish(AlertMessage.of(Alerts.sos()));

        assertThat(published.get(0).messageAttributes())
                .containsOnlyKeys("id", "type", "severity", "deviceId", "account", "escalation", "sms")
                .allSatisfy(
                        (name, value) -> assertThat(value.dataType()).as(name).isEqualTo("String"));
    }

    @Test
    void saysWhy_whenTheTopicCannotBeReached() {
        SnsClient broken = new SnsClient() {
            @Override
            public PublishResponse publish(PublishRequest request) {
                throw SdkClientException.create("Connect timed out");
            }

            @Override
            public String serviceName() {
                return "sns";
            }

            @Override
            public void close() {}
        };

        assertThatThrownBy(() -> new SnsPublisher(broken, TOPIC).publish(AlertMessage.of(Alerts.sos())))
                .isInstanceOf(PublishException.class)
                .hasMessage("publishing an alarm: SdkClientException: Connect timed out");
    }

    private final class Sns implements SnsClient {

        @Override
        public PublishResponse publish(PublishRequest request) {
            published.add(request);
            return PublishResponse.builder().messageId("1").build();
        }

        @Override
        public String serviceName() {
            return "sns";
        }

        @Override
        public void close() {}
    }
}
