package watchline.decoder.ack.page;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Requests and responses of an HTTP API or a Lambda function URL, payload format 2.0, which is one form for both. Source: "Creating and managing Lambda
 * function URLs", request and response payloads, in the developer guide of AWS Lambda. All methods may be called from any thread.
 */
public final class PageJson {

    /** Everything about a request: a link has 27 characters, and what browsers say beside it fits ten times over. */
    static final int MAX_EVENT_BYTES = 64 * 1024;

    /** A name, a note and an answer, every character of them written as twelve. */
    static final int MAX_BODY_BYTES = 8 * 1024;

    private static final int MAX_DEPTH = 16;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(MAX_EVENT_BYTES)
                    .maxNestingDepth(MAX_DEPTH)
                    .build())
            .build();

    private PageJson() {}

    /**
     * Reads a request.
     *
     * @throws RequestException if it is none, or too large
     * @throws IOException if the stream fails
     */
    public static PageRequest read(InputStream in) throws IOException, RequestException {
        byte[] event = in.readNBytes(MAX_EVENT_BYTES + 1);
        if (event.length > MAX_EVENT_BYTES) {
            throw new RequestException(Notice.TOO_LARGE);
        }
        Event read = new Event();
        try (JsonParser json = JSON.createParser(event)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new RequestException(Notice.UNREADABLE);
            }
            read.readFrom(json);
        } catch (JacksonException e) {
            throw unreadable(e);
        }
        return read.request();
    }

    /** Writes a response; does not close the stream. */
    public static void write(PageAnswer answer, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.writeStartObject();
            json.writeNumberField("statusCode", answer.status());
            json.writeObjectFieldStart("headers");
            for (Map.Entry<String, String> header : answer.headers().entrySet()) {
                json.writeStringField(header.getKey(), header.getValue());
            }
            json.writeEndObject();
            json.writeStringField("body", answer.body());
            json.writeBooleanField("isBase64Encoded", false);
            json.writeEndObject();
        }
    }

    private static RequestException unreadable(Exception cause) {
        RequestException thrown = new RequestException(Notice.UNREADABLE);
        thrown.initCause(cause);
        return thrown;
    }

    /** What was read so far. */
    private static final class Event {

        private final Map<String, String> headers = new TreeMap<>();
        private @Nullable String method;
        private @Nullable String path;
        private @Nullable String body;
        private boolean base64;

        void readFrom(JsonParser json) throws IOException {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                JsonToken value = json.nextToken();
                switch (field) {
                    case "rawPath" -> path = json.getValueAsString();
                    case "body" -> body = json.getValueAsString();
                    case "isBase64Encoded" -> base64 = value == JsonToken.VALUE_TRUE;
                    case "headers" -> readHeaders(json, value);
                    case "requestContext" -> readContext(json, value);
                    default -> json.skipChildren();
                }
                if (value.isStructStart()) {
                    json.skipChildren();
                }
            }
        }

        private void readHeaders(JsonParser json, JsonToken token) throws IOException {
            if (token != JsonToken.START_OBJECT) {
                return;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                if (json.nextToken() == JsonToken.VALUE_STRING) {
                    headers.put(name.toLowerCase(Locale.ROOT), json.getText());
                } else {
                    json.skipChildren();
                }
            }
        }

        private void readContext(JsonParser json, JsonToken token) throws IOException {
            if (token != JsonToken.START_OBJECT) {
                return;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean http = json.currentName().equals("http");
                if (json.nextToken() == JsonToken.START_OBJECT && http) {
                    readHttp(json);
                } else {
                    json.skipChildren();
                }
            }
        }

        private void readHttp(JsonParser json) throws IOException {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean isMethod = json.currentName().equals("method");
                if (json.nextToken() == JsonToken.VALUE_STRING && isMethod) {
                    method = json.getText();
                } else {
                    json.skipChildren();
                }
            }
        }

        PageRequest request() throws RequestException {
            if (method == null || path == null) {
                throw new RequestException(Notice.UNREADABLE);
            }
            byte[] bytes = bytes();
            if (bytes.length > MAX_BODY_BYTES) {
                throw new RequestException(Notice.TOO_LARGE);
            }
            return new PageRequest(
                    method,
                    path,
                    headers.getOrDefault("content-type", ""),
                    headers.getOrDefault("accept-language", ""),
                    bytes);
        }

        private byte[] bytes() throws RequestException {
            if (body == null) {
                return new byte[0];
            }
            if (!base64) {
                return body.getBytes(StandardCharsets.UTF_8);
            }
            try {
                return Base64.getDecoder().decode(body);
            } catch (IllegalArgumentException e) {
                throw unreadable(e);
            }
        }
    }
}
