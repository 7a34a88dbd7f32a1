package watchline.dialect.command;

import java.util.List;

/** Starts the watch again. Its settings stay. */
public record Reboot() implements Command {

    static final String NAME = "reboot";

    static Reboot parse(Words words) {
        words.exactly(0);
        return new Reboot();
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
