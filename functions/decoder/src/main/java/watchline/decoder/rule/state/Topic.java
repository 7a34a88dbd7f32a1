package watchline.decoder.rule.state;

import org.jspecify.annotations.Nullable;
import watchline.dialect.model.AlarmType;

/**
 * What an alarm of a watch is about. At most one of a topic is open.
 *
 * @param qualifier which one of several of the type: the id of a fence; absent where there is only one
 */
public record Topic(AlarmType type, @Nullable String qualifier) {

    private static final char SEPARATOR = '#';

    public static Topic of(AlarmType type) {
        return new Topic(type, null);
    }

    /** {@code sos}, {@code geofenceExit#home}: its name in {@code alarmState}, and the end of the keys of its alarms. */
    public String key() {
        return qualifier == null ? type.wireName() : type.wireName() + SEPARATOR + qualifier;
    }

    /** The topic of that name; absent when there is none. */
    public static @Nullable Topic ofKey(String key) {
        int end = key.indexOf(SEPARATOR);
        String name = end < 0 ? key : key.substring(0, end);
        for (AlarmType type : AlarmType.values()) {
            if (type.wireName().equals(name)) {
                return new Topic(type, end < 0 ? null : key.substring(end + 1));
            }
        }
        return null;
    }
}
