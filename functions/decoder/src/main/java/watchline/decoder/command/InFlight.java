package watchline.decoder.command;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which names of commands are taken at a watch. Of one name one command is in flight: an echo then says which one was meant,
 * and an older setting that has to be sent again never overtakes a newer one. A measurement stays for a while after its
 * acknowledgement, because the sensor is busy. Not for sharing between threads.
 */
final class InFlight {

    /** After an acknowledgement: a watch that is measuring may drop a second order without a word (iw.md 6, advice). */
    static final Duration MEASURING = Duration.ofSeconds(30);

    private final Instant now;
    private final Map<String, Instant> takenUntil = new HashMap<>();

    InFlight(Instant now) {
        this.now = now;
    }

    /** Takes one into account: in the order of queueing, after what was decided about it has been done. */
    void note(CommandItem item) {
        Instant dueAt = item.dueAt();
        if (item.isInFlight() && dueAt != null) {
            takenUntil.put(item.command(), dueAt);
        } else if (item.isMeasurement() && item.acknowledgedAt() != null) {
            Instant rested = item.acknowledgedAt().plus(MEASURING);
            if (rested.isAfter(now)) {
                takenUntil.put(item.command(), rested);
            }
        }
    }

    /** When to look again whether that name is free; absent when it is. */
    @Nullable
    Instant takenUntil(String command) {
        return takenUntil.get(command);
    }
}
