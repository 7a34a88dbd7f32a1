package watchline.decoder.alert;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import watchline.decoder.account.Account;
import watchline.decoder.account.Audience;
import watchline.decoder.account.Notice;
import watchline.decoder.account.SmsCap;
import watchline.decoder.account.SmsParts;

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
 * @param line what {@link AlertLog} says of it
 */
public record AlertMessage(
        String subject,
        String sms,
        String email,
        String machine,
        Map<String, MessageAttributeValue> attributes,
        AlertLog.Line line) {

    /** As it is when nobody knows who subscribed. */
    public static AlertMessage of(Alert alert) {
        Audience audience = Audience.of(Account.empty(alert.account()), notice(alert), alert.now());
        return of(alert, null, AlertText.plain(alert), audience, SmsCap.Verdict.WITHIN);
    }

    /**
     * @param ackUrl what a carer opens to answer; absent when there is no such link
     * @param audience whom it may reach
     * @param verdict whether by SMS too
     */
    static AlertMessage of(
            Alert alert, @Nullable String ackUrl, AlertText text, Audience audience, SmsCap.Verdict verdict) {
        Notice notice = notice(alert);
        Map<String, MessageAttributeValue> attributes = new HashMap<>(audience.attributes(verdict));
        attributes.put("id", text(alert.messageId()));
        attributes.put("type", text(notice.type()));
        attributes.put("severity", text(notice.severity().wireName()));
        attributes.put("deviceId", text(notice.deviceId()));
        attributes.put("account", text(alert.account()));
        String sms = text.sms();
        boolean held = verdict == SmsCap.Verdict.HELD;
        AlertLog.Line line = new AlertLog.Line(
                alert.account(),
                notice.type(),
                notice.severity().wireName(),
                alert.stage().wireName(),
                held ? 0 : audience.sms(SmsParts.of(sms)),
                held);
        return new AlertMessage(
                text.subject(), sms, text.email(), AlertJson.of(alert, ackUrl), Map.copyOf(attributes), line);
    }

    static Notice notice(Alert alert) {
        return new Notice(
                alert.deviceId(),
                alert.type().wireName(),
                alert.type().severity(),
                alert.stage().escalation());
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
