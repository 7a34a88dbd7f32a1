package watchline.dialect.command;

import java.util.Arrays;
import java.util.List;

/** How the watch weighs being up to date against its battery. */
public record WorkingMode(Mode mode) implements Command {

    static final String NAME = "working-mode";

    public enum Mode {
        NORMAL("normal"),
        /** Fewer positions, longer battery. */
        SAVING("saving"),
        /** Positions as often as the watch can. */
        EMERGENCY("emergency");

        private final String word;

        Mode(String word) {
            this.word = word;
        }

        private static Mode of(String word) {
            return Arrays.stream(values())
                    .filter(mode -> mode.word.equals(word))
                    .findFirst()
                    .orElseThrow(
                            () -> CommandException.wrong("mode", Check.quoted(word), "normal, saving or emergency"));
        }
    }

    static WorkingMode parse(Words words) {
        return new WorkingMode(Mode.of(words.exactly(1).word(0)));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> arguments() {
        return List.of(mode.word);
    }
}
