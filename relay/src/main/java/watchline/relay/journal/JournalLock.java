package watchline.relay.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

/**
 * One relay a directory. The one that comes second waits, because the first may be on its way out: so a new relay can be started
 * while the old one finishes. The system lets go of the lock when a process ends, however it does.
 */
final class JournalLock implements AutoCloseable {

    static final String FILE = "lock";

    private static final Logger LOG = LoggerFactory.getLogger(FileJournal.class);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final int MAX_OWNER_BYTES = 256;

    /** In this process. To the system that is one owner, and closing any channel of the file would let go of its lock. */
    private static final Set<Path> HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private JournalLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Waits for the lock.
     *
     * @param owner who asks, for those who come later
     * @throws IOException if somebody else has it for longer than that, or the directory cannot be written to
     */
    static JournalLock acquire(Path directory, String owner, Duration patience) throws IOException {
        Path file = directory.toRealPath().resolve(FILE);
        long start = System.nanoTime();
        JournalLock lock = tryAcquire(file, owner);
        if (lock == null) {
            LOG.atInfo()
                    .setMessage("journal in use, waiting for it")
                    .addKeyValue("directory", directory)
                    .addKeyValue("holder", holder(file))
                    .addKeyValue("limit-ms", patience.toMillis())
                    .log();
        }
        while (lock == null) {
            if (System.nanoTime() - start >= patience.toNanos()) {
                throw new IOException("journal " + directory + ": in use by " + holder(file) + ", still after "
                        + patience.toSeconds()
                        + " s (expected: one relay a directory; stop that one, or give this one another --journal)");
            }
            pause();
            lock = tryAcquire(file, owner);
        }
        return lock;
    }

    private static @Nullable JournalLock tryAcquire(Path file, String owner) throws IOException {
        if (!HERE.add(file)) {
            return null;
        }
        FileChannel channel = null;
        FileLock lock = null;
        try {
            channel = FileChannel.open(file, CREATE, READ, WRITE);
            lock = channel.tryLock();
            if (lock == null) {
                return null;
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)), 0);
            return new JournalLock(file, channel);
        } finally {
            if (lock == null) {
                HERE.remove(file);
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }

    /** In words. */
    private static String holder(Path file) {
        if (HERE.contains(file)) {
            return "this process";
        }
        ByteBuffer owner = ByteBuffer.allocate(MAX_OWNER_BYTES);
        try (FileChannel channel = FileChannel.open(file, READ)) {
            channel.read(owner);
        } catch (IOException e) {
            LOG.atDebug()
                    .setMessage("holder of the journal not read")
                    .setCause(e)
                    .log();
        }
        String text = StandardCharsets.UTF_8.decode(owner.flip()).toString();
        return text.isEmpty() ? "another process" : text;
    }

    private static void pause() throws IOException {
        try {
            boolean unused = new CountDownLatch(1).await(POLL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HERE.remove(file);
        }
    }
}
