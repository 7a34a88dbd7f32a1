package watchline.decoder.rule;

/** A change in a few words, as scripts of days expect it: {@code tell geofenceExit#home missed}. */
public final class Told {

    private Told() {}

    /**
     * {@code tell} and {@code note} open an alarm, with and without telling people; {@code repeat} and {@code reopen} count one;
     * {@code clear} ends it, {@code tell-clear} with a notice.
     */
    public static String inWords(Change change) {
        String missed = change.detail() instanceof Detail.Crossed crossed && crossed.missed() ? " missed" : "";
        return verb(change) + " " + change.topic().key() + missed;
    }

    private static String verb(Change change) {
        if (change instanceof Change.Open) {
            return change.isTold() ? "tell" : "note";
        }
        if (change instanceof Change.Repeat repeat) {
            return repeat.reopens() ? "reopen" : "repeat";
        }
        return change.isTold() ? "tell-clear" : "clear";
    }
}
