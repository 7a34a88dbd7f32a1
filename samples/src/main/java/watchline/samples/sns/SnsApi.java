package watchline.samples.sns;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The actions of SNS behind the HTTP of {@link SnsEndpoint}, and what they leave behind. May be used from any thread. */
final class SnsApi {

    private static final String ARN_PREFIX = "arn:aws:sns:us-east-1:000000000000:";
    /** A sandbox may run for weeks: only the latest are kept. */
    private static final int MAX_KEPT = 100_000;

    private final Map<String, Topic> topics = new ConcurrentHashMap<>();
    private final Deque<Published> published = new ArrayDeque<>();
    private final List<Consumer<Published>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final Publishing publishing;
    private final Subscribing subscribing;
    private volatile boolean away;

    /** @param here where this endpoint is, once it has started */
    SnsApi(Clock clock, Supplier<String> ids, Supplier<URI> here) {
        this.publishing = new Publishing(clock, ids);
        this.subscribing = new Subscribing(topics, ids, here);
    }

    /**
     * The XML inside the result element of the answer.
     *
     * @throws SnsError when the answer is an error
     */
    String call(String action, Query query) {
        return switch (action) {
            case "Publish" -> publish(query);
            case "CreateTopic" ->
                Xml.element("TopicArn", topic(query.require("Name")).arn());
            case "Subscribe" -> subscribing.subscribe(existing(query), query);
            case "ConfirmSubscription" -> subscribing.confirm(existing(query), query);
            case "Unsubscribe" -> subscribing.unsubscribe(query);
            case "ListSubscriptionsByTopic" -> subscribing.list(existing(query), query);
            case "GetSubscriptionAttributes" -> subscribing.attributes(query);
            case "SetSubscriptionAttributes" -> subscribing.setAttributes(query);
            default -> throw SnsError.invalidAction(action);
        };
    }

    /** The topic of that name, made when there is none yet, as CreateTopic does. */
    Topic topic(String name) {
        return topics.computeIfAbsent(ARN_PREFIX + name, Topic::new);
    }

    private Topic existing(Query query) {
        Topic topic = topics.get(query.require("TopicArn"));
        if (topic == null) {
            throw SnsError.notFound();
        }
        return topic;
    }

    private String publish(Query query) {
        if (away) {
            throw SnsError.unavailable();
        }
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw SnsError.internal();
        }
        Published accepted = publishing.accept(query, existing(query));
        synchronized (published) {
            published.addLast(accepted);
            if (published.size() > MAX_KEPT) {
                published.removeFirst();
            }
        }
        listeners.forEach(listener -> listener.accept(accepted));
        return Xml.element("MessageId", accepted.messageId());
    }

    List<Published> published() {
        synchronized (published) {
            return List.copyOf(published);
        }
    }

    /** What a subscriber got, the oldest first. */
    List<Published> delivered(String subscriptionArn) {
        return published().stream()
                .filter(message -> message.recipients().stream()
                        .anyMatch(recipient -> recipient.arn().equals(subscriptionArn)))
                .toList();
    }

    Subscribing subscribing() {
        return subscribing;
    }

    void addListener(Consumer<Published> listener) {
        listeners.add(listener);
    }

    void away(boolean isAway) {
        away = isAway;
    }

    void failNext(int publishes) {
        failures.set(publishes);
    }
}
