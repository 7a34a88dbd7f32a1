package watchline.decoder.alert;

/**
 * Which message about an alarm it is.
 *
 * @param over whether it tells that the alarm is over
 * @param escalation 0 at first; 1, then 2, when nobody has answered
 */
public record Stage(boolean over, int escalation) {

    /** The first message. */
    public static final Stage OPENED = new Stage(false, 0);

    /** The one that says that it is over. */
    public static final Stage OVER = new Stage(true, 0);

    /** The last level that an alarm is escalated to. */
    public static final int MAX_LEVEL = 2;

    /** @param level 1 or 2 */
    public static Stage escalated(int level) {
        return new Stage(false, level);
    }

    /** What tells the id of this message from that of the first one, which is the alarm's own. */
    String suffix() {
        if (over) {
            return "#over";
        }
        return escalation == 0 ? "" : "#" + escalation;
    }
}
