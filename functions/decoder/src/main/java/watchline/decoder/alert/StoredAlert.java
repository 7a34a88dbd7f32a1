package watchline.decoder.alert;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import watchline.decoder.item.ItemReader;
import watchline.decoder.rule.state.Topic;
import watchline.decoder.store.AlarmKey;
import watchline.dialect.model.AlarmType;
import watchline.dialect.model.Fix;
import watchline.dialect.model.Vitals;

/**
 * Reads an {@link Alert} back from an item of {@code alarms}, for whoever publishes what another has written. Whatever is missing
 * is not known, and the message says less: only without watch, time or type is there nothing to tell.
 */
final class StoredAlert {

    private StoredAlert() {}

    /** As {@link #read(ItemReader, Stage, Instant)}, for the first message about it. */
    static @Nullable Alert read(ItemReader item, Instant now) {
        return read(item, Stage.OPENED, now);
    }

    /**
     * What to publish of an item.
     *
     * @param stage which message about it is written
     * @param now when the message is written
     * @return absent when the item is none of an alarm, or of a type that this version does not know
     */
    static @Nullable Alert read(ItemReader item, Stage stage, Instant now) {
        String deviceId = item.text("deviceId");
        Instant openedAt = item.time("openedAt");
        AlarmType type = type(item.text("type"));
        if (deviceId == null || openedAt == null || type == null) {
            return null;
        }
        Topic topic = new Topic(type, item.text("qualifier"));
        String account = item.text("account");
        return new Alert(
                AlarmKey.of(deviceId, openedAt, topic),
                topic,
                DetailForm.read(item.map("detail")),
                stage.since(item.time(stage.over() ? "clearedAt" : "publishedAt")),
                item.text("ref"),
                item.text("name"),
                account == null ? Alert.DEFAULT_ACCOUNT : account,
                zone(item.text("timeZone")),
                item.whole("batteryPct"),
                place(item.map("position"), openedAt),
                cause(item, openedAt),
                now);
    }

    private static AlertCause cause(ItemReader item, Instant openedAt) {
        Instant received = item.time("receivedAt");
        return new AlertCause(
                openedAt,
                received == null ? openedAt : received,
                Boolean.TRUE.equals(item.flag("late")),
                item.text("message"),
                item.text("dialect"),
                new Vitals(
                        item.whole("heartRateBpm"),
                        item.whole("systolicMmHg"),
                        item.whole("diastolicMmHg"),
                        item.whole("spo2Pct"),
                        item.decimal("temperatureC"),
                        item.decimal("bloodSugarMgDl")),
                count(item.map("heard").whole("cells")),
                count(item.map("heard").whole("wifi")));
    }

    private static @Nullable AlertPlace place(ItemReader position, Instant openedAt) {
        Double lat = position.decimal("lat");
        Double lon = position.decimal("lon");
        if (lat == null || lon == null) {
            return null;
        }
        Instant time = position.time("time");
        Boolean current = position.flag("current");
        return new AlertPlace(
                lat,
                lon,
                current == null ? openedAt.equals(time) : current,
                fix(position.text("fix")),
                time,
                position.decimal("accuracyM"));
    }

    private static Fix fix(@Nullable String name) {
        for (Fix fix : Fix.values()) {
            if (fix.wireName().equals(name)) {
                return fix;
            }
        }
        return Fix.NONE;
    }

    private static @Nullable AlarmType type(@Nullable String name) {
        for (AlarmType type : AlarmType.values()) {
            if (type.wireName().equals(name)) {
                return type;
            }
        }
        return null;
    }

    private static ZoneId zone(@Nullable String name) {
        try {
            return name == null ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    private static int count(@Nullable Integer stored) {
        return stored == null ? 0 : stored;
    }
}
