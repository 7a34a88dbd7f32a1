package watchline.samples.day;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.sns.SnsClient;
import watchline.decoder.account.Accounts;
import watchline.decoder.account.Carer;
import watchline.decoder.account.CarerFilter;
import watchline.decoder.account.QuietHours;
import watchline.samples.sns.Published;
import watchline.samples.sns.SnsEndpoint;
import watchline.samples.sns.Subscription;

/**
 * Five who subscribe with different filters: ann by SMS to everything; ben by mail, who sleeps from 22:00 to 07:00; chloe by mail for
 * key press and fall alone; dan by SMS when nobody answers for the first time; eve by SMS when nobody does for the second.
 */
final class FiveSubscribers {

    static final String ACCOUNT = "family";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final QuietHours NIGHT = QuietHours.parse("22:00-07:00", ScriptedDay.ZONE.getId());

    private static final List<Carer> ALL = List.of(
            carer("ann", "+15550100001", Set.of(), 0, false),
            carer("ben", "ben@example.org", Set.of(), 0, true),
            carer("chloe", "chloe@example.org", Set.of("sos", "fall"), 0, false),
            carer("dan", "+15550100002", Set.of(), 1, false),
            carer("eve", "+15550100003", Set.of(), 2, false));

    private final SnsEndpoint endpoint;
    private final String topic;
    private final Map<String, String> names = new HashMap<>();
    private int seen;

    /** Subscribes them to a topic of their own, and confirms. */
    FiveSubscribers(SnsEndpoint endpoint, SnsClient client, String topicName, Accounts accounts) {
        this.endpoint = endpoint;
        this.topic = endpoint.createTopic(topicName);
        this.seen = endpoint.published().size();
        for (Carer carer : ALL) {
            String arn = client.subscribe(request -> request.topicArn(topic)
                            .protocol(carer.protocol())
                            .endpoint(carer.endpoint())
                            .attributes(Map.of("FilterPolicy", CarerFilter.policy(carer)))
                            .returnSubscriptionArn(true))
                    .subscriptionArn();
            names.put(arn, carer.id());
            accounts.putCarer(carer.subscribed(arn));
        }
        endpoint.pending().stream()
                .filter(asked -> names.containsKey(asked.subscription().arn()))
                .forEach(asked -> client.confirmSubscription(
                        confirm -> confirm.topicArn(topic).token(asked.token())));
    }

    private static Carer carer(String id, String endpoint, Set<String> types, int level, boolean quiet) {
        String protocol = endpoint.contains("@") ? Carer.EMAIL : Carer.SMS;
        return new Carer(
                ACCOUNT, id, id, protocol, endpoint, null, Set.of(), types, Set.of(), level, quiet ? NIGHT : null);
    }

    String topic() {
        return topic;
    }

    /** Who was told what since this was asked last, as a script says it: {@code ann: lowBattery over}, {@code dan: sos 1}. */
    List<String> news() {
        List<Published> all = endpoint.published();
        List<String> told = new ArrayList<>();
        for (Published message : all.subList(seen, all.size())) {
            for (Subscription subscription : message.recipients()) {
                told.add(names.get(subscription.arn()) + ": " + what(message));
            }
        }
        seen = all.size();
        return told.stream().sorted().toList();
    }

    private static String what(Published message) {
        JsonNode machine = json(message.defaultText());
        String qualifier = machine.path("qualifier").asText();
        int escalation = machine.path("escalation").asInt();
        return message.attribute("type")
                + (qualifier.isEmpty() ? "" : "#" + qualifier)
                + (String.valueOf(message.attribute("id")).endsWith("#over") ? " over" : "")
                + (escalation == 0 ? "" : " " + escalation);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
