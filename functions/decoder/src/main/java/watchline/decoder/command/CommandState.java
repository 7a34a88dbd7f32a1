package watchline.decoder.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a command has come. The names are public: they stand in the table {@code commands}. */
public enum CommandState {
    /** Waits for its watch. */
    QUEUED,
    /** Was handed to the relay at least once; may be sent again. */
    SENT,
    /** The watch has said that it took it. */
    ACKNOWLEDGED,
    /** Its time was over before the watch acknowledged it. */
    EXPIRED,
    /** Will not be sent any more; the item says why. */
    FAILED;

    /** {@code queued}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CommandState> named(String wireName) {
        return Arrays.stream(values())
                .filter(state -> state.wireName().equals(wireName))
                .findFirst();
    }
}
