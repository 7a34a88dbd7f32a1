package watchline.samples.fault;

import java.time.Duration;
import java.util.Locale;

/** How much of everything there is. */
enum Scale {
    /** For every build. */
    SHORT(Duration.ofSeconds(90)),
    /** For the table in the docs. */
    LONG(Duration.ofMinutes(8));

    private final Duration patience;

    Scale(Duration patience) {
        this.patience = patience;
    }

    /**
     * @param word {@code short} or {@code long}
     * @throws IllegalArgumentException when it is neither
     */
    static Scale named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** How long anything is waited for that has to happen. */
    Duration patience() {
        return patience;
    }

    int of(int inShort, int atLength) {
        return switch (this) {
            case SHORT -> inShort;
            case LONG -> atLength;
        };
    }

    Duration of(Duration inShort, Duration atLength) {
        return switch (this) {
            case SHORT -> inShort;
            case LONG -> atLength;
        };
    }
}
