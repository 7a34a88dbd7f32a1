package watchline.decoder.alert;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import watchline.decoder.account.Account;
import watchline.decoder.account.Audience;
import watchline.decoder.account.Notice;
import watchline.decoder.account.SmsCap;

/**
 * What is published of an alarm.
 *
 * @param subject of the e-mail
 * @param sms one short message
 * @param email a full one
 * @param machine JSON
 * @param attributes for filter policies: {@code type}, {@code severity}, {@code deviceId}, {@code account}; those of
 *     {@link Audience#attributes}; and {@code id}, by which a message that comes twice is known. At most ten: with more, SNS does not
 *     deliver raw
 */
public record AlertMessage(
        String subject, String sms, String email, String machine, Map<String, MessageAttributeValue> attributes) {

    /** As it is when nobody knows who subscribed. */
    public static AlertMessage of(Alert alert) {
        return of(alert, null, unknownAudience(alert));
    }

    /**
     * @param ackUrl what a carer opens to answer; absent when there is no such link
     * @param audience the attributes that say whom it may reach
     */
    static AlertMessage of(Alert alert, @Nullable String ackUrl, Map<String, MessageAttributeValue> audience) {
        AlertText text = new AlertText(alert, ackUrl);
        Notice notice = notice(alert);
        Map<String, MessageAttributeValue> attributes = new HashMap<>(audience);
        attributes.put("id", text(alert.messageId()));
        attributes.put("type", text(notice.type()));
        attributes.put("severity", text(notice.severity().wireName()));
        attributes.put("deviceId", text(notice.deviceId()));
        attributes.put("account", text(alert.account()));
        return new AlertMessage(
                text.subject(), text.sms(), text.email(), AlertJson.of(alert, ackUrl), Map.copyOf(attributes));
    }

    static Notice notice(Alert alert) {
        return new Notice(
                alert.deviceId(),
                alert.type().wireName(),
                alert.type().severity(),
                alert.stage().escalation());
    }

    static Map<String, MessageAttributeValue> unknownAudience(Alert alert) {
        return Audience.of(Account.empty(alert.account()), notice(alert), alert.now())
                .attributes(SmsCap.Verdict.WITHIN);
    }

    /** What filter policies compare; absent when the message has no such attribute. */
    public @Nullable String attribute(String name) {
        MessageAttributeValue value = attributes.get(name);
        return value == null ? null : value.stringValue();
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }
}
