package watchline.dialect.command;

import java.util.List;

/**
 * Asks for one measurement now. It takes 30 to 60 seconds, and a watch that is measuring may drop a second request without a
 * word (iw.md 6): leave 30 seconds between two. Off the wrist a watch answers with zeros, which are not stored.
 *
 * @param what is to be measured
 */
public record Measure(Measurement what) implements Command {

    static final String NAME = "measure";

    static Measure parse(Words words) {
        return new Measure(Measurement.of(words.exactly(1).word(0)));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> arguments() {
        return List.of(what.word());
    }
}
