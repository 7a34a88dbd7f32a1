package watchline.samples.sandbox;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SandboxJournalTest {

    @Test
    void keepsFramesBesideTheTables_whenTheyAreToBeKept(@TempDir Path keep) throws Exception {
        SandboxOptions kept = TestSandbox.options().withKeep(keep);

        try (Sandbox sandbox = Sandbox.start(kept, Map.of(), alert -> {})) {
            assertThat(sandbox.port()).isPositive();
            assertThat(keep.resolve("journal").resolve("lock")).exists();
        }
    }
}
