package watchline.relay.config;

import java.util.Optional;

/** Where metrics for CloudWatch are written. */
public enum EmfOutput {
    NONE("none"),
    /** A line a minute on standard output, among those of the log. */
    STDOUT("stdout");

    private final String word;

    EmfOutput(String word) {
        this.word = word;
    }

    /** As it stands in the setting. */
    public String word() {
        return word;
    }

    static Optional<EmfOutput> named(String word) {
        return switch (word) {
            case "none" -> Optional.of(NONE);
            case "stdout" -> Optional.of(STDOUT);
            default -> Optional.empty();
        };
    }
}
