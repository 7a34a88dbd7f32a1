package watchline.relay.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import watchline.contract.IsoTime;
import watchline.relay.frame.Frame;

/** A report for programs: one JSON object in one line. Fields of a frame are named as in the wire contract. */
public final class JournalJson {

    private JournalJson() {}

    /**
     * Prints it.
     *
     * @param withFrames whether to print the frames themselves, too
     */
    public static void print(JournalReport report, boolean withFrames, PrintWriter out) throws IOException {
        try (JsonGenerator json =
                new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.writeStartObject();
            json.writeArrayFieldStart("segments");
            for (JournalReport.Part part : report.segments()) {
                write(json, part);
            }
            json.writeEndArray();
            json.writeNumberField("pending", report.frames().size());
            Instant oldest = report.oldest();
            writeOptional(json, "oldest", oldest == null ? null : IsoTime.format(oldest));
            json.writeObjectFieldStart("dialects");
            for (Map.Entry<String, Integer> dialect : report.byDialect().entrySet()) {
                json.writeNumberField(dialect.getKey(), dialect.getValue());
            }
            json.writeEndObject();
            if (withFrames) {
                json.writeArrayFieldStart("frames");
                for (Map.Entry<Long, Frame> frame : report.frames().entrySet()) {
                    write(json, frame.getKey(), frame.getValue());
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        out.println();
    }

    private static void write(JsonGenerator json, JournalReport.Part part) throws IOException {
        json.writeStartObject();
        json.writeNumberField("number", part.number());
        json.writeNumberField("bytes", part.fileBytes());
        json.writeNumberField("frames", part.frames());
        json.writeNumberField("done", part.done());
        json.writeNumberField("damagedBytes", part.damagedBytes());
        json.writeNumberField("tornBytes", part.tornBytes());
        writeOptional(json, "unreadable", part.unreadable());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, long seq, Frame frame) throws IOException {
        json.writeStartObject();
        json.writeNumberField("seq", seq);
        json.writeStringField("received", IsoTime.format(frame.received()));
        writeOptional(json, "device", frame.device());
        json.writeStringField("dialect", frame.dialect());
        json.writeStringField("transport", frame.transport().wireName());
        json.writeStringField("peer", frame.peer());
        json.writeStringField("role", frame.role().name().toLowerCase(Locale.ROOT));
        writeOptional(json, "reason", frame.reason());
        json.writeBinaryField("bytes", frame.bytes());
        json.writeEndObject();
    }

    private static void writeOptional(JsonGenerator json, String field, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value);
        }
    }
}
