package watchline.samples.sns;

/** An answer of SNS that is an error, as its API reference names it. Caught at the edge of the endpoint, where it becomes XML. */
final class SnsError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String INVALID = "Invalid parameter: ";

    private final int status;
    private final String code;

    private SnsError(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static SnsError notFound() {
        return new SnsError(404, "NotFound", "Topic does not exist");
    }

    static SnsError invalidParameter(String what) {
        return new SnsError(400, "InvalidParameter", INVALID + what);
    }

    static SnsError filterPolicy(String what) {
        return invalidParameter("FilterPolicy: " + what);
    }

    static SnsError noSubscription() {
        return new SnsError(404, "NotFound", "Subscription does not exist");
    }

    /** The same about a parameter that stands inside another one. */
    SnsError in(String parameter) {
        String message = String.valueOf(getMessage());
        return message.startsWith(INVALID)
                ? invalidParameter(parameter + " Reason: " + message.substring(INVALID.length()))
                : this;
    }

    static SnsError invalidValue(String what) {
        return new SnsError(400, "ParameterValueInvalid", what);
    }

    static SnsError invalidAction(String action) {
        return new SnsError(400, "InvalidAction", "The action " + action + " is not valid for this endpoint.");
    }

    /** The kind of failure that clients are meant to retry. */
    static SnsError internal() {
        return new SnsError(500, "InternalError", "told to fail");
    }

    /** The answer while the service is overloaded or down. */
    static SnsError unavailable() {
        return new SnsError(503, "ServiceUnavailable", "away");
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    /** Whose fault it is, in the words of the query protocol. */
    String type() {
        return status >= 500 ? "Receiver" : "Sender";
    }
}
