package watchline.dialect.command;

import java.util.List;

/**
 * Makes the watch call a number, openly: it rings out and the wearer sees it.
 *
 * @param number 3 to 20 digits, with or without a leading plus
 */
public record Call(String number) implements Command {

    static final String NAME = "call";

    public Call {
        Check.phone(number);
    }

    static Call parse(Words words) {
        return new Call(words.exactly(1).word(0));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> arguments() {
        return List.of(number);
    }
}
