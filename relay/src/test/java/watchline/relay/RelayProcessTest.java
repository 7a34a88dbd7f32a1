package watchline.relay;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import watchline.contract.emf.EmfSpecification;
import watchline.relay.testing.RelayProcess;

import static org.assertj.core.api.Assertions.assertThat;

/** The relay as a process of its own, and what a signal does to it. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class RelayProcessTest {

    @TempDir
    Path journal;

    @Test
    void endsWithZero_whenItIsTerminated() throws Exception {
        try (RelayProcess relay = RelayProcess.start(Map.of(), "--journal=" + journal)) {
            assertThat(relay.lineWith("relay started")).contains("function=\"decoder\"");

            // Not Process.destroy(), which would also close the log that is still to be read.
            assertThat(relay.process().toHandle().destroy()).isTrue();

            assertThat(relay.lineWith("relay stopped")).contains("undone=\"0\"");
            assertThat(relay.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(relay.process().exitValue()).isZero();
        }
    }

    @Test
    void writesItsMetricsAsALineOfTheirOwn_whenItIsAskedTo() throws Exception {
        try (RelayProcess relay = RelayProcess.start(Map.of(), "--journal=" + journal, "--emf=all")) {
            relay.awaitStarted();

            assertThat(relay.process().toHandle().destroy()).isTrue();

            String line = relay.lineWith("CloudWatchMetrics");
            assertThat(EmfSpecification.metrics(line.getBytes(StandardCharsets.UTF_8)))
                    .contains("relayFrames", "relayConnections", "relayOldestFrameSeconds", "relayJournalFailed");
        }
    }

    @Test
    void waitsForTheOneBefore_whenItIsStartedOnTheSameJournal() throws Exception {
        try (RelayProcess older = RelayProcess.start(Map.of(), "--journal=" + journal, "--relay-name=older")) {
            older.awaitStarted();
            try (RelayProcess newer = RelayProcess.start(Map.of(), "--journal=" + journal)) {
                assertThat(newer.lineWith("journal in use"))
                        .contains("relay older, process " + older.process().pid());

                assertThat(older.process().toHandle().destroy()).isTrue();

                assertThat(newer.awaitStarted()).isPositive();
                assertThat(older.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
                assertThat(older.process().exitValue()).isZero();
            }
        }
    }
}
