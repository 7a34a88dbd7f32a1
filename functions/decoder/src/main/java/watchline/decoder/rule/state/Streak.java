package watchline.decoder.rule.state;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemBuilder;
import watchline.decoder.item.ItemReader;
import watchline.decoder.rule.setting.Level;

/**
 * How many readings in a row were on one side of their bounds. It counts to two and then stands still, so that a vital that stays
 * where it is costs no write.
 *
 * @param count 1 or 2; 0 after the watch itself raised an alarm, when no reading has been seen since
 * @param at time of the reading that made it so; readings that are not newer do not count
 */
public record Streak(Level level, int count, Instant at) {

    /** From so many on it is believed. */
    static final int ENOUGH = 2;

    /** As the watch's own alarm leaves it: two readings inside show that it is over. */
    public static Streak interrupted(Instant at) {
        return new Streak(Level.INSIDE, 0, at);
    }

    /** After one more reading; {@code known} itself when nothing is new. */
    public static Streak after(@Nullable Streak known, Level level, Instant at) {
        if (known == null || known.level != level) {
            return new Streak(level, 1, at);
        }
        return known.count >= ENOUGH ? known : new Streak(level, known.count + 1, at);
    }

    /** Whether enough readings in a row were so. */
    public boolean isBelieved(Level wanted) {
        return level == wanted && count >= ENOUGH;
    }

    static @Nullable Streak read(ItemReader stored) {
        Instant at = stored.time("at");
        Integer count = stored.whole("count");
        for (Level level : Level.values()) {
            if (level.wireName().equals(stored.text("level")) && at != null && count != null) {
                return new Streak(level, Math.max(0, Math.min(ENOUGH, count)), at);
            }
        }
        return null;
    }

    Map<String, AttributeValue> write() {
        return new ItemBuilder()
                .text("level", level.wireName())
                .whole("count", count)
                .time("at", at)
                .build();
    }
}
