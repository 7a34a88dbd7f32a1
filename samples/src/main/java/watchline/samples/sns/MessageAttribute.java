package watchline.samples.sns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a publish says beside its text, for filter policies to look at.
 *
 * @param dataType {@code String}, {@code Number}, {@code String.Array} or {@code Binary}
 * @param value as text; base64 when binary
 */
public record MessageAttribute(String dataType, String value) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** What filters compare: one value, or as many as there are in an array. SNS does not look at what is binary. */
    List<JsonNode> values() {
        return switch (dataType) {
            case "Binary" -> List.of();
            case "Number" -> scalars(false);
            case "String.Array" -> scalars(true);
            default -> List.of(TextNode.valueOf(value));
        };
    }

    private List<JsonNode> scalars(boolean array) {
        try {
            JsonNode json = JSON.readTree(value);
            List<JsonNode> values = new ArrayList<>();
            if (array && json.isArray()) {
                json.forEach(values::add);
            } else if (!array && json.isNumber()) {
                values.add(json);
            }
            return values;
        } catch (JsonProcessingException e) {
            return List.of();
        }
    }
}
