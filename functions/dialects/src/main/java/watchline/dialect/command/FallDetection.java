package watchline.dialect.command;

import java.util.List;

/** Whether the watch raises an alarm by itself when its wearer falls. */
public record FallDetection(boolean on) implements Command {

    static final String NAME = "fall-detection";

    static FallDetection parse(Words words) {
        return new FallDetection(words.exactly(1).isOn(0));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> arguments() {
        return List.of(Words.onOff(on));
    }
}
