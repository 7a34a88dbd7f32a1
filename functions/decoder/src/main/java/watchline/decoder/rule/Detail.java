package watchline.decoder.rule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import watchline.decoder.rule.setting.Level;
import watchline.decoder.rule.setting.Vital;

/** What a text about an alarm can say beside its type. */
public sealed interface Detail {

    /** The type says it all. */
    Detail NONE = new Plain();

    record Plain() implements Detail {}

    /**
     * Over the border of a fence.
     *
     * @param fence its name
     * @param before when the watch was last seen on the other side; absent when it is not known any more
     * @param missed whether the crossing itself was not seen: there was no fix for a while, or it came too late to be told
     */
    record Crossed(String fence, @Nullable Instant before, boolean missed) implements Detail {}

    /**
     * A reading out of bounds, the second in a row.
     *
     * @param level on which side
     * @param bound that it is beyond
     */
    record Measured(Vital vital, double value, Level level, double bound) implements Detail {}

    /** No word from the watch since then. */
    record Silent(Instant since) implements Detail {}
}
