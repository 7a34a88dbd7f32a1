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

    /** @param level 1 or 2 */
    public static Stage escalated(int level) {
        return new Stage(false, level);
    }
}
