package watchline.dialect;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Tables of frames as text: three lines each, the frame, what it means as {@link Described#line} says it, and its reply. */
public final class Vectors {

    private static final int LINES_A_VECTOR = 3;
    private static final String MEANS = "means ";
    private static final String REPLY = "reply ";
    private static final String NO_REPLY = "no reply";

    private Vectors() {}

    /**
     * The frame, its meaning and its reply, which is empty where there is none.
     *
     * @throws IllegalArgumentException if a line is not of the form
     */
    public static Stream<Arguments> of(String table) {
        List<String> lines =
                Arrays.stream(table.split("\n")).filter(line -> !line.isBlank()).toList();
        if (lines.size() % LINES_A_VECTOR != 0) {
            throw new IllegalArgumentException("lines: " + lines.size() + " (expected: three a vector)");
        }
        return IntStream.range(0, lines.size() / LINES_A_VECTOR)
                .map(vector -> vector * LINES_A_VECTOR)
                .mapToObj(at -> arguments(lines.get(at), after(MEANS, lines.get(at + 1)), reply(lines.get(at + 2))));
    }

    private static String reply(String line) {
        return line.equals(NO_REPLY) ? "" : after(REPLY, line);
    }

    private static String after(String beginning, String line) {
        if (!line.startsWith(beginning)) {
            throw new IllegalArgumentException(line + " (expected: a line that begins with " + beginning + ")");
        }
        return line.substring(beginning.length());
    }
}
