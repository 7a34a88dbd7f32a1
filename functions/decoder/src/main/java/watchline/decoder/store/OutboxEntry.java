package watchline.decoder.store;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.contract.IsoTime;
import watchline.decoder.item.ItemReader;

/**
 * The part of an item of {@code alarms} that says what people are still to be told. While there is anything, the item has {@code
 * outbox} with the word of an {@link Errand} and {@code outboxAt}, and so stands in the index {@code byOutbox}. What they were told
 * it says with {@code publishedAt}, {@code escalation} and {@code escalatedAt}, {@code overPublishedAt}, or else {@code givenUpAt}.
 * The names are public.
 *
 * @param at until when somebody has claimed it, or from when on it is due, which is when others may take it; absent when it is not
 *     in the outbox
 * @param over whether its first message was published or given up
 */
public record OutboxEntry(@Nullable Instant at, boolean over) {

    static final String STATE = "state";
    static final String OPEN = "open";
    static final String CLEARED = "cleared";
    static final String CLEARED_AT = "clearedAt";
    static final String ACKNOWLEDGED_AT = "acknowledgedAt";
    static final String OUTBOX = "outbox";
    static final String OUTBOX_AT = "outboxAt";
    static final String PUBLISHED_AT = "publishedAt";
    static final String OVER_PUBLISHED_AT = "overPublishedAt";
    static final String ESCALATION = "escalation";
    static final String ESCALATED_AT = "escalatedAt";
    static final String GIVEN_UP_AT = "givenUpAt";
    static final String CREATED_AT = "createdAt";

    /** What the whole item of an alarm says. */
    public static OutboxEntry of(ItemReader alarm) {
        return new OutboxEntry(
                alarm.time(OUTBOX_AT), alarm.text(PUBLISHED_AT) != null || alarm.text(GIVEN_UP_AT) != null);
    }

    /** The attributes of an alarm that is born to be published. */
    public static Map<String, AttributeValue> attributes(Instant at) {
        return attributes(Errand.PUBLISH, at);
    }

    /** The attributes of an alarm that is in the outbox. */
    public static Map<String, AttributeValue> attributes(Errand errand, Instant at) {
        return Map.of(OUTBOX, AttributeValue.fromS(errand.word()), OUTBOX_AT, AttributeValue.fromS(IsoTime.format(at)));
    }

    /** Until when somebody else is at it; absent when nobody is. */
    public @Nullable Instant heldAfter(Instant now) {
        return at != null && at.isAfter(now) ? at : null;
    }
}
