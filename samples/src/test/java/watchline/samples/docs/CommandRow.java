package watchline.samples.docs;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import watchline.dialect.CommandEncoders;
import watchline.dialect.command.Command;
import watchline.dialect.command.Commands;
import watchline.dialect.spi.CommandTarget;
import watchline.dialect.spi.Encoded;

/**
 * A row of the table of commands: made from the words that an operator types by encoding them for each dialect, so that a page whose
 * rows equal these rows says what the code does.
 *
 * @param typed the command and its arguments
 */
record CommandRow(String typed) {

    private static final String SERIAL = "080835";
    private static final CommandTarget IW = CommandTarget.of("353456789012345", SERIAL);
    private static final CommandTarget BRACKET = CommandTarget.of("8800000015", SERIAL);
    private static final CommandTarget GOTOP = CommandTarget.of("861785001515349", SERIAL);

    static boolean isRow(String line) {
        return line.startsWith("| `")
                && !line.startsWith("| `WATCHLINE_")
                && MessageRow.cells(line).size() == 4;
    }

    static CommandRow parse(String line) {
        String first = MessageRow.cells(line).get(0);
        return new CommandRow(first.substring(1, first.length() - 1));
    }

    String name() {
        return typed.split(" ", 2)[0];
    }

    @Override
    public String toString() {
        return "| `" + typed + "` | " + frames("iw", IW) + " | " + frames("bracket", BRACKET) + " | "
                + frames("gotop", GOTOP) + " |";
    }

    private String frames(String dialect, CommandTarget target) {
        List<String> words = Arrays.asList(typed.split(" "));
        Command command = Commands.parse(words.get(0), words.subList(1, words.size()));
        Encoded encoded = CommandEncoders.forDialect(dialect).orElseThrow().encode(command, target);
        return encoded instanceof Encoded.Frames sent
                ? sent.frames().stream()
                        .map(frame -> "`" + new String(frame, StandardCharsets.ISO_8859_1).replace("|", "\\|") + "`")
                        .collect(Collectors.joining(" "))
                : "-";
    }
}
