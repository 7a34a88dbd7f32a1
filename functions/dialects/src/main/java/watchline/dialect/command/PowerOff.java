package watchline.dialect.command;

import java.util.List;

/** Switches the watch off. Nothing but a hand on the watch switches it on again. */
public record PowerOff() implements Command {

    static final String NAME = "power-off";

    static PowerOff parse(Words words) {
        words.exactly(0);
        return new PowerOff();
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
