package watchline.decoder.ack;

/** How an answer came. The {@link #wireName()} is public: it stands in items. */
public enum AckVia {
    /** By whoever has the link: the name is what they say. */
    LINK("link"),
    /** By an operator with access to the tables. */
    TOOL("tool");

    private final String wireName;

    AckVia(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
