package watchline.decoder.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That people were told of an alarm, as it is to be noted.
 *
 * @param errand of what
 * @param level of escalation: 0 unless the errand is {@link Errand#ESCALATE}
 * @param at when
 * @param next when more people are to be told if nobody answers; absent for never
 */
public record Told(Errand errand, int level, Instant at, @Nullable Instant next) {

    /** For the first time, and nobody else will be. */
    public static Told opened(Instant at) {
        return new Told(Errand.PUBLISH, 0, at, null);
    }

    /** For the first time. */
    public static Told opened(Instant at, @Nullable Instant next) {
        return new Told(Errand.PUBLISH, 0, at, next);
    }

    /** That it is over. */
    public static Told over(Instant at) {
        return new Told(Errand.OVER, 0, at, null);
    }

    /** @param level 1 or more */
    public static Told escalated(int level, Instant at, @Nullable Instant next) {
        return new Told(Errand.ESCALATE, level, at, next);
    }
}
