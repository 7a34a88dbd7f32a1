package watchline.contract.emf;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One line of the log as JSON: what happened, properties of it, and those of its numbers that are metrics. Without a metric it has no
 * {@code _aws} and is a structured line like any other, with the same members. A number that is none ({@code NaN}, infinite) is left
 * out. Not for sharing between threads. The rules are those of the specification of the embedded metric format.
 */
public final class EmfLine {

    /** Where all metrics of Watchline are. */
    public static final String NAMESPACE = "Watchline";

    private static final int MAX_METRICS = 100;
    private static final int MAX_DIMENSIONS = 30;
    private static final int MAX_DIMENSION_VALUE = 1024;
    private static final String METADATA = "_aws";
    private static final JsonFactory JSON = new JsonFactory();

    private final Instant time;
    private final Map<String, Object> members = new LinkedHashMap<>();
    private final List<String> dimensions = new ArrayList<>(3);
    private final List<EmfMetric> metrics = new ArrayList<>();

    /**
     * @param time of the metrics
     * @param event what happened, in a word or two
     */
    public EmfLine(Instant time, String event) {
        this.time = time;
        put("event", event);
    }

    /**
     * Each value of it makes a metric of its own of every metric of the line, and each of those is paid for. Characters that a
     * dimension must not have become {@code ?}.
     */
    public EmfLine dimension(String name, String value) {
        if (dimensions.size() == MAX_DIMENSIONS) {
            throw new IllegalArgumentException(name + ": one too many (expected: at most " + MAX_DIMENSIONS + ")");
        }
        put(name, dimensionValue(value));
        dimensions.add(name);
        return this;
    }

    public EmfLine metric(EmfMetric metric, Number value) {
        if (metrics.size() == MAX_METRICS) {
            throw new IllegalArgumentException(metric.key() + ": one too many (expected: at most " + MAX_METRICS + ")");
        }
        if (isFinite(value)) {
            put(metric.key(), value);
            metrics.add(metric);
        }
        return this;
    }

    /** A metric where the set has it, a property of the same name otherwise. */
    public EmfLine number(EmfMetric metric, Number value, MetricSet set) {
        return set.has(metric) ? metric(metric, value) : property(metric.key(), value);
    }

    public EmfLine property(String name, String value) {
        put(name, value);
        return this;
    }

    public EmfLine property(String name, boolean value) {
        put(name, value);
        return this;
    }

    public EmfLine property(String name, Number value) {
        if (isFinite(value)) {
            put(name, value);
        }
        return this;
    }

    /** An object in the line; queries reach into it with a dot. */
    public EmfLine property(String name, Map<String, ?> value) {
        put(name, new LinkedHashMap<>(value));
        return this;
    }

    /** In UTF-8, without the end of the line. */
    public byte[] toJson() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            if (!metrics.isEmpty()) {
                writeMetadata(json);
            }
            for (Map.Entry<String, Object> member : members.entrySet()) {
                json.writeFieldName(member.getKey());
                write(json, member.getValue());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void put(String name, Object value) {
        if (name.equals(METADATA) || members.putIfAbsent(name, value) != null) {
            throw new IllegalArgumentException(name + ": taken (expected: each name once, and never " + METADATA + ")");
        }
    }

    private static boolean isFinite(Number value) {
        return Double.isFinite(value.doubleValue());
    }

    private static String dimensionValue(String value) {
        StringBuilder plain = new StringBuilder(value.length());
        value.chars().limit(MAX_DIMENSION_VALUE).forEach(c -> plain.append(c >= ' ' && c <= '~' ? (char) c : '?'));
        return plain.toString().isBlank() ? "?" : plain.toString();
    }

    private void writeMetadata(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(METADATA);
        json.writeNumberField("Timestamp", time.toEpochMilli());
        json.writeArrayFieldStart("CloudWatchMetrics");
        json.writeStartObject();
        json.writeStringField("Namespace", NAMESPACE);
        json.writeArrayFieldStart("Dimensions");
        json.writeArray(dimensions.toArray(String[]::new), 0, dimensions.size());
        json.writeEndArray();
        json.writeArrayFieldStart("Metrics");
        for (EmfMetric metric : metrics) {
            json.writeStartObject();
            json.writeStringField("Name", metric.key());
            json.writeStringField("Unit", metric.unit().word());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Map<?, ?> object) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : object.entrySet()) {
                json.writeFieldName(String.valueOf(entry.getKey()));
                write(json, entry.getValue());
            }
            json.writeEndObject();
            return;
        }
        json.writePOJO(value);
    }
}
