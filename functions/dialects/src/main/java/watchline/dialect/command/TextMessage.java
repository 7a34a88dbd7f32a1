package watchline.dialect.command;

import java.util.List;

/**
 * Shows a text on the watch.
 *
 * @param text at most {@value #MAX} characters, without control characters; dialects may take less, or fewer letters
 */
public record TextMessage(String text) implements Command {

    static final String NAME = "message";

    /** No paper names a limit for all; this is more than a watch shows and far less than a frame holds. */
    public static final int MAX = 200;

    public TextMessage {
        Check.text("text", text, MAX);
    }

    /** Words typed one by one are one text, with a space between. */
    static TextMessage parse(Words words) {
        return new TextMessage(String.join(" ", words.atLeast(1).words()));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> arguments() {
        return List.of(text);
    }
}
