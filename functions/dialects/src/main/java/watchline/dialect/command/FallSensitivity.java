package watchline.dialect.command;

import java.util.List;

/**
 * How readily the watch takes a movement for a fall, on a scale that all dialects share; each maps it to its own.
 *
 * @param level {@value #LEAST} (few false alarms) to {@value #MOST} (few missed falls)
 */
public record FallSensitivity(int level) implements Command {

    static final String NAME = "fall-sensitivity";

    public static final int LEAST = 1;
    public static final int MOST = 3;

    public FallSensitivity {
        Check.range("level", level, LEAST, MOST);
    }

    static FallSensitivity parse(Words words) {
        return new FallSensitivity(words.exactly(1).whole(0, "level"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> arguments() {
        return List.of(Integer.toString(level));
    }
}
