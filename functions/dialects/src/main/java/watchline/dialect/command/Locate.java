package watchline.dialect.command;

import java.util.List;

/** Asks for a position now; it arrives as an ordinary report, a minute or two later. */
public record Locate() implements Command {

    static final String NAME = "locate";

    static Locate parse(Words words) {
        words.exactly(0);
        return new Locate();
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
