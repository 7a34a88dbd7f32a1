package watchline.decoder.ack;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What an answer changes in the item of its alarm.
 *
 * @param set empty when nothing changes
 * @param remove attributes that go
 */
record AckChange(AckOutcome outcome, Map<String, AttributeValue> set, List<String> remove) {

    /** The attributes that {@link AckRules} look at: the change is only right while they are as they were read. */
    static final List<String> DEPENDS_ON = List.of("state", "outbox", "answers", "acknowledgedAt");

    static AckChange none(AckOutcome outcome) {
        return new AckChange(outcome, Map.of(), List.of());
    }
}
