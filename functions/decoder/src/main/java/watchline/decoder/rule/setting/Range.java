package watchline.decoder.rule.setting;

import org.jspecify.annotations.Nullable;

/**
 * Between which values a reading is nothing to worry about, the bounds themselves included.
 *
 * @param low absent when it cannot be too low
 * @param high absent when it cannot be too high
 */
public record Range(@Nullable Double low, @Nullable Double high) {

    public Level level(double value) {
        if (low != null && value < low) {
            return Level.LOW;
        }
        return high != null && value > high ? Level.HIGH : Level.INSIDE;
    }

    /** The bound that a reading of that level is beyond; absent for one inside. */
    public @Nullable Double bound(Level level) {
        return switch (level) {
            case LOW -> low;
            case HIGH -> high;
            case INSIDE -> null;
        };
    }

    /** What this one leaves open as in {@code other}. */
    Range orElse(Range other) {
        return new Range(low == null ? other.low : low, high == null ? other.high : high);
    }
}
