package watchline.samples.tool;

import org.jspecify.annotations.Nullable;

/** What to do about an exception of the SDK. */
final class Advice {

    /** The SDK lists every place where it has looked. */
    private static final int MAX_MESSAGE = 160;

    private Advice() {}

    static String on(Throwable thrown, String tablePrefix) {
        StringBuilder all = new StringBuilder();
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            all.append(cause).append('\n');
        }
        return cut(String.valueOf(thrown.getMessage())) + "\n  " + hint(all.toString(), tablePrefix);
    }

    private static String cut(String message) {
        return message.length() <= MAX_MESSAGE ? message : message.substring(0, MAX_MESSAGE) + " ...";
    }

    private static String hint(String text, String tablePrefix) {
        if (text.contains("Unable to load region")) {
            return "Name a region with --region or AWS_REGION, or add --sandbox for a samples/run on this machine.";
        }
        if (text.contains("Unable to load credentials")) {
            return "Sign in to AWS (AWS_PROFILE, aws sso login), or add --sandbox for a samples/run on this machine.";
        }
        if (text.contains("Function not found")) {
            return "There is no such function: is --function right, and the region?";
        }
        if (text.contains("ResourceNotFound") || text.contains("non-existent table")) {
            return "There is no such table: is --table-prefix " + tablePrefix + " right, and the region?";
        }
        if (text.contains("Topic does not exist")) {
            return "There is no such topic: is --topic-arn right, and the region?";
        }
        if (text.contains("FilterPolicyLimitExceeded")) {
            return "SNS has room for 200 filter policies a topic until AWS is asked for more (Service Quotas, SNS).";
        }
        if (text.contains("Connect")) {
            return "Nobody answers there: is samples/run running, or is --endpoint wrong?";
        }
        if (text.contains("AccessDenied") || text.contains("not authorized")) {
            return "The credentials do not allow it: the tool reads and writes the tables " + tablePrefix + "devices, "
                    + tablePrefix + "alarms and " + tablePrefix + "quarantine; for carers also " + tablePrefix
                    + "accounts and the subscriptions of the topic.";
        }
        return "Nothing is lost: the same command can be given again.";
    }
}
