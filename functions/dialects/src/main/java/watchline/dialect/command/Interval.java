package watchline.dialect.command;

import java.util.List;

/**
 * How often the watch reports its position.
 *
 * @param seconds between reports; 0 stops them, where a dialect has a form for that
 */
public record Interval(int seconds) implements Command {

    static final String NAME = "interval";

    /** A day: a watch that is silent for longer cannot be told from one that is lost. */
    public static final int MAX_SECONDS = 86_400;

    public Interval {
        Check.range("seconds", seconds, 0, MAX_SECONDS);
    }

    static Interval parse(Words words) {
        return new Interval(words.exactly(1).whole(0, "seconds"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> arguments() {
        return List.of(Integer.toString(seconds));
    }
}
