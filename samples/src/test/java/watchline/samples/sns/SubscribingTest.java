package watchline.samples.sns;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.ListSubscriptionsByTopicResponse;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.Subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** The life of a subscription, as the SDK sees it. */
class SubscribingTest {

    private static final String PHONE = "+15550100001";
    private static final String MAIL = "carer@example.org";

    private SnsEndpoint endpoint;
    private SnsClient client;
    private String topic;

    @BeforeEach
    void start() {
        endpoint = SnsEndpoint.start(0);
        client = SnsClient.builder()
                .endpointOverride(endpoint.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
        topic = client.createTopic(create -> create.name("alerts")).topicArn();
    }

    @AfterEach
    void stop() {
        client.close();
        endpoint.close();
    }

    @Test
    void listsWhoSubscribed() {
        String arn = subscribe("sms", PHONE, Map.of());

        assertThat(list().subscriptions())
                .extracting(
                        Subscription::subscriptionArn,
                        Subscription::protocol,
                        Subscription::endpoint,
                        Subscription::topicArn)
                .containsExactly(tuple(arn, "sms", PHONE, topic));
    }

    @Test
    void listsAHundredAtATime() {
        IntStream.range(0, 101).forEach(i -> subscribe("sms", "+1555010" + (1000 + i), Map.of()));

        ListSubscriptionsByTopicResponse first = list();

        assertThat(first.subscriptions()).hasSize(100);
        assertThat(client.listSubscriptionsByTopic(next -> next.topicArn(topic).nextToken(first.nextToken()))
                        .subscriptions())
                .extracting(Subscription::endpoint)
                .containsExactly("+15550101100");
    }

    @Test
    void saysThatAMailboxIsPending_andTellsItsArnOnlyWhenAsked() {
        assertThat(client.subscribe(subscribe ->
                                subscribe.topicArn(topic).protocol("email").endpoint(MAIL))
                        .subscriptionArn())
                .isEqualTo("pending confirmation");
        assertThat(subscribe("email", "other@example.org", Map.of())).startsWith(topic + ":");
        assertThat(list().subscriptions())
                .extracting(Subscription::subscriptionArn)
                .containsExactly("PendingConfirmation", "PendingConfirmation");
    }

    @Test
    void deliversNothing_beforeTheOwnerHasSaidYes() {
        String arn = subscribe("email", MAIL, Map.of());
        publish("too early");

        confirm();
        publish("in time");

        assertThat(endpoint.delivered(arn)).extracting(Published::defaultText).containsExactly("in time");
        assertThat(attributes(arn)).containsEntry("PendingConfirmation", "false");
        assertThat(endpoint.pending()).isEmpty();
    }

    @Test
    void isConfirmedByTheLinkInTheMail() throws IOException {
        List<Confirmation> mails = new ArrayList<>();
        endpoint.onConfirmation(mails::add);
        String arn = subscribe("email", MAIL, Map.of());

        URI link = mails.get(0).link();
        try (var answer = link.toURL().openStream()) {
            assertThat(new String(answer.readAllBytes(), StandardCharsets.UTF_8))
                    .contains(arn);
        }

        assertThat(attributes(arn)).containsEntry("PendingConfirmation", "false");
    }

    @Test
    void refusesATokenThatItDidNotGive() {
        assertThatThrownBy(() -> client.confirmSubscription(
                        confirm -> confirm.topicArn(topic).token("guessed")))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("Token");
    }

    @Test
    void deliversNothingMore_afterUnsubscribing() {
        String arn = subscribe("sms", PHONE, Map.of());
        publish("first");

        client.unsubscribe(unsubscribe -> unsubscribe.subscriptionArn(arn));
        client.unsubscribe(unsubscribe -> unsubscribe.subscriptionArn(arn));
        publish("second");

        assertThat(endpoint.delivered(arn)).extracting(Published::defaultText).containsExactly("first");
        assertThat(list().subscriptions()).isEmpty();
    }

    @Test
    void doesNotUnsubscribeWhoHasNotConfirmed() {
        String arn = subscribe("email", MAIL, Map.of());

        assertThatThrownBy(() -> client.unsubscribe(unsubscribe -> unsubscribe.subscriptionArn(arn)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("pending confirmation");
    }

    @Test
    void answersTheSameArn_whenTheSameEndpointSubscribesAgain() {
        String arn = subscribe("sms", PHONE, Map.of("FilterPolicy", "{\"type\":[\"sos\"]}"));

        assertThat(subscribe("sms", PHONE, Map.of("FilterPolicy", "{ \"type\" : [ \"sos\" ] }")))
                .isEqualTo(arn);
        assertThat(subscribe("sms", PHONE, Map.of())).isEqualTo(arn);
        assertThatThrownBy(() -> subscribe("sms", PHONE, Map.of("FilterPolicy", "{\"type\":[\"fall\"]}")))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("Subscription already exists with different attributes");
    }

    @Test
    void changesAndTellsAttributes() {
        String arn = subscribe("sms", PHONE, Map.of());
        assertThat(attributes(arn))
                .containsEntry("Protocol", "sms")
                .containsEntry("Endpoint", PHONE)
                .doesNotContainKey("FilterPolicy");

        set(arn, "FilterPolicy", "{\"type\":[\"sos\"]}");
        publish("no sos");
        assertThat(attributes(arn)).containsEntry("FilterPolicy", "{\"type\":[\"sos\"]}");
        assertThat(endpoint.delivered(arn)).isEmpty();

        set(arn, "FilterPolicy", "{}");
        publish("anything");
        assertThat(attributes(arn)).doesNotContainKey("FilterPolicy");
        assertThat(endpoint.delivered(arn)).extracting(Published::defaultText).containsExactly("anything");
    }

    @Test
    void namesWhomTheFiltersLeaveOut() {
        subscribe("sms", PHONE, Map.of("FilterPolicy", "{\"type\":[\"sos\"]}"));
        subscribe("sms", "+15550100002", Map.of());
        subscribe("email", MAIL, Map.of());

        publish("text");

        assertThat(endpoint.published()).singleElement().satisfies(published -> {
            assertThat(published.recipients())
                    .extracting(watchline.samples.sns.Subscription::endpoint)
                    .containsExactly("+15550100002");
            assertThat(published.passedOver())
                    .extracting(watchline.samples.sns.Subscription::endpoint)
                    .containsExactly(PHONE);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "fax, +15550100001, fax",
        "sms, 0155501, Invalid SMS endpoint: 0155501",
        "sms, Ann, Invalid SMS endpoint: Ann",
        "email, example.org, Email address",
        "https, http://example.org, Endpoint must match the specified protocol",
        "sqs, queue, sqs endpoint ARN"
    })
    void refusesAnEndpointThatIsNone(String protocol, String to, String message) {
        assertThatThrownBy(() -> subscribe(protocol, to, Map.of()))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesAttributesThatItCannotFollow() {
        String arn = subscribe("sms", PHONE, Map.of());

        assertThatThrownBy(() -> set(arn, "Colour", "blue"))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("AttributeName");
        assertThatThrownBy(() -> set(arn, "FilterPolicyScope", "MessageBody"))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("FilterPolicyScope");
    }

    @Test
    void knowsNoSubscription_ofAnotherArn() {
        assertThatThrownBy(() -> attributes(topic + ":none")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> attributes("arn:aws:sns:us-east-1:000000000000:other:none"))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> attributes("none")).isInstanceOf(InvalidParameterException.class);
    }

    private void confirm() {
        String token = endpoint.pending().get(0).token();
        assertThat(client.confirmSubscription(confirm -> confirm.topicArn(topic).token(token))
                        .subscriptionArn())
                .startsWith(topic);
    }

    private void publish(String text) {
        client.publish(publish -> publish.topicArn(topic).message(text));
    }

    private ListSubscriptionsByTopicResponse list() {
        return client.listSubscriptionsByTopic(list -> list.topicArn(topic));
    }

    private Map<String, String> attributes(String arn) {
        return client.getSubscriptionAttributes(get -> get.subscriptionArn(arn)).attributes();
    }

    private void set(String arn, String name, String value) {
        client.setSubscriptionAttributes(
                set -> set.subscriptionArn(arn).attributeName(name).attributeValue(value));
    }

    private String subscribe(String protocol, String to, Map<String, String> attributes) {
        return client.subscribe(subscribe -> subscribe
                        .topicArn(topic)
                        .protocol(protocol)
                        .endpoint(to)
                        .attributes(attributes)
                        .returnSubscriptionArn(true))
                .subscriptionArn();
    }
}
