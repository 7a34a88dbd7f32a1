package watchline.decoder.rule.fence;

import watchline.dialect.model.AlarmType;

/** Over the border, one way or the other. */
public enum Crossing {
    ENTER("enter", AlarmType.GEOFENCE_ENTER),
    EXIT("exit", AlarmType.GEOFENCE_EXIT);

    private final String wireName;
    private final AlarmType type;

    Crossing(String wireName, AlarmType type) {
        this.wireName = wireName;
        this.type = type;
    }

    /** As in {@code tell} of a fence. */
    public String wireName() {
        return wireName;
    }

    public AlarmType type() {
        return type;
    }

    public Crossing opposite() {
        return this == ENTER ? EXIT : ENTER;
    }
}
