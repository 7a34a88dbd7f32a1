package watchline.decoder.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which message about an alarm it is.
 *
 * @param over whether it tells that the alarm is over
 * @param escalation 0 at first; 1, then 2, when nobody has answered
 * @param since of an escalation, since when people have not answered; of an end, when it was over; absent at first, and when it is
 *     not known
 */
public record Stage(boolean over, int escalation, @Nullable Instant since) {

    /** The first message. */
    public static final Stage OPENED = new Stage(false, 0, null);

    /** The one that says that it is over. */
    public static final Stage OVER = new Stage(true, 0, null);

    /** The last level that an alarm is escalated to. */
    public static final int MAX_LEVEL = 2;

    /** @param level 1 or 2 */
    public static Stage escalated(int level) {
        return new Stage(false, level, null);
    }

    /** The same, with what its text says of times. The first message says nothing of them. */
    public Stage since(@Nullable Instant time) {
        return over || escalation > 0 ? new Stage(over, escalation, time) : this;
    }

    /** {@code open}, {@code over}, or the level of the escalation: as a log line says it. */
    public String wireName() {
        if (over) {
            return "over";
        }
        return escalation == 0 ? "open" : Integer.toString(escalation);
    }

    /** What tells the id of this message from that of the first one, which is the alarm's own. */
    String suffix() {
        if (over) {
            return "#over";
        }
        return escalation == 0 ? "" : "#" + escalation;
    }
}
