package watchline.decoder.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import watchline.decoder.device.Battery;
import watchline.decoder.device.DeviceState;
import watchline.decoder.report.Arrival;
import watchline.decoder.rule.Change;
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

    static Alert of(Change.Open opened, DeviceState known, String ref, Instant now) {
        Arrival cause = opened.cause();
        Integer said = cause == null ? null : cause.report().status().batteryPct();
        Battery battery = known.battery();
        Topic topic = opened.topic();
        return new Alert(
                AlarmKey.of(known.deviceId(), opened.openedAt(), topic),
                topic,
                opened.detail(),
                Stage.OPENED,
                ref,
                known.name(),
                known.account() == null ? DEFAULT_ACCOUNT : known.account(),
                known.zone(),
                said == null && battery != null ? Integer.valueOf(battery.pct()) : said,
                cause == null ? AlertPlace.lastOf(known) : AlertPlace.of(cause, known),
                cause == null ? AlertCause.none(opened.openedAt()) : AlertCause.of(cause),
                now);
    }

    /** Stable name of the message for machines: the same however often it is published, and another one for each stage. */
    public String messageId() {
        return key.id() + stage.suffix();
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
