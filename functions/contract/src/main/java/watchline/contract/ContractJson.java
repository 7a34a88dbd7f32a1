package watchline.contract;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of the wire contract, read and written as a stream. Fields that this version does not know are skipped, so that
 * relay and decoder can be upgraded one after the other. All methods may be called from any thread.
 */
public final class ContractJson {

    /** The most that may stand in a request or a response, in bytes. */
    public static final int MAX_BYTES = 4 * 1024 * 1024;

    /** What a clock of a relay can show; anything else would not sort as text does. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");
    private static final int MAX_SHOWN = 64;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(MAX_BYTES)
                    .maxStringLength(MAX_BYTES)
                    .maxNestingDepth(16)
                    .build())
            .build();

    private ContractJson() {}

    public static byte[] write(DecodeRequest request) {
        return toBytes(out -> write(request, out));
    }

    public static byte[] write(DecodeResponse response) {
        return toBytes(out -> write(response, out));
    }

    /** Writes a request; does not close the stream. */
    public static void write(DecodeRequest request, OutputStream out) throws IOException {
        try (JsonGenerator json = generator(out)) {
            json.writeStartObject();
            json.writeStringField("relay", request.relay());
            json.writeArrayFieldStart("frames");
            for (FrameEnvelope frame : request.frames()) {
                json.writeStartObject();
                json.writeNumberField("seq", frame.seq());
                json.writeStringField("dialect", frame.dialect());
                json.writeStringField("transport", frame.transport().wireName());
                writeOptional(json, "device", frame.device());
                json.writeStringField("peer", frame.peer());
                json.writeStringField("received", IsoTime.format(frame.received()));
                json.writeBinaryField("bytes", frame.bytes());
                writeOptional(json, "reason", frame.reason());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** Writes a response; does not close the stream. */
    public static void write(DecodeResponse response, OutputStream out) throws IOException {
        try (JsonGenerator json = generator(out)) {
            json.writeStartObject();
            json.writeArrayFieldStart("results");
            for (FrameResult result : response.results()) {
                json.writeStartObject();
                json.writeNumberField("seq", result.seq());
                json.writeStringField("outcome", result.outcome().wireName());
                writeOptional(json, "reason", result.reason());
                json.writeArrayFieldStart("replies");
                for (byte[] reply : result.replies()) {
                    json.writeBinary(reply);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /**
     * Reads a request.
     *
     * @throws ContractException if it is not one
     * @throws IOException if the stream fails
     */
    public static DecodeRequest readRequest(InputStream in) throws IOException {
        try (JsonParser json = JSON.createParser(in)) {
            return readRequest(json);
        } catch (JacksonException e) {
            throw notJson("request", e);
        }
    }

    /**
     * Reads a response.
     *
     * @throws ContractException if it is not one
     */
    public static DecodeResponse readResponse(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new ContractException("response: " + bytes.length + " bytes (expected: at most " + MAX_BYTES + ")");
        }
        try (JsonParser json = JSON.createParser(bytes)) {
            return readResponse(json);
        } catch (JacksonException e) {
            throw notJson("response", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DecodeRequest readRequest(JsonParser json) throws IOException {
        String relay = null;
        List<FrameEnvelope> frames = null;
        expect(json, json.nextToken(), JsonToken.START_OBJECT, "request");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            switch (field) {
                case "relay" -> relay = string(json, value, field);
                case "frames" -> frames = readFrames(json, value);
                default -> json.skipChildren();
            }
        }
        return new DecodeRequest(required(relay, "relay"), required(frames, "frames"));
    }

    private static List<FrameEnvelope> readFrames(JsonParser json, JsonToken token) throws IOException {
        expect(json, token, JsonToken.START_ARRAY, "frames");
        List<FrameEnvelope> frames = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            FrameEnvelope frame = readFrame(json);
            if (!seen.add(frame.seq())) {
                throw new ContractException("seq: " + frame.seq() + " stands twice (expected: each once)");
            }
            frames.add(frame);
        }
        return frames;
    }

    private static FrameEnvelope readFrame(JsonParser json) throws IOException {
        expect(json, json.currentToken(), JsonToken.START_OBJECT, "frames[]");
        Long seq = null;
        String dialect = null;
        Transport transport = null;
        String device = null;
        String peer = null;
        Instant received = null;
        byte[] bytes = null;
        String reason = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            switch (field) {
                case "seq" -> seq = number(json, value, field);
                case "dialect" -> dialect = string(json, value, field);
                case "transport" -> transport = transport(string(json, value, field));
                case "device" -> device = string(json, value, field);
                case "peer" -> peer = string(json, value, field);
                case "received" -> received = instant(string(json, value, field));
                case "bytes" -> bytes = binary(json, value, field);
                case "reason" -> reason = string(json, value, field);
                default -> json.skipChildren();
            }
        }
        return new FrameEnvelope(
                required(seq, "seq"),
                required(dialect, "dialect"),
                required(transport, "transport"),
                device,
                required(peer, "peer"),
                required(received, "received"),
                required(bytes, "bytes"),
                reason);
    }

    private static DecodeResponse readResponse(JsonParser json) throws IOException {
        List<FrameResult> results = null;
        expect(json, json.nextToken(), JsonToken.START_OBJECT, "response");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (field.equals("results")) {
                expect(json, value, JsonToken.START_ARRAY, "results");
                results = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    results.add(readResult(json));
                }
            } else {
                json.skipChildren();
            }
        }
        return new DecodeResponse(required(results, "results"));
    }

    private static FrameResult readResult(JsonParser json) throws IOException {
        expect(json, json.currentToken(), JsonToken.START_OBJECT, "results[]");
        Long seq = null;
        Outcome outcome = null;
        String reason = null;
        List<byte[]> replies = new ArrayList<>(1);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            switch (field) {
                case "seq" -> seq = number(json, value, field);
                case "outcome" -> outcome = outcome(string(json, value, field));
                case "reason" -> reason = string(json, value, field);
                case "replies" -> {
                    expect(json, value, JsonToken.START_ARRAY, "replies");
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        replies.add(binary(json, json.currentToken(), field));
                    }
                }
                default -> json.skipChildren();
            }
        }
        return new FrameResult(required(seq, "seq"), required(outcome, "outcome"), reason, replies);
    }

    private static JsonGenerator generator(OutputStream out) throws IOException {
        return JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    private static void writeOptional(JsonGenerator json, String field, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value);
        }
    }

    private static String string(JsonParser json, JsonToken token, String field) throws IOException {
        expect(json, token, JsonToken.VALUE_STRING, field);
        return json.getText();
    }

    private static long number(JsonParser json, JsonToken token, String field) throws IOException {
        expect(json, token, JsonToken.VALUE_NUMBER_INT, field);
        try {
            return json.getLongValue();
        } catch (JacksonException e) {
            throw new ContractException(field + ": " + cut(json.getText()) + " (expected: at most 64 bits)", e);
        }
    }

    private static byte[] binary(JsonParser json, JsonToken token, String field) throws IOException {
        expect(json, token, JsonToken.VALUE_STRING, field);
        try {
            return json.getBinaryValue();
        } catch (JacksonException e) {
            throw new ContractException(field + ": " + e.getOriginalMessage() + " (expected: base64)", e);
        }
    }

    private static Instant instant(String text) {
        try {
            Instant time = IsoTime.parse(text);
            if (!time.isBefore(EARLIEST) && time.isBefore(LATEST)) {
                return time;
            }
        } catch (DateTimeException e) {
            throw new ContractException("received: " + cut(text) + " (expected: ISO-8601 in UTC)", e);
        }
        throw new ContractException("received: " + cut(text) + " (expected: a year from 2000 to 2999)");
    }

    private static Transport transport(String name) {
        for (Transport transport : Transport.values()) {
            if (transport.wireName().equals(name)) {
                return transport;
            }
        }
        throw new ContractException("transport: " + cut(name) + " (expected: tcp or udp)");
    }

    private static Outcome outcome(String name) {
        for (Outcome outcome : Outcome.values()) {
            if (outcome.wireName().equals(name)) {
                return outcome;
            }
        }
        throw new ContractException("outcome: " + cut(name) + " (expected: stored, quarantined or retry)");
    }

    private static void expect(JsonParser json, @Nullable JsonToken found, JsonToken expected, String field)
            throws IOException {
        if (found != expected) {
            String value = found == null ? "nothing" : cut(json.getText());
            throw new ContractException(field + ": " + value + " (expected: " + expected + ")");
        }
    }

    /** A value as it may stand in a message: it may be a whole frame. */
    private static String cut(String value) {
        return value.length() <= MAX_SHOWN ? value : value.substring(0, MAX_SHOWN) + "...";
    }

    private static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new ContractException(field + ": missing (expected: a value)");
        }
        return value;
    }

    private static ContractException notJson(String what, JacksonException cause) {
        return new ContractException(what + ": not JSON (" + cause.getOriginalMessage() + ")", cause);
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] toBytes(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
