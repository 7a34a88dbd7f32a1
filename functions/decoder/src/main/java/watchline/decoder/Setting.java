package watchline.decoder;

import org.jspecify.annotations.Nullable;

/** The environment variables of the function: the whole table. A test holds the page for integrators to it. */
public enum Setting {
    TABLE_PREFIX(
            "WATCHLINE_TABLE_PREFIX",
            "watchline-",
            "text",
            "1 to 200 of a-z, A-Z, 0-9, _, . and -",
            "What the names of the tables begin with."),
    TOPIC_ARN(
            "WATCHLINE_TOPIC_ARN",
            null,
            "ARN",
            "arn:<partition>:sns:<region>:<account>:<name>",
            "The SNS topic that alarms are published to."),
    REPORT_DAYS("WATCHLINE_REPORT_DAYS", "365", "days", "1 to 3650", "How long a report is kept."),
    QUARANTINE_DAYS(
            "WATCHLINE_QUARANTINE_DAYS", "90", "days", "1 to 3650", "How long a frame that nobody could read is kept."),
    TIME_ZONE(
            "WATCHLINE_TIME_ZONE",
            "UTC",
            "time zone",
            "a name such as Europe/Berlin, or UTC",
            "The zone of watches that have none in their item."),
    DEVICE_REFRESH_SECONDS(
            "WATCHLINE_DEVICE_REFRESH_SECONDS",
            "960",
            "seconds",
            "1 to 86400",
            "How old lastSeenAt of a watch may grow before it alone is worth a write unit; at most a third of its silence."),
    COMMAND_RESEND_SECONDS(
            "WATCHLINE_COMMAND_RESEND_SECONDS",
            "60",
            "seconds",
            "1 to 3600",
            "How long the acknowledgement of a command is waited for before the command is sent again."),
    ALLOW_LISTEN_IN(
            "WATCHLINE_ALLOW_LISTEN_IN",
            "false",
            "yes or no",
            "true or false",
            "Whether the command listen-in is sent: it lets somebody hear the wearer, who may not know."),
    UNKNOWN_DEVICES(
            "WATCHLINE_UNKNOWN_DEVICES",
            "quarantine",
            "word",
            "accept, quarantine or refuse",
            "What becomes of frames of watches that nobody has registered: stored, kept in quarantine and answered, or kept"
                    + " in quarantine and not answered."),
    ACK_URL(
            "WATCHLINE_ACK_URL",
            "",
            "URL",
            "https://<host>, at most 90 plain characters, or http://127.0.0.1:<port>",
            "What acknowledge links begin with: the address of the HTTP API, or a shorter name for it. Empty: alarms carry no link."),
    ACK_KEY_SECRET(
            "WATCHLINE_ACK_KEY_SECRET",
            "",
            "text",
            "name or ARN of a secret",
            "The secret in AWS Secrets Manager with the keys of acknowledge links: 1 to 4 of at least 32 bytes in base64, blanks"
                    + " between; the first signs and all are accepted."),
    METRICS(
            "WATCHLINE_METRICS",
            "few",
            "word",
            "none, few or all",
            "How many numbers of the log become metrics of CloudWatch: none, few (the five that alarms need), or all, with SMS by"
                    + " account and type. Ten are free in an account, each more costs $0.30 a month.");

    private final String variable;
    private final @Nullable String defaultValue;
    private final String unit;
    private final String bounds;
    private final String sentence;

    Setting(String variable, @Nullable String defaultValue, String unit, String bounds, String sentence) {
        this.variable = variable;
        this.defaultValue = defaultValue;
        this.unit = unit;
        this.bounds = bounds;
        this.sentence = sentence;
    }

    /** Its name in the environment. */
    public String variable() {
        return variable;
    }

    /** Absent when it has to be set. */
    public @Nullable String defaultValue() {
        return defaultValue;
    }

    public String unit() {
        return unit;
    }

    /** What is taken, in words. */
    public String bounds() {
        return bounds;
    }

    /** What it is for. */
    public String sentence() {
        return sentence;
    }
}
