package watchline.decoder.rule.setting;

/** Where a reading is to its bounds. */
public enum Level {
    LOW("low"),
    INSIDE("in"),
    HIGH("high");

    private final String wireName;

    Level(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
