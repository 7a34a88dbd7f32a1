package watchline.relay.config;

import java.util.Optional;

/** How a line of the log is written. */
public enum LogFormat {
    /** {@code key=value}, for people. */
    TEXT("text"),
    /** One JSON object a line, for machines. */
    JSON("json");

    private final String word;

    LogFormat(String word) {
        this.word = word;
    }

    /** As it stands in the setting, and the name of its appender in logback.xml. */
    public String word() {
        return word;
    }

    static Optional<LogFormat> named(String word) {
        return switch (word) {
            case "text" -> Optional.of(TEXT);
            case "json" -> Optional.of(JSON);
            default -> Optional.empty();
        };
    }
}
