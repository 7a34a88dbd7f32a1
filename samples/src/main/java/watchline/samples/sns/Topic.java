package watchline.samples.sns;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A topic and who subscribed to it. May be used from any thread. */
final class Topic {

    private static final Set<String> PROTOCOLS =
            Set.of("sms", "email", "email-json", "http", "https", "sqs", "lambda", "application", "firehose");

    private record Filtered(Subscription subscription, FilterPolicy policy) {}

    private final String arn;
    private final List<Filtered> subscriptions = new CopyOnWriteArrayList<>();

    Topic(String arn) {
        this.arn = arn;
    }

    String arn() {
        return arn;
    }

    Subscription subscribe(String id, String protocol, String endpoint, @Nullable String filterPolicy) {
        if (!PROTOCOLS.contains(protocol)) {
            throw SnsError.invalidParameter("Does not support this protocol string: " + protocol);
        }
        FilterPolicy policy = filterPolicy == null ? FilterPolicy.EVERYTHING : FilterPolicy.parse(filterPolicy);
        Subscription subscription = new Subscription(arn + ":" + id, protocol, endpoint);
        subscriptions.add(new Filtered(subscription, policy));
        return subscription;
    }

    List<Subscription> subscriptions() {
        return subscriptions.stream().map(Filtered::subscription).toList();
    }

    /** Those whose filter policy lets these attributes pass. */
    List<Subscription> recipients(Map<String, MessageAttribute> attributes) {
        return subscriptions.stream()
                .filter(filtered -> filtered.policy().accepts(attributes))
                .map(Filtered::subscription)
                .toList();
    }
}
