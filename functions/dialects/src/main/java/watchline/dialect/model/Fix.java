package watchline.dialect.model;

/** Where a position comes from. */
public enum Fix {
    /** Satellites, as the watch says. */
    GNSS("gnss"),
    /** Derived from the networks around the watch: rough, and never to be shown as a satellite fix. */
    NETWORK("network"),
    /** No position at this moment. Coordinates beside it are the last ones known to the watch. */
    NONE("none");

    private final String wireName;

    Fix(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
