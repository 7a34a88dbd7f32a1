package watchline.samples.sns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The texts of one message, one a protocol, after SNS's rules for {@code MessageStructure}. */
record MessageTexts(String sms, String email, String defaultText) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The same text for everybody. */
    static MessageTexts plain(String message) {
        return new MessageTexts(message, message, message);
    }

    /** @throws SnsError when it is no JSON object or lacks the key {@code default} */
    static MessageTexts structured(String json) {
        JsonNode texts = read(json);
        JsonNode standard = texts.path("default");
        if (!standard.isTextual()) {
            throw SnsError.invalidParameter("Message Structure - No default entry in JSON message body");
        }
        String text = standard.textValue();
        return new MessageTexts(
                texts.path("sms").asText(text), texts.path("email").asText(text), text);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw SnsError.invalidParameter("Message Structure - JSON message body failed to parse");
        }
    }
}
