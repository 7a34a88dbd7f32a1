package watchline.dialect.command;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a watch can measure when asked. */
public enum Measurement {
    HEART_RATE("heart-rate"),
    BLOOD_PRESSURE("blood-pressure"),
    SPO2("spo2"),
    TEMPERATURE("temperature");

    private final String word;

    Measurement(String word) {
        this.word = word;
    }

    /** As it is typed and stored. */
    public String word() {
        return word;
    }

    static Measurement of(String word) {
        return Arrays.stream(values())
                .filter(what -> what.word.equals(word))
                .findFirst()
                .orElseThrow(() -> CommandException.wrong("measurement", Check.quoted(word), expected()));
    }

    private static String expected() {
        return "one of " + Arrays.stream(values()).map(Measurement::word).collect(Collectors.joining(", "));
    }
}
