package watchline.dialect.command;

import java.util.List;

/** Makes the watch ring, so that somebody in the same room finds it. */
public record Find() implements Command {

    static final String NAME = "find";

    static Find parse(Words words) {
        words.exactly(0);
        return new Find();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> arguments() {
        return List.of();
    }
}
