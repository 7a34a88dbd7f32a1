package watchline.samples.fault.watch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a {@link Count} is made from: what the watches know, and what the parts of the service can be seen to have
 * done, from outside. Of the watches of one run and nobody else.
 *
 * @param said by the watches; twins say the same and stand here twice
 * @param deliveries every frame that the decoder was handed, in order, with what it answered
 * @param items of the table {@code reports} whose time is the watch's own. A login or a heartbeat has no time of its own, so its
 *     item is keyed by its arrival and says nothing about whether it was stored twice: such items are left out
 * @param alerts ids of the alerts that were published, each as often as it was
 * @param taken frames that the relay says it took in, junk and logins among them. Of a killed relay at least those that it had counted a
 *     moment before: it takes its last numbers with it
 * @param pending frames that the relay says it holds at the end
 */
public record Evidence(
        List<Said> said, List<Delivery> deliveries, List<Item> items, List<String> alerts, long taken, long pending) {

    /** What the decoder answered about a frame. */
    public enum Fate {
        STORED,
        QUARANTINED,
        /** Asked for again. */
        RETRY,
        /** The answer never came. */
        NONE
    }

    /**
     * A frame in a batch.
     *
     * @param device as the relay knew it
     * @param text of the frame, a character a byte
     */
    public record Delivery(@Nullable String device, long seq, String text, Fate fate) {

        boolean isSettled() {
            return fate == Fate.STORED || fate == Fate.QUARANTINED;
        }
    }

    /** An item, by what tells a report from every other. */
    public record Item(String device, Instant time) {}
}
