package watchline.decoder.alert;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.contract.IsoTime;
import watchline.decoder.account.HeldAlarm;
import watchline.decoder.account.QuietSummary;
import watchline.dialect.model.Vitals;

/** An alarm as JSON, for machines. Its names are public: see CHANGELOG.md before changing one. Absent means not known. */
final class AlertJson {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int MAX_DECIMALS = 7;

    private AlertJson() {}

    static String of(Alert alert, @Nullable String ackUrl) {
        return object(json -> {
            json.writeStringField("id", alert.key().id());
            json.writeStringField("messageId", alert.messageId());
            json.writeStringField("deviceId", alert.deviceId());
            text(json, "name", alert.name());
            json.writeStringField("account", alert.account());
            json.writeStringField("type", alert.type().wireName());
            text(json, "qualifier", alert.topic().qualifier());
            json.writeStringField("severity", alert.type().severity().wireName());
            stage(json, alert.stage());
            time(json, "time", alert.time());
            time(json, "receivedAt", alert.cause().received());
            json.writeBooleanField("late", alert.late());
            number(json, "batteryPct", alert.batteryPct());
            if (alert.place() != null) {
                place(json, alert.place());
            }
            detail(json, DetailForm.write(alert.detail()));
            vitals(json, alert.cause().vitals());
            text(json, "message", alert.cause().message());
            text(json, "dialect", alert.cause().dialect());
            text(json, "ackUrl", ackUrl);
        });
    }

    static String summary(QuietSummary summary) {
        return object(json -> {
            json.writeStringField("messageId", summary.id());
            json.writeStringField("account", summary.carer().account());
            json.writeStringField("type", QuietSummary.TYPE);
            json.writeStringField("to", summary.carer().id());
            time(json, "from", summary.window().start());
            time(json, "until", summary.window().end());
            json.writeArrayFieldStart("alarms");
            for (HeldAlarm alarm : summary.alarms()) {
                held(json, alarm);
            }
            json.writeEndArray();
        });
    }

    private static void held(JsonGenerator json, HeldAlarm alarm) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", alarm.id());
        json.writeStringField("deviceId", alarm.notice().deviceId());
        json.writeStringField("type", alarm.notice().type());
        json.writeStringField("severity", alarm.notice().severity().wireName());
        json.writeStringField("state", alarm.state());
        time(json, "time", alarm.openedAt());
        time(json, "clearedAt", alarm.item().time("clearedAt"));
        number(json, "count", alarm.count());
        json.writeEndObject();
    }

    /** The three texts of one SNS message, by the protocol that they are for. */
    static String structure(Map<String, String> texts) {
        return object(json -> {
            for (Map.Entry<String, String> text : texts.entrySet()) {
                json.writeStringField(text.getKey(), text.getValue());
            }
        });
    }

    private static void stage(JsonGenerator json, Stage stage) throws IOException {
        json.writeStringField("state", stage.over() ? "cleared" : "open");
        json.writeNumberField("escalation", stage.escalation());
        time(json, "clearedAt", stage.over() ? stage.since() : null);
    }

    /** The map as it stands in the item. */
    private static void detail(JsonGenerator json, Map<String, AttributeValue> detail) throws IOException {
        if (detail.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("detail");
        for (Map.Entry<String, AttributeValue> entry : new TreeMap<>(detail).entrySet()) {
            AttributeValue value = entry.getValue();
            json.writeFieldName(entry.getKey());
            if (value.n() != null) {
                json.writeNumber(value.n());
            } else if (value.bool() != null) {
                json.writeBoolean(value.bool());
            } else {
                json.writeString(value.s());
            }
        }
        json.writeEndObject();
    }

    private static void place(JsonGenerator json, AlertPlace place) throws IOException {
        json.writeObjectFieldStart("position");
        number(json, "lat", place.lat());
        number(json, "lon", place.lon());
        json.writeStringField("fix", place.fix().wireName());
        time(json, "time", place.time());
        number(json, "accuracyM", place.accuracyM());
        json.writeStringField("mapUrl", place.mapUrl());
        json.writeEndObject();
    }

    private static void vitals(JsonGenerator json, Vitals vitals) throws IOException {
        number(json, "heartRateBpm", vitals.heartRateBpm());
        number(json, "systolicMmHg", vitals.systolicMmHg());
        number(json, "diastolicMmHg", vitals.diastolicMmHg());
        number(json, "spo2Pct", vitals.spo2Pct());
        number(json, "temperatureC", vitals.temperatureC());
        number(json, "bloodSugarMgDl", vitals.bloodSugarMgDl());
    }

    private static void text(JsonGenerator json, String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    private static void time(JsonGenerator json, String name, @Nullable Instant value) throws IOException {
        text(json, name, value == null ? null : IsoTime.format(value));
    }

    private static void number(JsonGenerator json, String name, @Nullable Number value) throws IOException {
        if (value != null) {
            json.writeFieldName(name);
            json.writeNumber(BigDecimal.valueOf(value.doubleValue())
                    .setScale(MAX_DECIMALS, RoundingMode.HALF_EVEN)
                    .stripTrailingZeros()
                    .toPlainString());
        }
    }

    private interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    private static String object(Fields fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
