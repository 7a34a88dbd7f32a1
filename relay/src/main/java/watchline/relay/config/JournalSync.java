package watchline.relay.config;

import java.util.Optional;

/** When a frame in the journal counts as kept. */
public enum JournalSync {
    /** After a sync for all that came within a few milliseconds: survives a power cut. */
    GROUP("group"),
    /** After a sync at once: survives a power cut, and waits less where little comes. */
    ALWAYS("always"),
    /** As soon as the system has it: survives the process, not the machine. */
    OS("os");

    private final String word;

    JournalSync(String word) {
        this.word = word;
    }

    /** As it stands in the setting. */
    public String word() {
        return word;
    }

    static Optional<JournalSync> named(String word) {
        return switch (word) {
            case "group" -> Optional.of(GROUP);
            case "always" -> Optional.of(ALWAYS);
            case "os" -> Optional.of(OS);
            default -> Optional.empty();
        };
    }
}
