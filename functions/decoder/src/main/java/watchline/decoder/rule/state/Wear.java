package watchline.decoder.rule.state;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import watchline.decoder.item.ItemBuilder;
import watchline.decoder.item.ItemReader;

/**
 * Whether a watch is on a wrist. A state that goes on is noted anew only every half hour, and only while it is off: noting is a
 * write.
 *
 * @param worn as last heard
 * @param at when it was so
 * @param tells whether this watch has ever said that it is worn. Some firmware only says that it is not
 */
public record Wear(boolean worn, Instant at, boolean tells) {

    static final Duration NOTED_EVERY = Duration.ofMinutes(30);
    /** How long "off" holds for a watch that never takes it back. */
    static final Duration HOLDS = Duration.ofMinutes(60);

    /** After one more word about it; {@code known} itself when nothing is new. */
    public static Wear after(@Nullable Wear known, boolean worn, Instant at) {
        if (known == null) {
            return new Wear(worn, at, worn);
        }
        if (!at.isAfter(known.at)) {
            return known;
        }
        boolean changed = worn != known.worn || (worn && !known.tells);
        boolean old = !worn && Duration.between(known.at, at).compareTo(NOTED_EVERY) >= 0;
        return changed || old ? new Wear(worn, at, worn || known.tells) : known;
    }

    /** Whether what it measured then was measured on a wrist, as far as is known. Of the time before {@link #at} it is not. */
    public boolean isOn(Instant time) {
        boolean forgotten = !tells && Duration.between(at, time).compareTo(HOLDS) > 0;
        return !time.isBefore(at) && (worn || forgotten);
    }

    static @Nullable Wear read(ItemReader stored) {
        Boolean worn = stored.flag("worn");
        Instant at = stored.time("at");
        return worn == null || at == null ? null : new Wear(worn, at, Boolean.TRUE.equals(stored.flag("tells")));
    }

    void write(ItemBuilder memory) {
        memory.map(
                "wear",
                new ItemBuilder()
                        .flag("worn", worn)
                        .time("at", at)
                        .flag("tells", tells)
                        .build());
    }
}
