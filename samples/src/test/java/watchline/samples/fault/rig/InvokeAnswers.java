package watchline.samples.fault.rig;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The answers of Lambda's Invoke, version 2015-03-31, in the form that the AWS SDKs read. */
final class InvokeAnswers {

    private static final String CONTENT_TYPE = "Content-Type";
    private static final String JSON = "application/json";

    private InvokeAnswers() {}

    static HttpAnswer payload(byte[] payload) {
        return new HttpAnswer(200, Map.of(CONTENT_TYPE, JSON, "X-Amz-Executed-Version", "$LATEST"), payload);
    }

    static HttpAnswer functionError(FunctionReply reply) {
        return new HttpAnswer(
                200,
                Map.of(CONTENT_TYPE, JSON, "X-Amz-Executed-Version", "$LATEST", "X-Amz-Function-Error", "Unhandled"),
                reply.payload());
    }

    static HttpAnswer throttled() {
        return error(
                429,
                "TooManyRequestsException",
                "{\"Reason\":\"ReservedFunctionConcurrentInvocationLimitExceeded\",\"Type\":\"User\",\"message\":\"Rate Exceeded.\"}");
    }

    static HttpAnswer unavailable() {
        return error(
                503, "ServiceException", "{\"Type\":\"Service\",\"Message\":\"Service is temporarily unavailable.\"}");
    }

    static HttpAnswer notFound(String function) {
        return error(
                404,
                "ResourceNotFoundException",
                "{\"Type\":\"User\",\"Message\":\"Function not found: " + function + "\"}");
    }

    private static HttpAnswer error(int status, String type, String body) {
        return new HttpAnswer(
                status, Map.of(CONTENT_TYPE, JSON, "x-amzn-ErrorType", type), body.getBytes(StandardCharsets.UTF_8));
    }
}
