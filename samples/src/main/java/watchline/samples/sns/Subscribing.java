package watchline.samples.sns;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The actions of SNS on subscriptions. May be used from any thread. */
final class Subscribing {

    private static final String OWNER = "000000000000";
    private static final int PAGE = 100;
    private static final String PENDING = "PendingConfirmation";

    private final Map<String, Topic> topics;
    private final Supplier<String> ids;
    private final Supplier<URI> here;
    private final List<Consumer<Confirmation>> listeners = new CopyOnWriteArrayList<>();

    /** @param here where the links to confirm with lead */
    Subscribing(Map<String, Topic> topics, Supplier<String> ids, Supplier<URI> here) {
        this.topics = topics;
        this.ids = ids;
        this.here = here;
    }

    void addListener(Consumer<Confirmation> listener) {
        listeners.add(listener);
    }

    /** Every subscription that waits for its owner, in the order in which they were made. */
    List<Confirmation> pending() {
        return topics.values().stream()
                .flatMap(topic -> topic.subscribers().stream()
                        .filter(subscriber -> !subscriber.confirmed())
                        .map(subscriber -> confirmation(topic, subscriber)))
                .toList();
    }

    String subscribe(Topic topic, Query query) {
        String protocol = query.require("Protocol");
        String endpoint = query.require("Endpoint");
        EndpointCheck.check(protocol, endpoint);
        boolean asked = EndpointCheck.hasToConfirm(protocol);
        Subscribed wanted = new Subscribed(
                new Subscription(topic.arn() + ":" + ids.get(), protocol, endpoint),
                ids.get(),
                !asked,
                Map.of(),
                FilterPolicy.EVERYTHING);
        for (Map.Entry<String, String> attribute : query.attributes().entrySet()) {
            try {
                wanted = wanted.with(attribute.getKey(), attribute.getValue());
            } catch (SnsError e) {
                throw e.in("Attributes");
            }
        }
        Subscribed stands = topic.subscribe(wanted);
        if (asked && stands.equals(wanted)) {
            listeners.forEach(listener -> listener.accept(confirmation(topic, stands)));
        }
        boolean named = stands.confirmed() || "true".equals(query.get("ReturnSubscriptionArn"));
        return Xml.element("SubscriptionArn", named ? stands.subscription().arn() : "pending confirmation");
    }

    String confirm(Topic topic, Query query) {
        Subscribed subscriber =
                topic.withToken(query.require("Token")).orElseThrow(() -> SnsError.invalidParameter("Token"));
        String arn = subscriber.subscription().arn();
        Optional<Subscribed> unused = topic.change(arn, Subscribed::confirm);
        return Xml.element("SubscriptionArn", arn);
    }

    /** SNS does not mind when there is none. One that was never confirmed goes by itself, after two days. */
    String unsubscribe(Query query) {
        String arn = query.require("SubscriptionArn");
        Topic topic = topicOf(arn);
        if (topic == null) {
            return "";
        }
        boolean waits = topic.find(arn).filter(other -> !other.confirmed()).isPresent();
        if (waits) {
            throw SnsError.invalidParameter("SubscriptionArn Reason: This subscription is pending confirmation");
        }
        topic.remove(arn);
        return "";
    }

    String list(Topic topic, Query query) {
        List<Subscribed> all = topic.subscribers();
        int from = start(query.get("NextToken"), all.size());
        int to = Math.min(all.size(), from + PAGE);
        StringBuilder members = new StringBuilder("<Subscriptions>");
        for (Subscribed subscriber : all.subList(from, to)) {
            Subscription subscription = subscriber.subscription();
            members.append("<member>")
                    .append(Xml.element("SubscriptionArn", subscriber.confirmed() ? subscription.arn() : PENDING))
                    .append(Xml.element("Owner", OWNER))
                    .append(Xml.element("Protocol", subscription.protocol()))
                    .append(Xml.element("Endpoint", subscription.endpoint()))
                    .append(Xml.element("TopicArn", topic.arn()))
                    .append("</member>");
        }
        members.append("</Subscriptions>");
        return members + (to < all.size() ? Xml.element("NextToken", Integer.toString(to)) : "");
    }

    private static int start(@Nullable String token, int size) {
        if (token == null || token.isEmpty()) {
            return 0;
        }
        boolean known = token.length() <= 9 && token.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!known) {
            throw SnsError.invalidParameter("NextToken");
        }
        return Math.min(Integer.parseInt(token), size);
    }

    String attributes(Query query) {
        String arn = query.require("SubscriptionArn");
        Subscribed subscriber = existing(arn);
        Map<String, String> attributes = new LinkedHashMap<>(subscriber.attributes());
        attributes.put("SubscriptionArn", arn);
        attributes.put("TopicArn", topicArn(arn));
        attributes.put("Owner", OWNER);
        attributes.put("Protocol", subscriber.subscription().protocol());
        attributes.put("Endpoint", subscriber.subscription().endpoint());
        attributes.put(PENDING, Boolean.toString(!subscriber.confirmed()));
        attributes.putIfAbsent("RawMessageDelivery", "false");
        if (attributes.containsKey("FilterPolicy")) {
            attributes.putIfAbsent("FilterPolicyScope", "MessageAttributes");
        }
        StringBuilder entries = new StringBuilder("<Attributes>");
        attributes.forEach((name, value) -> entries.append("<entry>")
                .append(Xml.element("key", name))
                .append(Xml.element("value", value))
                .append("</entry>"));
        return entries.append("</Attributes>").toString();
    }

    String setAttributes(Query query) {
        String arn = query.require("SubscriptionArn");
        String name = query.require("AttributeName");
        String value = query.get("AttributeValue");
        Topic topic = topicOf(arn);
        if (topic == null) {
            throw SnsError.noSubscription();
        }
        Subscribed unused = topic.change(arn, other -> other.with(name, value == null ? "" : value))
                .orElseThrow(SnsError::noSubscription);
        return "";
    }

    private Subscribed existing(String arn) {
        Topic topic = topicOf(arn);
        return Optional.ofNullable(topic).flatMap(there -> there.find(arn)).orElseThrow(SnsError::noSubscription);
    }

    private @Nullable Topic topicOf(String arn) {
        return topics.get(topicArn(arn));
    }

    /** The ARN of a subscription is the one of its topic, and an id. */
    private static String topicArn(String arn) {
        int end = arn.lastIndexOf(':');
        if (!arn.startsWith("arn:") || end < 0) {
            throw SnsError.invalidParameter("SubscriptionArn");
        }
        return arn.substring(0, end);
    }

    private Confirmation confirmation(Topic topic, Subscribed subscriber) {
        URI link = here.get()
                .resolve("/?Action=ConfirmSubscription&TopicArn="
                        + URLEncoder.encode(topic.arn(), StandardCharsets.UTF_8) + "&Token="
                        + URLEncoder.encode(subscriber.token(), StandardCharsets.UTF_8));
        return new Confirmation(subscriber.subscription(), subscriber.token(), link);
    }
}
