package watchline.relay.journal;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import watchline.relay.config.JournalSync;

/** A journal on a real disk does what every journal does, however it syncs. */
class FileJournalTest {

    @TempDir
    Path directory;

    private abstract class OnDisk extends JournalContract {

        private final JournalSync sync;

        OnDisk(JournalSync sync) {
            this.sync = sync;
        }

        @Override
        Journal create(int capacityBytes) {
            return new JournalFixture().journal(directory, JournalFixture.options(sync, capacityBytes));
        }
    }

    @Nested
    class InGroups extends OnDisk {
        InGroups() {
            super(JournalSync.GROUP);
        }
    }

    @Nested
    class Always extends OnDisk {
        Always() {
            super(JournalSync.ALWAYS);
        }
    }

    @Nested
    class ByTheSystem extends OnDisk {
        ByTheSystem() {
            super(JournalSync.OS);
        }
    }
}
