package watchline.relay;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchline.relay.config.ConfigKey;
import watchline.relay.config.RelayConfig;
import watchline.relay.journal.Journal;
import watchline.relay.journal.Journals;
import watchline.relay.metrics.RelayMetrics;
import watchline.relay.testing.Frames;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class JournalPrintCommandTest {

    @TempDir
    Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return RelayCommand.commandLine(Map.of())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private int print(String... more) {
        String[] args = new String[more.length + 3];
        args[0] = "journal";
        args[1] = "print";
        args[2] = "--journal=" + directory;
        System.arraycopy(more, 0, args, 3, more.length);
        return run(args);
    }

    private Journal open() throws IOException {
        RelayConfig config = RelayConfig.of(Map.of(ConfigKey.JOURNAL, directory.toString()));
        Journal journal = Journals.of(config, new RelayMetrics(new SimpleMeterRegistry()));
        journal.start((seq, frame) -> {});
        return journal;
    }

    /** Three frames, the first of them done. */
    @BeforeEach
    void fill() throws IOException {
        List<Long> kept = new CopyOnWriteArrayList<>();
        try (Journal journal = open()) {
            for (String text : List.of("@done;", "@a\u0001\\;", "@sos;")) {
                long unused = journal.append(Frames.urgent(text), (seq, frame) -> kept.add(seq));
            }
            await().until(() -> kept.size() == 3);
            journal.done(1);
        }
    }

    @Test
    void showsSegmentsAndTotals() {
        int code = print();

        assertThat(code).isZero();
        assertThat(out.toString().lines().map(String::strip))
                .contains("segment     bytes  frames    done  damaged   torn", "pending  2 frames", "line     2")
                .anyMatch(line -> line.matches("1 +8388608 +3 +1 +0 +0"))
                .anyMatch(line -> line.startsWith("oldest   2026-11-22T09:48:11.123Z, "));
    }

    @Test
    void showsEachFrame_withNothingThatATerminalWouldObey() {
        int code = print("--frames");

        assertThat(code).isZero();
        assertThat(out.toString().lines())
                .contains(
                        "2 2026-11-22T09:48:11.123Z 861265061234567 line tcp urgent @a\\x01\\\\;",
                        "3 2026-11-22T09:48:11.123Z 861265061234567 line tcp urgent @sos;");
    }

    @Test
    void showsJson_whenAskedForIt() {
        int code = print("--json", "--frames");

        assertThat(code).isZero();
        assertThat(out.toString().strip())
                .startsWith("{\"segments\":[{\"number\":1,\"bytes\":8388608,\"frames\":3,\"done\":1,")
                .contains("\"pending\":2,\"oldest\":\"2026-11-22T09:48:11.123Z\",\"dialects\":{\"line\":2}")
                .contains("{\"seq\":3,\"received\":\"2026-11-22T09:48:11.123Z\",\"device\":\"861265061234567\","
                        + "\"dialect\":\"line\",\"transport\":\"tcp\",\"peer\":\"203.0.113.9:50122\","
                        + "\"role\":\"urgent\",\"bytes\":\"QHNvczs=\"}");
    }

    @Test
    void showsDamage() throws IOException {
        Path segment = directory.resolve("000000000001.segment");
        byte[] bytes = Files.readAllBytes(segment);
        bytes[60] ^= 1;
        Files.write(segment, bytes);

        int code = print();

        assertThat(code).isZero();
        assertThat(out.toString().lines().map(String::strip))
                .anyMatch(line -> line.matches("1 +8388608 +2 +1 +\\d\\d +0"));
        assertThat(Files.readAllBytes(segment)).isEqualTo(bytes);
    }

    @Test
    void showsWhatIsUnreadable() throws IOException {
        Files.writeString(directory.resolve("000000000007.segment"), "nothing of ours");

        int code = print();

        assertThat(code).isZero();
        assertThat(out.toString()).contains("unreadable: header: 15 bytes (expected: at least 40)");
    }

    @Test
    void works_whileARelayRuns() throws IOException {
        try (Journal journal = open()) {
            int code = print();

            assertThat(code).isZero();
            assertThat(out.toString()).contains("pending  2 frames");
            assertThat(journal.pendingFrames()).isEqualTo(2);
        }
    }

    @Test
    void saysWhatToDo_whenThereIsNoJournal() {
        int code = run("journal", "print", "--journal=" + directory.resolve("none"));

        assertThat(code).isEqualTo(1);
        assertThat(err.toString().strip())
                .isEqualTo("relay journal print: " + directory.resolve("none")
                        + ": no such directory (expected: what the relay has as --journal)");
    }

    @Test
    void namesTheRightFlag_whenOneIsUnknown() {
        int code = print("--frame");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("--frame: unknown flag (expected: one of --help; nearest: --frames)");
    }

    @Test
    void showsItsHelp() {
        int code = run("journal", "print", "--help");

        assertThat(code).isZero();
        assertThat(out.toString()).contains("--journal=DIR", "--frames", "--json", "Changes nothing.");
    }

    @Test
    void showsItsHelp_whenNothingIsAskedOfTheJournal() {
        int code = run("journal");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("print");
    }
}
