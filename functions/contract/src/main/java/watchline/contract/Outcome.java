package watchline.contract;

/** What became of a frame. */
public enum Outcome {
    /** It is in the table of reports. */
    STORED("stored"),
    /** It is in quarantine, raw. */
    QUARANTINED("quarantined"),
    /** It could not be stored now and must be sent again. */
    RETRY("retry");

    private final String wireName;

    Outcome(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
