package watchline.samples.sns;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One publish that the endpoint accepted. A text that the sender did not write for its protocol is the default one, as SNS
 * would deliver it.
 *
 * @param messageId as answered to the sender
 * @param at when it was accepted
 * @param subject of the e-mail; absent when the sender gave none
 * @param sms text for {@code sms} subscribers
 * @param email text for {@code email} subscribers
 * @param defaultText text for everybody else
 * @param attributes by name
 * @param recipients the subscribers whose filter policies let it pass
 * @param passedOver the subscribers whose filter policies do not
 */
public record Published(
        String messageId,
        Instant at,
        String topicArn,
        @Nullable String subject,
        String sms,
        String email,
        String defaultText,
        Map<String, MessageAttribute> attributes,
        List<Subscription> recipients,
        List<Subscription> passedOver) {

    /** The value of an attribute, absent when it has none of that name. */
    public @Nullable String attribute(String name) {
        MessageAttribute attribute = attributes.get(name);
        return attribute == null ? null : attribute.value();
    }
}
