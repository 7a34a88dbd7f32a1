package watchline.dialect.model;

/** The four kinds of stored reports. {@link #wireName()} is part of the sort key of the table {@code reports}. */
public enum Kind {
    /** Says, or tries to say, where the watch is: a fix, or the cells, Wi-Fi and beacons around it. */
    POSITION("position"),
    /** Something measured on the wearer. */
    HEALTH("health"),
    /** The watch about itself: login, heartbeat, battery, firmware, SIM. */
    STATUS("status"),
    /** Something happened: an acknowledgement, an announcement of audio or a picture, a question of the watch. */
    EVENT("event");

    private final String wireName;

    Kind(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
