package watchline.samples.sns;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InternalErrorException;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.InvalidParameterValueException;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.PublishResponse;
import software.amazon.awssdk.services.sns.model.SnsException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class SnsEndpointTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:48:11Z");

    private SnsEndpoint endpoint;
    private SnsClient client;
    private String topic;

    @BeforeEach
    void start() {
        List<Integer> counter = new ArrayList<>();
        endpoint = SnsEndpoint.start(0, Clock.fixed(NOW, ZoneOffset.UTC), () -> {
            synchronized (counter) {
                counter.add(1);
                return "id-" + counter.size();
            }
        });
        client = SnsClient.builder()
                .endpointOverride(endpoint.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(override -> override.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
        topic = client.createTopic(create -> create.name("alerts")).topicArn();
    }

    @AfterEach
    void stop() {
        client.close();
        endpoint.close();
    }

    @Test
    void remembersAllOfAPublish() {
        PublishResponse response = publish(request -> request.subject("SOS: Älvsjö & <Co>")
                .messageStructure("json")
                .message("{\"default\":\"{}\",\"sms\":\"short + 100 %\",\"email\":\"long\\nand wide\"}")
                .messageAttributes(Map.of("type", text("sos"), "severity", text("critical"))));

        assertThat(endpoint.published())
                .containsExactly(new Published(
                        response.messageId(),
                        NOW,
                        topic,
                        "SOS: Älvsjö & <Co>",
                        "short + 100 %",
                        "long\nand wide",
                        "{}",
                        Map.of(
                                "type", new MessageAttribute("String", "sos"),
                                "severity", new MessageAttribute("String", "critical")),
                        List.of(),
                        List.of()));
    }

    @Test
    void givesTheDefaultText_whereAProtocolHasNone() {
        publish(request -> request.messageStructure("json").message("{\"default\":\"all\",\"sms\":\"short\"}"));

        assertThat(endpoint.published()).singleElement().satisfies(published -> {
            assertThat(published.email()).isEqualTo("all");
            assertThat(published.sms()).isEqualTo("short");
        });
    }

    @Test
    void givesOneTextToAll_whenTheMessageHasNoStructure() {
        publish(request -> request.message("plain"));

        assertThat(endpoint.published())
                .extracting(Published::sms, Published::email, Published::defaultText)
                .containsExactly(tuple("plain", "plain", "plain"));
    }

    @Test
    void answersTheSameArn_whenATopicIsCreatedTwice() {
        assertThat(client.createTopic(create -> create.name("alerts")).topicArn())
                .isEqualTo(topic)
                .isEqualTo(endpoint.createTopic("alerts"));
    }

    @Test
    void refusesAnUnknownTopic() {
        assertThatThrownBy(
                        () -> publish(request -> request.topicArn(topic + "x").message("text")))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("Topic does not exist");
    }

    @Test
    void refusesAStructureWithoutDefault() {
        assertThatThrownBy(() ->
                        publish(request -> request.messageStructure("json").message("{\"sms\":\"short\"}")))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("No default entry in JSON message body");
    }

    @Test
    void refusesAStructureThatIsNoJson() {
        assertThatThrownBy(() ->
                        publish(request -> request.messageStructure("json").message("{")))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("failed to parse");
    }

    @Test
    void takesASubjectOf100Characters_andRefusesOneMore() {
        publish(request -> request.subject("x".repeat(100)).message("text"));

        assertThatThrownBy(() ->
                        publish(request -> request.subject("x".repeat(101)).message("text")))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("Subject");
    }

    @Test
    void refusesASubjectOfTwoLines() {
        assertThatThrownBy(() -> publish(request -> request.subject("one\ntwo").message("text")))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("Subject");
    }

    @Test
    void takes256KiB_andRefusesOneByteMore() {
        publish(request -> request.message("x".repeat(256 * 1024)));

        assertThatThrownBy(() -> publish(request -> request.message("x".repeat(256 * 1024 + 1))))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("Message too long");
    }

    @Test
    void refusesAnAttributeWithoutAValue() {
        assertThatThrownBy(
                        () -> publish(request -> request.message("text").messageAttributes(Map.of("type", text("")))))
                .isInstanceOf(InvalidParameterValueException.class)
                .hasMessageContaining("'type'");
    }

    @Test
    void refusesAnActionThatItDoesNotKnow() {
        assertThatThrownBy(() -> client.listTopics())
                .isInstanceOf(SnsException.class)
                .hasMessageContaining("ListTopics");
    }

    @Test
    void failsAsOftenAsItIsTold_andThenNoMore() {
        endpoint.failNext(1);

        assertThatThrownBy(() -> publish(request -> request.message("first")))
                .isInstanceOf(InternalErrorException.class);
        publish(request -> request.message("second"));
        assertThat(endpoint.published()).extracting(Published::defaultText).containsExactly("second");
    }

    @Test
    void takesNothing_whileItIsAway() {
        endpoint.away(true);

        assertThatThrownBy(() -> publish(request -> request.message("first")))
                .isInstanceOfSatisfying(
                        SnsException.class, e -> assertThat(e.statusCode()).isEqualTo(503));
        endpoint.away(false);
        publish(request -> request.message("second"));
        assertThat(endpoint.published()).extracting(Published::defaultText).containsExactly("second");
    }

    @Test
    void isRetriedByTheSdk_whenItFails() {
        endpoint.failNext(2);

        try (SnsClient persistent = SnsClient.builder()
                .endpointOverride(endpoint.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(override -> override.retryStrategy(RetryMode.STANDARD))
                .build()) {
            persistent.publish(publish -> publish.topicArn(topic).message("at last"));
        }

        assertThat(endpoint.published()).extracting(Published::defaultText).containsExactly("at last");
    }

    @Test
    void tellsListeners_beforeTheSenderHasItsAnswer() {
        List<Published> heard = new ArrayList<>();
        endpoint.onPublish(heard::add);

        publish(request -> request.message("text"));

        assertThat(heard).isEqualTo(endpoint.published());
    }

    private PublishResponse publish(Consumer<PublishRequest.Builder> more) {
        PublishRequest.Builder request = PublishRequest.builder().topicArn(topic);
        more.accept(request);
        return client.publish(request.build());
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }
}
