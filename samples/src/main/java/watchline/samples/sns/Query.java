package watchline.samples.sns;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of one request of the AWS query protocol: a form, with lists and maps spelt out in the names. */
final class Query {

    /** SNS takes ten, and so many only from senders that use raw delivery; the rest of a longer list is not read. */
    private static final int MAX_ENTRIES = 100;

    private final Map<String, String> parameters;

    private Query(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    static Query parse(byte[] form) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : new String(form, StandardCharsets.US_ASCII).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return new Query(parameters);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw SnsError.invalidParameter("the request is not a form");
        }
    }

    @Nullable
    String get(String name) {
        return parameters.get(name);
    }

    /** @throws SnsError when it is absent or empty */
    String require(String name) {
        String value = parameters.get(name);
        if (value == null || value.isEmpty()) {
            throw SnsError.invalidParameter(name);
        }
        return value;
    }

    /** The message attributes, {@code MessageAttributes.entry.1.Name} and so on, by name. */
    Map<String, MessageAttribute> messageAttributes() {
        Map<String, MessageAttribute> attributes = new LinkedHashMap<>();
        for (int i = 1; i <= MAX_ENTRIES; i++) {
            String prefix = "MessageAttributes.entry." + i + ".";
            String name = parameters.get(prefix + "Name");
            if (name == null) {
                break;
            }
            attributes.put(name, messageAttribute(prefix, name));
        }
        return attributes;
    }

    private MessageAttribute messageAttribute(String prefix, String name) {
        String type = parameters.get(prefix + "Value.DataType");
        String text = parameters.get(prefix + "Value.StringValue");
        String binary = parameters.get(prefix + "Value.BinaryValue");
        String value = text == null ? binary : text;
        if (type == null || value == null || value.isEmpty()) {
            throw SnsError.invalidValue("The message attribute '" + name
                    + "' must contain non-empty message attribute value for message attribute type '"
                    + (type == null ? "String" : type) + "'.");
        }
        return new MessageAttribute(type, value);
    }

    /** The attributes of a subscription, {@code Attributes.entry.1.key} and {@code .value}. */
    Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 1; i <= MAX_ENTRIES; i++) {
            String key = parameters.get("Attributes.entry." + i + ".key");
            String value = parameters.get("Attributes.entry." + i + ".value");
            if (key == null || value == null) {
                break;
            }
            attributes.put(key, value);
        }
        return attributes;
    }
}
