package watchline.decoder.report;

/** Whose clock the time of a report is by. */
public enum TimeSource {
    /** The watch's own. */
    DEVICE("device"),
    /** The relay's: the frame has no time, or one that cannot be. */
    SERVER("server");

    private final String wireName;

    TimeSource(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
