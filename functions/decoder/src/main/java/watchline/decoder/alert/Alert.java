package watchline.decoder.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import watchline.decoder.device.Battery;
import watchline.decoder.device.DeviceState;
import watchline.decoder.report.Arrival;
import watchline.decoder.rule.Detail;
import watchline.decoder.rule.state.Topic;
import watchline.decoder.store.AlarmKey;
import watchline.dialect.model.AlarmType;

/**
 * An alarm with everything that a message about it may say.
 *
 * @param key of its item; {@link AlarmKey#id()} is the same however often it is published
 * @param topic what it is about
 * @param detail what can be said beside that
 * @param stage which message about it this is
 * @param ref what an acknowledge link calls it; absent in an item of an older version
 * @param name of the wearer, when somebody has set one
 * @param account whom it concerns
 * @param zone of the wearer
 * @param batteryPct at the alarm, or the last one known
 * @param place absent when nobody knows any
 * @param cause what the report that raised it says
 * @param now when the message is written
 */
public record Alert(
        AlarmKey key,
        Topic topic,
        Detail detail,
        Stage stage,
        @Nullable String ref,
        @Nullable String name,
        String account,
        ZoneId zone,
        @Nullable Integer batteryPct,
        @Nullable AlertPlace place,
        AlertCause cause,
        Instant now) {

    /** The account of a watch that nobody has given to one. */
    public static final String DEFAULT_ACCOUNT = "default";

    static Alert of(AlarmDecision.Open decision, DeviceState known, String ref, Instant now) {
        Arrival cause = decision.cause();
        Integer said = cause.report().status().batteryPct();
        Battery battery = known.battery();
        Topic topic = Topic.of(decision.type());
        return new Alert(
                AlarmKey.of(cause.deviceId(), decision.openedAt(), topic),
                topic,
                Detail.NONE,
                Stage.OPENED,
                ref,
                known.name(),
                known.account() == null ? DEFAULT_ACCOUNT : known.account(),
                known.zone(),
                said == null && battery != null ? Integer.valueOf(battery.pct()) : said,
                AlertPlace.of(cause, known),
                AlertCause.of(cause),
                now);
    }

    public AlarmType type() {
        return topic.type();
    }

    public String deviceId() {
        return key.deviceId();
    }

    /** When it happened. */
    public Instant time() {
        return cause.time();
    }

    /** Whether it happened so long ago that the reader must be told, whoever held it up: the watch, the line or this system. */
    public boolean late() {
        return cause.late() || Duration.between(time(), now).compareTo(Arrival.LATE_AFTER) > 0;
    }
}
