package watchline.decoder.store;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** What an exception of the SDK says, in the words of this program. The SDK has tried again before it throws. */
public final class Faults {

    private static final String VALIDATION = "ValidationException";
    private static final int MAX_MESSAGE = 160;

    private Faults() {}

    /** Whether the request itself is at fault, so that sending it again is of no use. */
    public static boolean isInvalid(SdkException fault) {
        return VALIDATION.equals(code(fault));
    }

    /** One line: what kind of fault, and the beginning of what the service says. */
    public static String reason(SdkException fault) {
        String message = fault instanceof AwsServiceException service && service.awsErrorDetails() != null
                ? service.awsErrorDetails().errorMessage()
                : fault.getMessage();
        String text = code(fault) + ": " + (message == null ? "no message" : message.replace('\n', ' '));
        return text.length() <= MAX_MESSAGE ? text : text.substring(0, MAX_MESSAGE);
    }

    private static String code(SdkException fault) {
        if (fault instanceof AwsServiceException service && service.awsErrorDetails() != null) {
            String code = service.awsErrorDetails().errorCode();
            if (code != null) {
                return code;
            }
        }
        return fault.getClass().getSimpleName();
    }
}
