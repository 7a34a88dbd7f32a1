package watchline.relay.journal;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import watchline.relay.config.JournalSync;
import watchline.relay.metrics.Metric;
import watchline.relay.metrics.RelayMetrics;
import watchline.relay.testing.Frames;

/** Journals as tests want them: small segments, short waits. */
final class JournalFixture {

    static final int SEGMENT_BYTES = 4096;

    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final RelayMetrics metrics = new RelayMetrics(registry);
    private final AtomicLong salts = new AtomicLong(0x1234_5678_9abc_def0L);

    static JournalOptions options(JournalSync sync, long pendingBytes) {
        return options(sync, pendingBytes, 1 << 20);
    }

    static JournalOptions options(JournalSync sync, long pendingBytes, long maxBytes) {
        return new JournalOptions(
                sync,
                pendingBytes,
                maxBytes,
                SEGMENT_BYTES,
                Duration.ofMillis(1),
                Duration.ofMillis(1),
                Duration.ofMillis(2),
                Duration.ofMillis(200),
                Duration.ofSeconds(20));
    }

    /** On a real disk. */
    FileJournal journal(Path directory, JournalOptions options) {
        return journal(directory, options, new DirectoryDisk(directory));
    }

    /** @param directory for the lock */
    FileJournal journal(Path directory, JournalOptions options, Disk disk) {
        return new FileJournal(
                directory,
                "relay test",
                options,
                disk,
                InstantSource.fixed(Frames.RECEIVED),
                () -> salts.addAndGet(0x9E37_79B9_7F4A_7C15L),
                metrics);
    }

    double gauge(Metric metric) {
        return registry.get(metric.id()).gauge().value();
    }

    double counter(Metric metric) {
        return registry.get(metric.id()).counter().count();
    }
}
