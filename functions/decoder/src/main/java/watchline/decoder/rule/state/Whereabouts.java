package watchline.decoder.rule.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemBuilder;
import watchline.decoder.item.ItemReader;
import watchline.decoder.rule.fence.Side;

/**
 * On which side of a fence a watch is.
 *
 * @param side never {@link Side#UNSURE}
 * @param since when it was first seen there
 * @param seenAt when it was seen there last, to {@link #NOTED_EVERY}; fixes that are not newer do not count
 * @param shape the fence's fingerprint: once somebody has moved the fence, nothing is known of it
 */
public record Whereabouts(Side side, Instant since, Instant seenAt, int shape) {

    /** As often as {@code lastSeenAt} is written anyway, when nobody has set another time for that. */
    static final Duration NOTED_EVERY = Duration.ofMinutes(5);

    public static Whereabouts first(Side side, Instant at, int shape) {
        return new Whereabouts(side, at, at, shape);
    }

    /** After it was seen once more. */
    public Whereabouts seen(Side where, Instant at) {
        return new Whereabouts(where, where == side ? since : at, at, shape);
    }

    /** Whether seeing it there then is worth a note. */
    public boolean isNews(Side where, Instant at) {
        return where != side || Duration.between(seenAt, at).compareTo(NOTED_EVERY) >= 0;
    }

    static @Nullable Whereabouts read(ItemReader stored) {
        String side = stored.text("side");
        Instant since = stored.time("since");
        Instant seenAt = stored.time("seenAt");
        Integer shape = stored.whole("shape");
        if (side == null || since == null || seenAt == null || shape == null) {
            return null;
        }
        return new Whereabouts(Side.INSIDE.wireName().equals(side) ? Side.INSIDE : Side.OUTSIDE, since, seenAt, shape);
    }

    Map<String, AttributeValue> write() {
        return new ItemBuilder()
                .text("side", side.wireName())
                .time("since", since)
                .time("seenAt", seenAt)
                .whole("shape", shape)
                .build();
    }
}
