package watchline.samples.sns;

import java.util.Set;
import java.util.regex.Pattern;

/** Which protocols there are, and what their endpoints look like. */
final class EndpointCheck {

    private static final Set<String> PROTOCOLS =
            Set.of("sms", "email", "email-json", "http", "https", "sqs", "lambda", "application", "firehose");
    /** Their owners have to say yes; the others belong to whoever subscribes them, or to nobody. */
    private static final Set<String> ASKED = Set.of("email", "email-json", "http", "https");

    private static final Pattern NUMBER = Pattern.compile("\\+?[1-9]\\d{1,14}");

    private EndpointCheck() {}

    /** @throws SnsError if it is none of its protocol */
    static void check(String protocol, String endpoint) {
        if (!PROTOCOLS.contains(protocol)) {
            throw SnsError.invalidParameter("Does not support this protocol string: " + protocol);
        }
        switch (protocol) {
            case "sms" -> require(NUMBER.matcher(endpoint).matches(), "Invalid SMS endpoint: " + endpoint);
            case "email", "email-json" -> require(endpoint.indexOf('@') > 0, "Email address");
            case "http", "https" ->
                require(endpoint.startsWith(protocol + "://"), "Endpoint must match the specified protocol");
            default -> require(endpoint.startsWith("arn:"), protocol + " endpoint ARN");
        }
    }

    static boolean hasToConfirm(String protocol) {
        return ASKED.contains(protocol);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw SnsError.invalidParameter(otherwise);
        }
    }
}
