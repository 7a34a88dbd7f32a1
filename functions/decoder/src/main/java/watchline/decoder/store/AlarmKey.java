package watchline.decoder.store;

import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.contract.IsoTime;
import watchline.decoder.rule.state.Topic;
import watchline.dialect.model.AlarmType;

/** The key of an item of {@code alarms}. */
public record AlarmKey(String deviceId, String sk) {

    public static AlarmKey of(String deviceId, Instant openedAt, Topic topic) {
        return new AlarmKey(deviceId, IsoTime.format(openedAt) + "#" + topic.key());
    }

    public static AlarmKey of(String deviceId, Instant openedAt, AlarmType type) {
        return of(deviceId, openedAt, Topic.of(type));
    }

    /** Stable name of the alarm for machines: {@code <deviceId>#<openedAt>#<type>}, and {@code #<qualifier>} where the topic has one. */
    public String id() {
        return deviceId + "#" + sk;
    }

    /** As the table has it. */
    public Map<String, AttributeValue> attributes() {
        return Map.of("deviceId", AttributeValue.fromS(deviceId), "sk", AttributeValue.fromS(sk));
    }
}
