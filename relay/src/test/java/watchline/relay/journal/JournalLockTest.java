package watchline.relay.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JournalLockTest {

    private static final Duration SHORT = Duration.ofMillis(100);

    @TempDir
    Path directory;

    /** Holds the lock until its input ends. */
    static final class Holder {

        public static void main(String[] args) throws IOException {
            try (JournalLock lock = JournalLock.acquire(Path.of(args[0]), "relay old, process 7", Duration.ZERO)) {
                System.out.println("held");
                int unused = System.in.read();
                assertThat(lock).isNotNull();
            }
        }
    }

    private Process holder() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void awaitHeld(Process process) throws IOException {
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        assertThat(said.readLine()).isEqualTo("held");
    }

    @Test
    void isHadByOneOnly_inOneProcess() throws IOException {
        try (JournalLock first = JournalLock.acquire(directory, "relay a", SHORT)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> JournalLock.acquire(directory, "relay b", SHORT))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("in use by this process");
        }
    }

    @Test
    void saysWhoHasItAndWhatToDo_whenAnotherProcessKeepsIt() throws Exception {
        Process process = holder();
        try {
            awaitHeld(process);

            assertThatThrownBy(() -> JournalLock.acquire(directory, "relay new", SHORT))
                    .isInstanceOf(IOException.class)
                    .hasMessage("journal " + directory + ": in use by relay old, process 7, still after 0 s (expected:"
                            + " one relay a directory; stop that one, or give this one another --journal)");
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void isGiven_whenTheOtherProcessIsKilledMeanwhile() throws Exception {
        Process process = holder();
        awaitHeld(process);
        CompletableFuture<JournalLock> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return JournalLock.acquire(directory, "relay new", Duration.ofSeconds(20));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        process.destroyForcibly().waitFor();

        try (JournalLock lock = waiting.get(20, TimeUnit.SECONDS)) {
            assertThat(lock).isNotNull();
            assertThat(Files.readString(directory.resolve(JournalLock.FILE))).isEqualTo("relay new");
        }
    }
}
