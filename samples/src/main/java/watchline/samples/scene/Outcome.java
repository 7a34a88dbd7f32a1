package watchline.samples.scene;

import java.util.List;

/**
 * What came of a scene.
 *
 * @param came the messages that were expected and came, in words
 * @param wrong what was expected and did not come, or came and was not expected; empty when all is well
 */
public record Outcome(Scenario scenario, List<String> came, List<String> wrong) {

    public Outcome {
        came = List.copyOf(came);
        wrong = List.copyOf(wrong);
    }

    public boolean isGood() {
        return wrong.isEmpty();
    }

    /** {@code sos: as expected (sos)}. */
    public String inWords() {
        return scenario.word() + ": "
                + (isGood() ? "as expected (" + String.join(", ", came) + ")" : String.join("; ", wrong));
    }
}
