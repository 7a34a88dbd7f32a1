package watchline.relay.journal;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchline.relay.config.RelayConfig;
import watchline.relay.metrics.RelayMetrics;

/** The journal that the operator has chosen. */
public final class Journals {

    private static final Logger LOG = LoggerFactory.getLogger(Journals.class);

    private Journals() {}

    /** Touches no disk before it is started. */
    public static Journal of(RelayConfig config, RelayMetrics metrics) {
        if (config.journaling().directory().isEmpty()) {
            LOG.atWarn()
                    .setMessage("journal in memory only")
                    .addKeyValue("lost-when-killed", "every frame that was read and is not stored yet")
                    .log();
            return new MemoryJournal(config.limits().pendingBytes());
        }
        Path directory =
                Path.of(config.journaling().directory()).toAbsolutePath().normalize();
        return new FileJournal(
                directory,
                "relay " + config.relay() + ", process "
                        + ProcessHandle.current().pid(),
                JournalOptions.of(config),
                new DirectoryDisk(directory),
                Clock.systemUTC(),
                new SecureRandom()::nextLong,
                metrics);
    }
}
