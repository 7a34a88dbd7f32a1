package watchline.decoder.alert;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * What a failed publish says about the message. A message may go out a second time only if the first one certainly did not: when no
 * connection was made, or when SNS itself answered that it failed. A timeout of the answer, a line that breaks, and an answer of
 * something between here and SNS (502, 504) leave it open.
 *
 * <p>An answer of 500 or 503 counts as "not published": it is SNS that says so, its own clients repeat such a request as a matter of
 * course, and waiting would delay an SOS for the sake of a double that nobody has seen.
 */
public final class SnsFaults {

    private static final int CLIENT_FAULT = 400;
    private static final int INTERNAL = 500;
    private static final int UNAVAILABLE = 503;

    /** Of {@code java.net}, which throws the same type for both timeouts. Should it ever change, the outcome is "not known". */
    private static final String CONNECT_TIMEOUT = "connect timed out";

    private SnsFaults() {}

    /** Whether it is certain that the message was not published. */
    public static boolean isCertain(Throwable fault) {
        if (fault instanceof AwsServiceException answer) {
            int status = answer.statusCode();
            return (status >= CLIENT_FAULT && status < INTERNAL) || status == INTERNAL || status == UNAVAILABLE;
        }
        return isUnconnected(fault);
    }

    /** Whether the same request may do better in a moment, and is not in danger of being published twice. */
    public static boolean isWorthRepeating(Throwable fault) {
        if (fault instanceof AwsServiceException answer) {
            int status = answer.statusCode();
            return answer.isThrottlingException()
                    || answer.isClockSkewException()
                    || status == INTERNAL
                    || status == UNAVAILABLE;
        }
        return isUnconnected(fault);
    }

    /** In one line, for a log. */
    static String reason(Throwable fault) {
        return fault.getClass().getSimpleName() + ": " + fault.getMessage();
    }

    private static boolean isUnconnected(Throwable fault) {
        for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
            boolean timeout = cause instanceof SocketTimeoutException
                    && CONNECT_TIMEOUT.equalsIgnoreCase(String.valueOf(cause.getMessage()));
            if (timeout
                    || cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof NoRouteToHostException
                    || cause instanceof SSLHandshakeException) {
                return true;
            }
        }
        return false;
    }
}
