package watchline.decoder.ack.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.AckHandler;
import watchline.decoder.ack.AckKeys;
import watchline.decoder.ack.AckLink;
import watchline.decoder.ack.AckTokens;
import watchline.decoder.ack.FakeAckStore;
import watchline.decoder.store.AlarmKey;
import watchline.dialect.model.AlarmType;

/** The pages on an alarm of twelve minutes ago, asked as an HTTP API asks. */
final class PageBench {

    static final Instant OPENED = Instant.parse("2026-11-22T14:02:00Z");
    static final AlarmKey ALARM = AlarmKey.of("861265061234567", OPENED, AlarmType.SOS);

    private static final String REF = "Ab-_0123";
    private static final AckKeys KEYS = AckKeys.random(new Random(1));

    private final AckTokens tokens = new AckTokens(() -> KEYS);
    private final FakeAckStore store = new FakeAckStore();
    private Instant now = OPENED.plusSeconds(12 * 60);

    PageBench() {
        store.putAlarm(alarm(Map.of()));
        store.putWatch(watch("Rosa"));
    }

    UrlEvents events() {
        return events(tokens);
    }

    UrlEvents events(AckTokens opening) {
        return new UrlEvents(new AckHandler(new AckPages(opening, store, ZoneId.of("UTC"), () -> now)));
    }

    AckTokens tokens() {
        return tokens;
    }

    FakeAckStore store() {
        return store;
    }

    /** Of the alarm's link. */
    String path() {
        return AckLink.PATH + tokens.make(REF, OPENED);
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    /** The alarm as it stands now. */
    Map<String, AttributeValue> stored() {
        return store.byKey(ALARM).orElseThrow().alarm().attributes();
    }

    static Map<String, AttributeValue> watch(String name) {
        return Map.of("deviceId", text(ALARM.deviceId()), "name", text(name), "timeZone", text("Europe/Berlin"));
    }

    /** An open alarm, with these attributes beside its own or in place of them. */
    static Map<String, AttributeValue> alarm(Map<String, AttributeValue> others) {
        Map<String, AttributeValue> item = new HashMap<>(Map.of(
                "deviceId", text(ALARM.deviceId()),
                "sk", text(ALARM.sk()),
                "ref", text(REF),
                "type", text("sos"),
                "state", text("open"),
                "openedAt", text("2026-11-22T14:02:00.000Z"),
                "position", position(Map.of())));
        item.putAll(others);
        return item;
    }

    static AttributeValue position(Map<String, AttributeValue> others) {
        Map<String, AttributeValue> position = new HashMap<>(Map.of(
                "lat", AttributeValue.fromN("52.53703"),
                "lon", AttributeValue.fromN("13.405"),
                "fix", text("gnss"),
                "accuracyM", AttributeValue.fromN("8"),
                "time", text("2026-11-22T14:02:00.000Z")));
        position.putAll(others);
        return AttributeValue.fromM(position);
    }

    static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
