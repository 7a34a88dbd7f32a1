package watchline.samples.sns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which publishes a subscriber wants: for each attribute the values that are wanted, word for word. Of the language of SNS
 * this is the part that Watchline documents to its users; prefixes, numbers and {@code anything-but} are refused, so that no
 * test passes on a policy that was not understood.
 *
 * @param wanted values by name of attribute; empty for everything
 */
record FilterPolicy(Map<String, Set<String>> wanted) {

    static final FilterPolicy EVERYTHING = new FilterPolicy(Map.of());

    private static final ObjectMapper JSON = new ObjectMapper();

    static FilterPolicy parse(String json) {
        JsonNode policy = read(json);
        if (!policy.isObject()) {
            throw SnsError.invalidParameter("FilterPolicy: must be a JSON object");
        }
        Map<String, Set<String>> wanted = new LinkedHashMap<>();
        policy.properties().forEach(entry -> wanted.put(entry.getKey(), values(entry.getKey(), entry.getValue())));
        return new FilterPolicy(Map.copyOf(wanted));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw SnsError.invalidParameter("FilterPolicy: failed to parse JSON");
        }
    }

    private static Set<String> values(String name, JsonNode list) {
        if (!list.isArray()) {
            throw SnsError.invalidParameter("FilterPolicy: \"" + name + "\" must be an object or an array");
        }
        Set<String> values = new LinkedHashSet<>();
        for (JsonNode value : list) {
            if (!value.isTextual()) {
                throw SnsError.invalidParameter(
                        "FilterPolicy: \"" + name + "\": " + value + " (expected here: a list of exact strings)");
            }
            values.add(value.textValue());
        }
        return Set.copyOf(values);
    }

    boolean accepts(Map<String, MessageAttribute> attributes) {
        return wanted.entrySet().stream().allMatch(wish -> {
            MessageAttribute attribute = attributes.get(wish.getKey());
            return attribute != null && wish.getValue().contains(attribute.value());
        });
    }
}
