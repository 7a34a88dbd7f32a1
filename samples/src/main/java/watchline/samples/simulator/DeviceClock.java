package watchline.samples.simulator;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The clock of a watch, which knows seconds. It gives each of them once, so that no two positions of a watch claim the same
 * instant. Not for more than one thread.
 */
final class DeviceClock {

    private Instant last = Instant.MIN;

    /** This second, unless it was given before. */
    Optional<Instant> now(Instant now) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        if (!second.isAfter(last)) {
            return Optional.empty();
        }
        last = second;
        return Optional.of(second);
    }

    /** This second or the first one after it that was not given before: for what cannot be left out. */
    Instant nowOrNext(Instant now) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        last = second.isAfter(last) ? second : last.plusSeconds(1);
        return last;
    }
}
