package watchline.samples.seams;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;
import watchline.decoder.account.AccountSettings;
import watchline.decoder.account.Carer;
import watchline.decoder.account.CarerFilter;
import watchline.decoder.account.Carers;
import watchline.decoder.account.FakeAccounts;
import watchline.decoder.alert.AlertWriter;
import watchline.decoder.alert.Alerts;
import watchline.decoder.alert.SnsPublisher;
import watchline.decoder.store.WriteUnits;
import watchline.dialect.model.AlarmType;
import watchline.samples.sns.SnsEndpoint;

import static org.assertj.core.api.Assertions.assertThat;

/** Carers as the tool subscribes them, and which alarms of the decoder reach each of them. */
class CarersOfAlarmsTest {

    /** 03:00 in Madrid. */
    private static final Instant NIGHT = Instant.parse("2026-11-23T02:00:00Z");

    private static final Instant DAY = Instant.parse("2026-11-23T11:00:00Z");

    private static final Carer PLAIN = new Carers().id("plain").build();
    private static final Carer LATER = new Carers().id("later").level(1).build();
    private static final Carer QUIET = new Carers()
            .id("quiet")
            .email("quiet@example.org")
            .quiet("22:00-07:00")
            .build();
    private static final Carer OTHER =
            new Carers().id("other").watches(Carers.OTHER_WATCH).build();

    private final SnsEndpoint endpoint = SnsEndpoint.start(0);
    private final SnsClient client = AwsEndpoint.local(endpoint.endpoint()).sns();
    private final String topic = endpoint.createTopic("alerts");
    private final FakeAccounts accounts = new FakeAccounts();
    private final Map<Carer, String> subscriptions = new HashMap<>();
    private int phones;

    @BeforeEach
    void subscribe() {
        for (Carer carer : List.of(PLAIN, LATER, QUIET, OTHER)) {
            accounts.putCarer(carer);
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
    void tellsByDay_whoIsToBeToldFirst() {
        publish(DAY, AlarmType.SOS, AlarmType.LOW_BATTERY);

        assertThat(got(PLAIN)).containsExactly("sos", "lowBattery");
        assertThat(got(QUIET)).containsExactly("sos", "lowBattery");
        assertThat(got(LATER)).isEmpty();
        assertThat(got(OTHER)).isEmpty();
    }

    @Test
    void wakesForAnSosOnly() {
        publish(NIGHT, AlarmType.SOS, AlarmType.LOW_BATTERY);

        assertThat(got(PLAIN)).containsExactly("sos", "lowBattery");
        assertThat(got(QUIET)).containsExactly("sos");
        assertThat(got(LATER)).isEmpty();
        assertThat(got(OTHER)).isEmpty();
    }

    @Test
    void tellsByMailWhatTheCapHoldsBack() {
        accounts.putSettings(Carers.ACCOUNT, new AccountSettings("en", false, 1, 5));

        publish(DAY, AlarmType.SOS, AlarmType.LOW_BATTERY);

        assertThat(got(PLAIN)).containsExactly("sos");
        assertThat(got(QUIET)).containsExactly("sos", "lowBattery");
    }

    @Test
    void tellsWhoIsToldFirst_whenNothingIsKnownOfTheAccount() {
        accounts.down(true);

        publish(DAY, AlarmType.SOS, AlarmType.LOW_BATTERY);

        assertThat(got(PLAIN)).containsExactly("sos", "lowBattery");
        assertThat(got(QUIET)).containsExactly("sos");
        assertThat(got(LATER)).isEmpty();
    }

    private void publish(Instant now, AlarmType... types) {
        AlertWriter writer = new AlertWriter(accounts, null, Clock.fixed(now, ZoneOffset.UTC));
        SnsPublisher publisher = new SnsPublisher(client, topic);
        for (AlarmType type : types) {
            publisher.publish(
                    writer.write(new Alerts().type(type).writtenAt(now).build(), new WriteUnits()));
        }
    }

    private List<String> got(Carer carer) {
        return endpoint.delivered(subscriptions.get(carer)).stream()
                .map(published -> String.valueOf(published.attribute("type")))
                .toList();
    }
}
