package watchline.decoder.rule.fence;

/** On which side of a fence a watch is. */
public enum Side {
    INSIDE("in"),
    OUTSIDE("out"),
    /** Too near to the border, or the fix too rough, to say. */
    UNSURE("");

    private final String wireName;

    Side(String wireName) {
        this.wireName = wireName;
    }

    /** As it is stored; nothing is stored for {@link #UNSURE}. */
    public String wireName() {
        return wireName;
    }
}
