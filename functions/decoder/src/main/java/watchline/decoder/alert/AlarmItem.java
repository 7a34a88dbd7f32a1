package watchline.decoder.alert;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemBuilder;

/** The item of the table {@code alarms}, as it is when the alarm opens. {@code publishedAt} comes when people were told. */
final class AlarmItem {

    private AlarmItem() {}

    static Map<String, AttributeValue> of(Alert alert) {
        ItemBuilder item = new ItemBuilder()
                .text("deviceId", alert.deviceId())
                .text("sk", alert.key().sk())
                .text("type", alert.type().wireName())
                .text("severity", alert.type().severity().wireName())
                .text("state", "open")
                .time("openedAt", alert.time())
                .time("lastAt", alert.time())
                .whole("count", 1);
        AlertPlace place = alert.place();
        if (place != null) {
            item.map(
                    "position",
                    new ItemBuilder()
                            .decimal("lat", place.lat())
                            .decimal("lon", place.lon())
                            .text("fix", place.fix().wireName())
                            .time("time", place.time())
                            .decimal("accuracyM", place.accuracyM())
                            .build());
        }
        return item.text("account", alert.account())
                .text("text", new AlertText(alert).sms())
                .build();
    }
}
