package watchline.decoder.store;

import java.time.Instant;
import watchline.contract.IsoTime;
import watchline.dialect.model.AlarmType;

/** The key of an item of {@code alarms}. */
public record AlarmKey(String deviceId, String sk) {

    public static AlarmKey of(String deviceId, Instant openedAt, AlarmType type) {
        return new AlarmKey(deviceId, IsoTime.format(openedAt) + "#" + type.wireName());
    }

    /** Stable name of the alarm for machines: {@code <deviceId>#<openedAt>#<type>}. */
    public String id() {
        return deviceId + "#" + sk;
    }
}
