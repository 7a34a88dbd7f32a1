package watchline.decoder.alert;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemBuilder;
import watchline.decoder.store.OutboxEntry;
import watchline.dialect.model.Vitals;

/**
 * The item of the table {@code alarms}, as it is when the alarm opens. It holds what every text about the alarm needs, and not the
 * texts: so a message that goes out late says so, and the item stays within one write unit. {@link StoredAlert} reads it.
 */
final class AlarmItem {

    private AlarmItem() {}

    /** @param outboxAt from when on others may publish it; absent when people are not to be told */
    static Map<String, AttributeValue> of(Alert alert, @Nullable Instant outboxAt) {
        ItemBuilder item = new ItemBuilder()
                .text("deviceId", alert.deviceId())
                .text("sk", alert.key().sk())
                .text("type", alert.type().wireName())
                .text("qualifier", alert.topic().qualifier())
                .map("detail", DetailForm.write(alert.detail()))
                .text("ref", alert.ref())
                .text("severity", alert.type().severity().wireName())
                .text("state", "open")
                .time("openedAt", alert.time())
                .time("lastAt", alert.time())
                .whole("count", 1)
                .time("createdAt", alert.now())
                .text("account", alert.account())
                .text("name", alert.name())
                .text("timeZone", alert.zone().getId())
                .whole("batteryPct", alert.batteryPct())
                .text("text", AlertText.plain(alert).sms());
        AlertPlace place = alert.place();
        if (place != null) {
            item.map("position", position(place));
        }
        cause(item, alert.cause());
        Map<String, AttributeValue> attributes = item.build();
        if (outboxAt != null) {
            attributes.putAll(OutboxEntry.attributes(outboxAt));
        }
        return attributes;
    }

    private static Map<String, AttributeValue> position(AlertPlace place) {
        return new ItemBuilder()
                .decimal("lat", place.lat())
                .decimal("lon", place.lon())
                .flag("current", place.current())
                .text("fix", place.fix().wireName())
                .time("time", place.time())
                .decimal("accuracyM", place.accuracyM())
                .build();
    }

    private static void cause(ItemBuilder item, AlertCause cause) {
        Vitals vitals = cause.vitals();
        item.time("receivedAt", cause.received())
                .flag("late", cause.late() ? Boolean.TRUE : null)
                .text("message", cause.message())
                .text("dialect", cause.dialect())
                .whole("heartRateBpm", vitals.heartRateBpm())
                .whole("systolicMmHg", vitals.systolicMmHg())
                .whole("diastolicMmHg", vitals.diastolicMmHg())
                .whole("spo2Pct", vitals.spo2Pct())
                .decimal("temperatureC", vitals.temperatureC())
                .decimal("bloodSugarMgDl", vitals.bloodSugarMgDl())
                .map(
                        "heard",
                        new ItemBuilder()
                                .whole("cells", cause.cells())
                                .whole("wifi", cause.wifi())
                                .build());
    }
}
