package watchline.samples.fault.rig;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

/** The ports that a relay says it has bound, in the JSON line of its start. */
record StartLine(int port, int httpPort) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Absent when it is another line. */
    static Optional<StartLine> in(String line) {
        if (!line.contains("\"relay started\"")) {
            return Optional.empty();
        }
        try {
            JsonNode pairs = JSON.readTree(line).path("kvpList");
            return Optional.of(new StartLine(number(pairs, "bound-port"), number(pairs, "bound-http-port")));
        } catch (JsonProcessingException e) {
            throw new RigException("the relay's start line is no JSON: " + line, e);
        }
    }

    private static int number(JsonNode pairs, String key) {
        for (JsonNode pair : pairs) {
            if (pair.has(key)) {
                return pair.get(key).asInt();
            }
        }
        throw new RigException("the relay's start line has no " + key + ": " + pairs);
    }
}
