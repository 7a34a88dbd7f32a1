package watchline.samples.dynamodb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the output of a process goes. A file in any case, so that no thread has to pump it and its end can be shown when the
 * process fails; a temporary one when nobody asked for a log.
 *
 * @param file that the process writes to
 * @param temporary whether it is to vanish with the process
 */
record ProcessLog(Path file, boolean temporary) {

    private static final int TAIL_LINES = 15;

    static ProcessLog of(@Nullable Path wanted) {
        try {
            if (wanted == null) {
                return new ProcessLog(Files.createTempFile("dynamodb-local-", ".log"), true);
            }
            Path folder = wanted.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            return new ProcessLog(wanted, false);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create a log file for DynamoDB Local", e);
        }
    }

    /** The last lines, indented for an error text. */
    String tail() {
        try {
            // Never fails on account of its bytes, whatever the encoding of the process was.
            List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            List<String> last = lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
            return last.isEmpty() ? "  (it said nothing)" : "  " + String.join("\n  ", last);
        } catch (IOException e) {
            return "  (its output cannot be read: " + e.getMessage() + ")";
        }
    }

    void dispose() {
        if (!temporary) {
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
