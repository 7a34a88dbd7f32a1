package watchline.dialect.command;

import java.util.List;

/** Forgets every setting. The server address may be among them, and then the watch does not come back. */
public record FactoryReset() implements Command {

    static final String NAME = "factory-reset";

    static FactoryReset parse(Words words) {
        words.exactly(0);
        return new FactoryReset();
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
