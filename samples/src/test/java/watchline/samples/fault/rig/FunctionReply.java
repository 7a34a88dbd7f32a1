package watchline.samples.fault.rig;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * What came of an invocation.
 *
 * @param failed whether the function threw, ended or took too long; then the payload is Lambda's JSON about it
 */
public record FunctionReply(boolean failed, byte[] payload) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static FunctionReply answered(byte[] payload) {
        return new FunctionReply(false, payload);
    }

    /** The function says itself what it failed on. */
    static FunctionReply threw(byte[] payload) {
        return new FunctionReply(true, payload);
    }

    static FunctionReply threw(String type, String message) {
        return new FunctionReply(true, error(type, message));
    }

    /** The words of Lambda for a process that is gone. */
    static FunctionReply exited(String requestId) {
        return new FunctionReply(
                true,
                error(
                        "Runtime.ExitError",
                        "RequestId: " + requestId + " Error: Runtime exited with error: signal: killed"));
    }

    /** The words of Lambda for a function that took too long. */
    static FunctionReply timedOut(String requestId, Duration after) {
        double seconds = after.toMillis() / 1000.0;
        return new FunctionReply(
                true,
                error(
                        "Sandbox.Timedout",
                        "RequestId: " + requestId + " Error: Task timed out after " + seconds + " seconds"));
    }

    public String text() {
        return new String(payload, StandardCharsets.UTF_8);
    }

    private static byte[] error(String type, String message) {
        ObjectNode error = JSON.createObjectNode().put("errorType", type).put("errorMessage", message);
        return error.toString().getBytes(StandardCharsets.UTF_8);
    }
}
