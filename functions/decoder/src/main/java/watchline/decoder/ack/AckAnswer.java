package watchline.decoder.ack;

import java.util.Arrays;
import java.util.Optional;

/** What a carer can answer to an alarm. The {@link #wireName()} is public: it stands in items and in forms. */
public enum AckAnswer {
    /** I am taking care of it. */
    COMING("coming"),
    /** I have called, all is well. */
    CALLED("called"),
    /** False alarm. */
    FALSE_ALARM("falseAlarm");

    private final String wireName;

    AckAnswer(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /** The one of that public name. */
    public static Optional<AckAnswer> named(String name) {
        return Arrays.stream(values())
                .filter(answer -> answer.wireName.equals(name))
                .findFirst();
    }
}
