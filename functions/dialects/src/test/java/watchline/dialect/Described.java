package watchline.dialect;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import watchline.dialect.model.AlarmType;
import watchline.dialect.model.Beacon;
import watchline.dialect.model.Cell;
import watchline.dialect.model.Message;
import watchline.dialect.model.Report;
import watchline.dialect.model.WifiAp;
import watchline.dialect.spi.DecodeContext;
import watchline.dialect.spi.Decoded;
import watchline.dialect.spi.Dialect;

/** Decodes frames for tests, and tells everything that a report holds in one line, so that a test can expect all of it at once. */
public final class Described {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private Described() {}

    /** The frame, one character a byte, decoded on a connection on which nobody has logged in. */
    public static Decoded decode(Dialect dialect, String frame) {
        return dialect.decode(bytes(frame), new DecodeContext(null, NOW, NOW, 0));
    }

    /** The report that the frame is. */
    public static Report report(Dialect dialect, String frame) {
        return (Report) decode(dialect, frame).message();
    }

    /** The replies to the frame, joined. */
    public static String reply(Dialect dialect, String frame) {
        return decode(dialect, frame).replies().stream()
                .map(reply -> new String(reply, StandardCharsets.ISO_8859_1))
                .collect(Collectors.joining());
    }

    /** One byte a character. */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The id and the message in one line: only what is there, in the order of the model. */
    public static String line(Decoded decoded) {
        StringJoiner line = new StringJoiner(" ");
        add(line, "id", decoded.deviceId());
        Message message = decoded.message();
        if (message instanceof Report report) {
            add(line, report);
        } else {
            line.add(message.toString());
        }
        return line.toString();
    }

    private static void add(StringJoiner line, Report report) {
        line.add(report.message()).add(report.kind().wireName());
        add(line, "time", report.time());
        add(line, "fix", report.place().fix());
        add(line, "lat", report.place().lat());
        add(line, "lon", report.place().lon());
        add(line, "accuracy", report.place().accuracyM());
        add(line, "speed", report.place().speedKmh());
        add(line, "course", report.place().courseDeg());
        add(line, "altitude", report.place().altitudeM());
        add(line, "satellites", report.place().satellites());
        add(line, "hdop", report.place().hdop());
        add(line, "battery", report.status().batteryPct());
        add(line, "signal", report.status().signal());
        add(line, "steps", report.status().steps());
        add(line, "rolls", report.status().rolls());
        add(line, "worn", report.status().worn());
        add(line, "heartRate", report.vitals().heartRateBpm());
        add(line, "systolic", report.vitals().systolicMmHg());
        add(line, "diastolic", report.vitals().diastolicMmHg());
        add(line, "spo2", report.vitals().spo2Pct());
        add(line, "temperature", report.vitals().temperatureC());
        list(line, "alarms", report.alarms().stream().map(AlarmType::wireName).toList());
        list(line, "raised", report.raised().stream().map(AlarmType::wireName).toList());
        list(line, "cells", report.cells().stream().map(Described::cell).toList());
        list(line, "wifi", report.wifi().stream().map(Described::wifi).toList());
        list(line, "ble", report.ble().stream().map(Described::beacon).toList());
        report.extra().forEach((name, value) -> line.add(name + "=" + value));
    }

    /** {@code mcc/mnc/lac/cid}, then {@code @} and the raw signal or the signal in dBm with its unit. */
    private static String cell(Cell cell) {
        String signal = cell.rssiDbm() != null ? "@" + cell.rssiDbm() + "dBm" : "";
        return cell.mcc() + "/" + cell.mnc() + "/" + (cell.lac() == null ? "-" : cell.lac()) + "/" + cell.cid()
                + (cell.rssiRaw() != null ? "@" + cell.rssiRaw() : signal);
    }

    private static String wifi(WifiAp ap) {
        return ap.mac() + "@" + ap.rssiDbm() + (ap.ssid() == null ? "" : "'" + ap.ssid() + "'");
    }

    private static String beacon(Beacon beacon) {
        return beacon.mac() + "@" + beacon.rssiDbm();
    }

    private static void list(StringJoiner line, String name, List<String> values) {
        if (!values.isEmpty()) {
            line.add(name + "=" + values);
        }
    }

    private static void add(StringJoiner line, String name, @Nullable Object value) {
        if (value != null) {
            line.add(name + "=" + value);
        }
    }
}
