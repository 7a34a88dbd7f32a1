package watchline.decoder.store;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.contract.IsoTime;
import watchline.decoder.item.ItemReader;

/**
 * The part of an item of {@code alarms} that says whether it is still to be published. While it is, the item has {@code outbox} and
 * {@code outboxAt}, and so stands in the index {@code byOutbox}; afterwards it has {@code publishedAt} or {@code givenUpAt}. The
 * names are public.
 *
 * @param at until when somebody has claimed it, which is when others may take it; absent when it is not in the outbox
 * @param over whether it was published or given up
 */
public record OutboxEntry(@Nullable Instant at, boolean over) {

    /** The value of {@code outbox}: the one partition of the index, since at any time few alarms are in it. */
    public static final String WAITING = "publish";

    /** The value of {@code outbox} of an alarm that is over, as long as those who were told of it do not know. */
    public static final String OVER = "over";

    static final String STATE = "state";
    static final String OPEN = "open";
    static final String CLEARED = "cleared";
    static final String CLEARED_AT = "clearedAt";
    static final String OUTBOX = "outbox";
    static final String OUTBOX_AT = "outboxAt";
    static final String PUBLISHED_AT = "publishedAt";
    static final String GIVEN_UP_AT = "givenUpAt";
    static final String CREATED_AT = "createdAt";

    /** What the whole item of an alarm says. */
    public static OutboxEntry of(ItemReader alarm) {
        return new OutboxEntry(
                alarm.time(OUTBOX_AT), alarm.text(PUBLISHED_AT) != null || alarm.text(GIVEN_UP_AT) != null);
    }

    /** The attributes of an alarm that is born to be published. */
    public static Map<String, AttributeValue> attributes(Instant at) {
        return Map.of(OUTBOX, AttributeValue.fromS(WAITING), OUTBOX_AT, AttributeValue.fromS(IsoTime.format(at)));
    }

    /** Until when somebody else is at it; absent when nobody is. */
    public @Nullable Instant heldAfter(Instant now) {
        return at != null && at.isAfter(now) ? at : null;
    }
}
