package watchline.samples.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Holds a stored item against what a sample says it means. Every key of {@code expect} is compared; one that this class does not
 * know is a difference too, so that nothing in a sample goes unasserted.
 */
final class ExpectedItem {

    private static final double TOLERANCE = 1e-7;

    private final Map<String, AttributeValue> item;
    private final List<String> differences = new ArrayList<>();

    private ExpectedItem(Map<String, AttributeValue> item) {
        this.item = item;
    }

    /** What differs, one line each; empty when the item says what was expected. */
    static List<String> differences(JsonNode expect, Map<String, AttributeValue> item) {
        ExpectedItem comparison = new ExpectedItem(item);
        expect.properties().forEach(field -> comparison.compare(field.getKey(), field.getValue()));
        return comparison.differences;
    }

    private void compare(String key, JsonNode expected) {
        switch (key) {
            case "type" -> text(key, expected.asText(), top("message"));
            case "deviceId" -> text(key, expected.asText(), top("deviceId"));
            case "fixTime" -> time(expected.asText());
            case "valid" -> text(key, expected.asBoolean() ? "gnss" : "not gnss", gnssOrNot());
            case "lat", "lon", "speedKmh", "satellites", "steps", "hdop" -> number(key, expected, top(key));
            case "course" -> number(key, expected, top("courseDeg"));
            case "altitude" -> number(key, expected, top("altitudeM"));
            case "gsmSignal" -> number(key, expected, top("signal"));
            case "battery" -> number(key, expected, top("batteryPct"));
            case "heartRate" -> number(key, expected, top("heartRateBpm"));
            case "systolic" -> number(key, expected, top("systolicMmHg"));
            case "diastolic" -> number(key, expected, top("diastolicMmHg"));
            case "spo2" -> number(key, expected, top("spo2Pct"));
            case "temperatureC" -> number(key, expected, top("temperatureC"));
            case "cells" -> entries(key, expected, "cells");
            case "wifi" -> entries(key, expected, "wifi");
            case "beacons" -> entries(key, expected, "ble");
            case "alarms" -> alarms(expected);
            case "iccid", "imsi", "imei", "firmware", "serial", "site" -> text(key, expected.asText(), extra(key));
            case "wristTemperatureC", "workingMode", "intervalSeconds", "total", "index", "length" ->
                number(key, expected, extra(key));
            case "ack" -> text(key, "true", extraFlag("ack"));
            case "time" -> text(key, expected.asText(), extra("recordedAt"));
            case "audioHex" -> text(key, Integer.toString(expected.asText().length() / 2), extraNumber("length"));
            default -> differences.add(key + ": no such comparison");
        }
    }

    private void time(String expected) {
        String stored = item.containsKey("timeSource")
                        && "device".equals(top("timeSource").s())
                ? top("time").s()
                : extra("deviceTime").s();
        String wanted = expected.contains(".") ? expected : expected.replace("Z", ".000Z");
        text("fixTime", wanted, AttributeValue.fromS(Objects.toString(stored)));
    }

    private void alarms(JsonNode expected) {
        List<String> stored =
                top("alarms").l().stream().map(AttributeValue::s).sorted().toList();
        List<String> wanted = new ArrayList<>();
        expected.forEach(alarm -> wanted.add(alarm.asText()));
        wanted.sort(null);
        if (!wanted.equals(stored)) {
            differences.add("alarms: " + stored + " (expected: " + wanted + ")");
        }
    }

    private void entries(String key, JsonNode expected, String attribute) {
        List<AttributeValue> stored = top(attribute).l();
        if (stored.size() != expected.size()) {
            differences.add(key + ": " + stored.size() + " entries (expected: " + expected.size() + ")");
            return;
        }
        for (int i = 0; i < stored.size(); i++) {
            Map<String, AttributeValue> entry = stored.get(i).m();
            String where = key + "[" + i + "].";
            expected.get(i).properties().forEach(field -> {
                String name = field.getKey().equals("rssi") ? "rssiDbm" : field.getKey();
                AttributeValue value = entry.getOrDefault(name, absent());
                if (field.getValue().isTextual()) {
                    text(where + name, field.getValue().asText(), value);
                } else {
                    number(where + name, field.getValue(), value);
                }
            });
        }
    }

    private AttributeValue gnssOrNot() {
        return AttributeValue.fromS("gnss".equals(top("fix").s()) ? "gnss" : "not gnss");
    }

    private AttributeValue top(String name) {
        return item.getOrDefault(name, absent());
    }

    private AttributeValue extra(String name) {
        return top("extra").m().getOrDefault(name, absent());
    }

    private AttributeValue extraNumber(String name) {
        return AttributeValue.fromS(Objects.toString(extra(name).n()));
    }

    private AttributeValue extraFlag(String name) {
        return AttributeValue.fromS(Objects.toString(extra(name).bool()));
    }

    private static AttributeValue absent() {
        return AttributeValue.builder().build();
    }

    private void text(String key, String expected, AttributeValue stored) {
        if (!expected.equals(stored.s())) {
            differences.add(key + ": " + stored.s() + " (expected: " + expected + ")");
        }
    }

    private void number(String key, JsonNode expected, AttributeValue stored) {
        if (stored.n() == null || Math.abs(Double.parseDouble(stored.n()) - expected.asDouble()) > TOLERANCE) {
            differences.add(key + ": " + stored.n() + " (expected: " + expected + ")");
        }
    }
}
