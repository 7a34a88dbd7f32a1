package watchline.decoder.ack;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemReader;
import watchline.decoder.store.AlarmKey;

/**
 * An alarm as those see it who acknowledge it. Items come from several versions, and people write to the tables too: whatever is
 * missing or unreadable is absent.
 *
 * @param alarm its item
 * @param watch the item of its watch; empty when there is none
 */
public record AckAlarm(AlarmKey key, ItemReader alarm, ItemReader watch) {

    public static final String OPEN = "open";
    public static final String ACKNOWLEDGED = "acknowledged";
    public static final String CLEARED = "cleared";

    private static final String OTHER = "other";

    /** Wire name of the type; it may be one that this version does not know. */
    public String type() {
        String type = alarm.text("type");
        return type == null ? OTHER : type;
    }

    /** {@link #OPEN}, {@link #ACKNOWLEDGED}, {@link #CLEARED}, or what a later version says. */
    public String state() {
        String state = alarm.text("state");
        return state == null ? OPEN : state;
    }

    /** Whether somebody has answered. */
    public boolean isAcknowledged() {
        return alarm.text("acknowledgedAt") != null;
    }

    public @Nullable Instant openedAt() {
        return alarm.time("openedAt");
    }

    /** The name of the wearer, or the id of the watch. */
    public String who() {
        String name = watch.text("name");
        return name == null || name.isBlank() ? key.deviceId() : name;
    }

    /** Of the wearer. */
    public ZoneId zone(ZoneId otherwise) {
        String zone = watch.text("timeZone");
        try {
            return zone == null ? otherwise : ZoneId.of(zone);
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    /** What was answered, the first first. */
    public List<AckEntry> answers() {
        return written(alarm).stream()
                .map(AckEntry::read)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The list as it stands, with what this version cannot read. */
    static List<AttributeValue> written(ItemReader alarm) {
        AttributeValue answers = alarm.attributes().get("answers");
        return answers != null && answers.hasL() ? answers.l() : List.of();
    }
}
