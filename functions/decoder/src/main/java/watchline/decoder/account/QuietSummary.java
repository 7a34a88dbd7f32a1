package watchline.decoder.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import watchline.contract.IsoTime;

/**
 * What a carer slept through, told once when the quiet hours are over. Pure.
 *
 * @param carer whom it goes to, alone
 * @param window the quiet hours that are over
 * @param alarms what was held back, be it only that it is over, the oldest first
 */
public record QuietSummary(Carer carer, QuietHours.Window window, List<HeldAlarm> alarms) {

    public static final String TYPE = "summary";

    /**
     * The summary of the last quiet hours that were over by then.
     *
     * @param alarms of the watches that concern the carer, and perhaps of others or of other times
     * @return absent when the carer has no quiet hours, or nothing was held back in the last ones
     */
    public static Optional<QuietSummary> of(Carer carer, Instant now, List<HeldAlarm> alarms) {
        QuietHours quiet = carer.quiet();
        return quiet == null ? Optional.empty() : quiet.lastEnded(now).flatMap(window -> of(carer, window, alarms));
    }

    private static Optional<QuietSummary> of(Carer carer, QuietHours.Window window, List<HeldAlarm> alarms) {
        List<HeldAlarm> held = alarms.stream()
                .filter(alarm -> alarm.wasHeldBackIn(window))
                .filter(alarm -> !alarm.notice().isCritical() && carer.wants(alarm.notice()))
                .sorted(Comparator.comparing(HeldAlarm::openedAt).thenComparing(HeldAlarm::id))
                .toList();
        return held.isEmpty() ? Optional.empty() : Optional.of(new QuietSummary(carer, window, held));
    }

    /** The same however often it is made: whoever publishes it can tell that it was published before. */
    public String id() {
        return carer.id() + "#" + IsoTime.format(window.end()) + "#" + TYPE;
    }

    /** The SNS attributes that bring it to the carer, and to no other subscriber with a filter. */
    public Map<String, MessageAttributeValue> attributes() {
        return Map.of("to", text(carer.id()), "type", text(TYPE));
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }
}
