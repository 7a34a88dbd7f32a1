package watchline.samples.seams;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import watchline.decoder.account.Account;
import watchline.decoder.account.AccountSettings;
import watchline.decoder.account.Audience;
import watchline.decoder.account.Carer;
import watchline.decoder.account.CarerFilter;
import watchline.decoder.account.Carers;
import watchline.decoder.account.Notice;
import watchline.decoder.account.SmsCap.Verdict;
import watchline.dialect.model.AlarmType.Severity;
import watchline.samples.sns.Published;
import watchline.samples.sns.SnsEndpoint;

import static org.assertj.core.api.Assertions.assertThat;

/** Five carers with different wishes, the attributes that the decoder gives its messages, and who gets what. */
class FiveCarersTest {

    /** 03:00 in Madrid. */
    private static final Instant NIGHT = Instant.parse("2026-11-23T02:00:00Z");

    private static final Instant DAY = Instant.parse("2026-11-23T11:00:00Z");

    private static final Carer ANN = new Carers().id("ann").build();
    private static final Carer BEN =
            new Carers().id("ben").email("ben@example.org").quiet("22:00-07:00").build();
    private static final Carer CHLOE = new Carers()
            .id("chloe")
            .email("chloe@example.org")
            .watches(Carers.WATCH)
            .types("sos", "fall")
            .build();
    private static final Carer DAN = new Carers().id("dan").level(1).build();
    private static final Carer EVE = new Carers()
            .id("eve")
            .severities("critical", "warning")
            .quiet("22:00-07:00")
            .build();

    private final SnsEndpoint endpoint = SnsEndpoint.start(0);
    private final SnsClient client = AwsEndpoint.local(endpoint.endpoint()).sns();
    private final String topic = endpoint.createTopic("alerts");
    private final Map<Carer, String> subscriptions = new HashMap<>();
    private int phones;

    @BeforeEach
    void subscribe() {
        for (Carer carer : List.of(ANN, BEN, CHLOE, DAN, EVE)) {
            String to = carer.isSms() ? "+1555010000" + ++phones : carer.endpoint();
            subscriptions.put(
                    carer,
                    client.subscribe(request -> request.topicArn(topic)
                                    .protocol(carer.protocol())
                                    .endpoint(to)
                                    .attributes(Map.of("FilterPolicy", CarerFilter.policy(carer)))
                                    .returnSubscriptionArn(true))
                            .subscriptionArn());
        }
        endpoint.pending()
                .forEach(asked -> client.confirmSubscription(
                        confirm -> confirm.topicArn(topic).token(asked.token())));
    }

    @AfterEach
    void stop() {
        client.close();
        endpoint.close();
    }

    @Test
    void getExactlyWhatTheyShould() {
        publish("sos by day", Carers.sos(), DAY, Verdict.WITHIN);
        publish("sos by night", Carers.sos(), NIGHT, Verdict.PASSED);
        publish("sos, nobody answers", escalated(Carers.sos(), 1), NIGHT, Verdict.WITHIN);
        publish("sos, still nobody", escalated(Carers.sos(), 2), NIGHT, Verdict.WITHIN);
        publish("battery by day", Carers.lowBattery(), DAY, Verdict.WITHIN);
        publish("battery by night", Carers.lowBattery(), NIGHT, Verdict.WITHIN);
        publish("battery, no SMS left", Carers.lowBattery(), DAY, Verdict.HELD);
        publish("charged", new Notice(Carers.WATCH, "lowBattery", Severity.INFO, 0), DAY, Verdict.WITHIN);
        publish("other watch falls", other("fall", Severity.CRITICAL), NIGHT, Verdict.WITHIN);
        publish("for ben", Map.of("to", text("ben"), "type", text("summary")));
        publish("for ann", Map.of("to", text("ann"), "type", text("test")));

        assertThat(got(ANN))
                .containsExactly(
                        "sos by day",
                        "sos by night",
                        "battery by day",
                        "battery by night",
                        "charged",
                        "other watch falls",
                        "for ann");
        assertThat(got(BEN))
                .containsExactly(
                        "sos by day",
                        "sos by night",
                        "battery by day",
                        "battery, no SMS left",
                        "charged",
                        "other watch falls",
                        "for ben");
        assertThat(got(CHLOE)).containsExactly("sos by day", "sos by night");
        assertThat(got(DAN)).containsExactly("sos, nobody answers");
        assertThat(got(EVE)).containsExactly("sos by day", "sos by night", "battery by day", "other watch falls");
    }

    private List<String> got(Carer carer) {
        return endpoint.delivered(subscriptions.get(carer)).stream()
                .map(Published::defaultText)
                .toList();
    }

    private void publish(String text, Notice notice, Instant now, Verdict verdict) {
        Account account =
                new Account(Carers.ACCOUNT, AccountSettings.DEFAULTS, List.of(ANN, BEN, CHLOE, DAN, EVE), Map.of());
        Map<String, MessageAttributeValue> attributes =
                new HashMap<>(Audience.of(account, notice, now).attributes(verdict));
        attributes.put("account", text(account.name()));
        attributes.put("deviceId", text(notice.deviceId()));
        attributes.put("type", text(notice.type()));
        attributes.put("severity", text(notice.severity().wireName()));
        publish(text, attributes);
    }

    private void publish(String text, Map<String, MessageAttributeValue> attributes) {
        client.publish(PublishRequest.builder()
                .topicArn(topic)
                .message(text)
                .messageAttributes(attributes)
                .build());
    }

    private static Notice escalated(Notice notice, int level) {
        return new Notice(notice.deviceId(), notice.type(), notice.severity(), level);
    }

    private static Notice other(String type, Severity severity) {
        return new Notice(Carers.OTHER_WATCH, type, severity, 0);
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }
}
