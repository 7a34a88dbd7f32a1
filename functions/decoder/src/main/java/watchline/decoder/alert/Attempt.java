package watchline.decoder.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of trying to publish an alarm. */
public sealed interface Attempt {

    /** People were told, just now. */
    record Told() implements Attempt {}

    /** It is still in the outbox, and may be tried again from then on. */
    record Later(Instant at) implements Attempt {}

    /** It was in the outbox for so long that nobody is told any more. */
    record GivenUp() implements Attempt {}

    /** There is nothing to tell: it was told or given up before, somebody has answered, or there is no such alarm. */
    record Over() implements Attempt {}

    /** When to try again; absent when it is out of the outbox. */
    default @Nullable Instant again() {
        return this instanceof Later later ? later.at() : null;
    }
}
