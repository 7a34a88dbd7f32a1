package watchline.decoder.rule.state;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long an alarm speaks for what is reported after it.
 *
 * @param window within it, on either side of the opening, it is the same emergency
 * @param untilSettled whether it also lasts until something shows that it is over
 * @param forgottenAfter from when on news opens another one though nothing showed that the old one is over: what would show it may
 *     be a thing that the watch never says. Absent when that cannot be
 * @param remembered how many are remembered
 */
public record Handling(Duration window, boolean untilSettled, @Nullable Duration forgottenAfter, int remembered) {

    static final Duration SOS_WINDOW = Duration.ofMinutes(5);
    static final Duration WINDOW = Duration.ofMinutes(30);
    static final Duration FORGOTTEN_AFTER = Duration.ofHours(12);

    /** A watch out of a dead zone tells of several older emergencies after a newer one: none may be taken for another. */
    private static final int REMEMBERED = 4;

    private static final Handling SOS = new Handling(SOS_WINDOW, false, null, REMEMBERED);
    private static final Handling EVENT = new Handling(WINDOW, false, null, REMEMBERED);
    /** It ends by a border with a margin, or by any word: it cannot flap, and each time is an emergency of its own. */
    private static final Handling STATE = new Handling(Duration.ZERO, true, null, 1);
    /** Its two levels keep it from flapping, unless the gauge itself jumps: within the window it is the same one again. */
    private static final Handling GAUGE = new Handling(WINDOW, true, null, 1);
    /** It may flap, as with a loose strap: within the window it is the same one again. */
    private static final Handling LOOSE_STATE = new Handling(WINDOW, true, FORGOTTEN_AFTER, 1);

    public static Handling of(Topic topic) {
        return switch (topic.type()) {
            case SOS -> SOS;
            case FALL, TAMPER, OTHER -> EVENT;
            // Those that the watch keeps itself have no id here, and nothing is known of their other side.
            case GEOFENCE_ENTER, GEOFENCE_EXIT -> topic.qualifier() == null ? EVENT : STATE;
            case LOW_BATTERY -> GAUGE;
            case SILENCE -> STATE;
            case REMOVED, POWER_OFF, HEART_RATE, BLOOD_PRESSURE, TEMPERATURE, SPO2, BLOOD_SUGAR -> LOOSE_STATE;
        };
    }

    /** Whether an open alarm is so old that news of its topic is another emergency. */
    public boolean isForgotten(AlarmMark mark, Instant at) {
        return forgottenAfter != null && Duration.between(mark.lastAt(), at).compareTo(forgottenAfter) > 0;
    }
}
