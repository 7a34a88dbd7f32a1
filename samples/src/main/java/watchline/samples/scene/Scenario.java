package watchline.samples.scene;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What can be played. */
public enum Scenario {
    SOS("sos", 600_001, "the wearer presses the SOS key, twice"),
    FALL("fall", 600_002, "the watch feels a fall"),
    FLAT_BATTERY("flat-battery", 600_003, "the battery runs down, and the watch says so again and again"),
    LEAVES_HOME("leaves-home", 600_004, "the wearer walks out of a fence around home"),
    FALLS_SILENT("falls-silent", 600_005, "nothing is heard of the watch any more");

    /** As {@link #named} takes it for all of them. */
    public static final String ALL = "all";

    private final String word;
    private final int number;
    private final String sentence;

    Scenario(String word, int number, String sentence) {
        this.word = word;
        this.number = number;
        this.sentence = sentence;
    }

    /** As people type it. */
    public String word() {
        return word;
    }

    /** What happens, in one line. */
    public String sentence() {
        return sentence;
    }

    /** Of its watch, far from the numbers of other simulations. */
    int number() {
        return number;
    }

    /**
     * The one of that name, or all of them.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static List<Scenario> named(String word) {
        if (word.equals(ALL)) {
            return List.of(values());
        }
        return List.of(Arrays.stream(values())
                .filter(scenario -> scenario.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word + " (expected: "
                        + Arrays.stream(values()).map(Scenario::word).collect(Collectors.joining(", ")) + " or " + ALL
                        + ")")));
    }
}
