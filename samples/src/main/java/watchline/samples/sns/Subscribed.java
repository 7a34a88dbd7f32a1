package watchline.samples.sns;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A subscription as its topic keeps it. Immutable; each change answers a changed copy.
 *
 * @param token that its endpoint confirms it with
 * @param confirmed whether anything is delivered to it
 * @param attributes as they were set, by the names of SNS
 * @param policy what the attribute {@code FilterPolicy} says
 */
record Subscribed(
        Subscription subscription,
        String token,
        boolean confirmed,
        Map<String, String> attributes,
        FilterPolicy policy) {

    private static final String POLICY = "FilterPolicy";
    private static final String SCOPE = "FilterPolicyScope";
    private static final Set<String> SETTABLE =
            Set.of(POLICY, SCOPE, "RawMessageDelivery", "DeliveryPolicy", "RedrivePolicy", "SubscriptionRoleArn");

    /** @throws SnsError if there is no such attribute, or SNS would not take its value */
    Subscribed with(String name, String value) {
        if (!SETTABLE.contains(name)) {
            throw SnsError.invalidParameter("AttributeName");
        }
        if (name.equals(SCOPE) && !value.equals("MessageAttributes")) {
            throw SnsError.invalidParameter("FilterPolicyScope: " + value + " is not understood by this endpoint");
        }
        Map<String, String> changed = new LinkedHashMap<>(attributes);
        boolean none = value.isBlank() || (name.equals(POLICY) && value.strip().equals("{}"));
        if (none) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new Subscribed(
                subscription, token, confirmed, changed, name.equals(POLICY) ? policy(value, none) : policy);
    }

    private static FilterPolicy policy(String json, boolean none) {
        return none ? FilterPolicy.EVERYTHING : FilterPolicy.parse(json);
    }

    Subscribed confirm() {
        return new Subscribed(subscription, token, true, attributes, policy);
    }

    boolean isTo(String protocol, String endpoint) {
        return subscription.protocol().equals(protocol)
                && subscription.endpoint().equals(endpoint);
    }
}
