package watchline.relay.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import watchline.relay.config.JournalSync;
import watchline.relay.testing.Frames;

import static org.assertj.core.api.Assertions.assertThat;

/** A process that appends is killed in the middle of it. */
class JournalKillTest {

    private static final int PENDING_BYTES = 1 << 28;
    private static final int ENOUGH = 3_000;

    @TempDir
    Path directory;

    /** Appends without end and prints the number of every frame that is kept. */
    static final class Appender {

        public static void main(String[] args) throws IOException {
            FileJournal journal = journal(Path.of(args[0]), JournalSync.valueOf(args[1]));
            journal.start((seq, frame) -> {});
            while (true) {
                long unused = journal.append(
                        Frames.ordinary("@" + "x".repeat(100) + ";"), (seq, frame) -> System.out.println(seq));
                LockSupport.parkNanos(Duration.ofNanos(1_000).toNanos());
            }
        }
    }

    private static FileJournal journal(Path directory, JournalSync sync) {
        JournalOptions options = JournalFixture.options(sync, PENDING_BYTES, 1L << 30);
        return new JournalFixture().journal(directory, options);
    }

    @ParameterizedTest
    @EnumSource(JournalSync.class)
    void hasEveryFrameThatWasKept(JournalSync sync) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Appender.class.getName(),
                        directory.toString(),
                        sync.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Long> kept = new ArrayList<>();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.matches("\\d+")) {
                    kept.add(Long.parseLong(line));
                }
                if (kept.size() == ENOUGH) {
                    // Not Process.destroyForcibly(), which would also close what is still to be read.
                    assertThat(process.toHandle().destroyForcibly()).isTrue();
                }
            }
        }
        process.waitFor();

        List<Long> left = new ArrayList<>();
        try (FileJournal journal = journal(directory, sync)) {
            journal.start((seq, frame) -> left.add(seq));
        }

        // The last line may have been torn off in the middle of its number.
        assertThat(left)
                .isSorted()
                .containsAll(kept.subList(0, kept.size() - 1))
                .hasSizeGreaterThanOrEqualTo(ENOUGH);
    }
}
