package watchline.dialect.command;

import java.util.List;

/**
 * Makes the watch call a number silently, so that whoever answers hears what is said around the wearer. In many countries that
 * is allowed only with the wearer's consent, so a command alone is not enough: it is encoded only for a
 * {@code CommandTarget} that carries the caller's explicit permission. The permission is never stored with the command.
 *
 * @param number who listens: 3 to 20 digits, with or without a leading plus
 */
public record ListenIn(String number) implements Command {

    static final String NAME = "listen-in";

    public ListenIn {
        Check.phone(number);
    }

    static ListenIn parse(Words words) {
        return new ListenIn(words.exactly(1).word(0));
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
