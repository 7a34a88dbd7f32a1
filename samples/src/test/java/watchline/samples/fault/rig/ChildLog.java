package watchline.samples.fault.rig;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the lives of one child say: the latest lines in memory, all of them in a file. Read through a pipe, because a child that
 * writes a file of its own would fail at it when the scenario is a full disk. May be used from any thread.
 */
final class ChildLog {

    private static final int KEPT_LINES = 5000;
    private static final int TAIL_LINES = 25;

    private final Path file;
    private final Deque<String> latest = new ArrayDeque<>();

    ChildLog(Path file) {
        this.file = file;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for " + file, e);
        }
    }

    /** Takes what one process says until it ends, on a thread of its own; each line goes to the listener as well. */
    void follow(InputStream output, Consumer<String> listener) {
        Thread thread = new Thread(() -> copy(output, listener), "log of " + file.getFileName());
        thread.setDaemon(true);
        thread.start();
    }

    private void copy(InputStream output, Consumer<String> listener) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8));
                BufferedWriter copy =
                        Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            String line = lines.readLine();
            while (line != null) {
                copy.write(line);
                copy.newLine();
                copy.flush();
                keep(line);
                listener.accept(line);
                line = lines.readLine();
            }
        } catch (IOException e) {
            keep("(its output ended: " + e.getMessage() + ")");
        }
    }

    private synchronized void keep(String line) {
        latest.addLast(line);
        if (latest.size() > KEPT_LINES) {
            latest.removeFirst();
        }
    }

    synchronized List<String> lines() {
        return List.copyOf(latest);
    }

    /** The last lines, indented for an error text. */
    String tail() {
        List<String> lines = lines();
        List<String> last = lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
        return last.isEmpty() ? "  (it said nothing)" : "  " + String.join("\n  ", last);
    }
}
