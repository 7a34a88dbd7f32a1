package watchline.dialect.command;

/** A command that cannot be made. The message carries the value, escaped and cut, and what was expected in its place. */
public final class CommandException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private CommandException(String message) {
        super(message);
    }

    /** {@code seconds: 90000 (expected: 0-86400)}. */
    static CommandException wrong(String what, String found, String expected) {
        return new CommandException(what + ": " + found + " (expected: " + expected + ")");
    }
}
