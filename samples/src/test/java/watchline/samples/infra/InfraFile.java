package watchline.samples.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A text of the repository, as {@code terraform fmt} leaves it, and what stands in it. */
record InfraFile(String name, String text) {

    private static final Path ROOT = Path.of("..");

    /** @param name below {@code infra/} */
    static InfraFile of(String name) {
        return ofRoot("infra/" + name);
    }

    /** @param name below the root of the repository */
    static InfraFile ofRoot(String name) {
        try {
            return new InfraFile(name, Files.readString(ROOT.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /**
     * All that the expression finds; {@code ^} and {@code $} are ends of lines.
     *
     * @throws AssertionError if that is nothing: then the file has changed its form, and a test on it would hold for no reason
     */
    List<MatchResult> all(String expression) {
        List<MatchResult> found = Pattern.compile(expression, Pattern.MULTILINE)
                .matcher(text)
                .results()
                .toList();
        if (found.isEmpty()) {
            throw new AssertionError(name + ": nothing found (expected: " + expression + ")");
        }
        return found;
    }

    /** The first group of each. */
    List<String> words(String expression) {
        return all(expression).stream().map(match -> match.group(1)).toList();
    }

    /** The first group of the only one. */
    String only(String expression) {
        List<String> found = words(expression);
        if (found.size() != 1) {
            throw new AssertionError(name + ": " + found + " (expected: one of " + expression + ")");
        }
        return found.get(0);
    }

    /** The lines of a block, from the one that opens it with that text to the one that closes it with the same indentation. */
    InfraFile block(String opening) {
        String lines = only("^( *" + Pattern.quote(opening) + "\\n(?s:.*?)\\n)");
        String indentation =
                lines.substring(0, lines.length() - lines.stripLeading().length());
        int begin = text.indexOf(lines) + indentation.length() + opening.length();
        int end = text.indexOf("\n" + indentation + "}", begin);
        if (end < 0) {
            throw new AssertionError(name + ": " + opening + " is never closed");
        }
        return new InfraFile(name + ", " + opening, text.substring(begin, end + 1));
    }
}
