package watchline.samples.sns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A topic and who subscribed to it, in the order in which they did. May be used from any thread. */
final class Topic {

    private final String arn;
    private final List<Subscribed> subscribers = new CopyOnWriteArrayList<>();

    Topic(String arn) {
        this.arn = arn;
    }

    String arn() {
        return arn;
    }

    /** Adds a subscriber, unless there is one with the same endpoint, which is answered then. */
    synchronized Subscribed subscribe(Subscribed subscriber) {
        Subscription subscription = subscriber.subscription();
        Optional<Subscribed> stands = first(other -> other.isTo(subscription.protocol(), subscription.endpoint()));
        if (stands.isEmpty()) {
            subscribers.add(subscriber);
            return subscriber;
        }
        Subscribed there = stands.get();
        if (!subscriber.attributes().isEmpty() && !subscriber.policy().equals(there.policy())) {
            throw SnsError.invalidParameter("Attributes Reason: Subscription already exists with different attributes");
        }
        return there;
    }

    /** Changes the subscriber of that ARN, and answers what became of it; absent when there is none. */
    synchronized Optional<Subscribed> change(String subscriptionArn, UnaryOperator<Subscribed> change) {
        Optional<Subscribed> changed = find(subscriptionArn).map(change);
        changed.ifPresent(subscriber -> subscribers.replaceAll(
                other -> other.subscription().arn().equals(subscriptionArn) ? subscriber : other));
        return changed;
    }

    void remove(String subscriptionArn) {
        subscribers.removeIf(other -> other.subscription().arn().equals(subscriptionArn));
    }

    Optional<Subscribed> find(String subscriptionArn) {
        return first(other -> other.subscription().arn().equals(subscriptionArn));
    }

    Optional<Subscribed> withToken(String token) {
        return first(other -> other.token().equals(token));
    }

    private Optional<Subscribed> first(Predicate<Subscribed> wanted) {
        return subscribers.stream().filter(wanted).findFirst();
    }

    List<Subscribed> subscribers() {
        return List.copyOf(subscribers);
    }

    /**
     * Those that have confirmed.
     *
     * @param wanting whether their filter policies have to let these attributes pass, or must not
     */
    List<Subscription> recipients(Map<String, MessageAttribute> attributes, boolean wanting) {
        List<Subscription> recipients = new ArrayList<>();
        for (Subscribed subscriber : subscribers) {
            if (subscriber.confirmed() && subscriber.policy().accepts(attributes) == wanting) {
                recipients.add(subscriber.subscription());
            }
        }
        return List.copyOf(recipients);
    }
}
