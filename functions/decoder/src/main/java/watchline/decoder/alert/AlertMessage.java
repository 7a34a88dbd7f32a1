package watchline.decoder.alert;

import java.util.Map;

/**
 * What is published of an alarm.
 *
 * @param subject of the e-mail
 * @param sms one short message
 * @param email a full one
 * @param machine JSON
 * @param attributes for filter policies: {@code type}, {@code severity}, {@code deviceId}, {@code account}; and {@code id}, by which a
 *     message that comes twice is known. At most ten: with more, SNS does not deliver raw
 */
public record AlertMessage(String subject, String sms, String email, String machine, Map<String, String> attributes) {

    public static AlertMessage of(Alert alert) {
        AlertText text = new AlertText(alert);
        return new AlertMessage(
                text.subject(),
                text.sms(),
                text.email(),
                AlertJson.of(alert),
                Map.of(
                        "id", alert.key().id(),
                        "type", alert.type().wireName(),
                        "severity", alert.type().severity().wireName(),
                        "deviceId", alert.deviceId(),
                        "account", alert.account()));
    }
}
