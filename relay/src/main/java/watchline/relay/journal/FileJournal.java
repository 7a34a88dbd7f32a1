package watchline.relay.journal;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchline.relay.frame.Frame;
import watchline.relay.metrics.RelayMetrics;

/**
 * Keeps frames on disk: those that were not done when the process ended, however it did, are told of at the next start. One
 * directory belongs to one journal at a time. Appending touches no disk; a thread of its own writes.
 *
 * <p>A done may be lost when the process is killed. Then its frame is decoded again, which stores the same item again.
 */
public final class FileJournal implements Journal {

    private static final Logger LOG = LoggerFactory.getLogger(FileJournal.class);

    private final Path directory;
    private final String owner;
    private final JournalOptions options;
    private final Map<Long, Held> pending = new ConcurrentHashMap<>();
    private final AtomicLong nextSeq = new AtomicLong(1);
    private final AtomicLong nextSegment = new AtomicLong(1);
    private final Mailbox mailbox = new Mailbox();
    private final Room room;
    private final Health health;
    private final SegmentLog log;
    private final Recovery recovery;
    private final Thread writer;
    private @Nullable JournalLock lock;

    /**
     * With a disk of the caller's choice.
     *
     * @param owner who has the directory, for those who find it locked
     * @param salts random and secret
     */
    FileJournal(
            Path directory,
            String owner,
            JournalOptions options,
            Disk disk,
            InstantSource clock,
            LongSupplier salts,
            RelayMetrics metrics) {
        this.directory = directory;
        this.owner = owner;
        this.options = options;
        this.room = new Room(options.pendingBytes());
        this.health = new Health(metrics, System::nanoTime);
        Spare spare = new Spare(
                unwanted -> SegmentWriter.create(
                        disk,
                        new SegmentHeader(nextSegment.getAndIncrement(), clock.instant(), salts.getAsLong()),
                        options.segmentBytes(),
                        unwanted),
                disk,
                health::failed);
        this.log = new SegmentLog(disk, spare, options, pending::values);
        this.recovery = new Recovery(disk, metrics);
        this.writer = new Thread(new JournalWriter(log, mailbox, room, health, options, metrics), "relay-journal");
        this.writer.setDaemon(true);
        this.writer.setUncaughtExceptionHandler((thread, error) -> died(error));
        // Nothing is taken in before the start.
        room.shut();
    }

    @Override
    public void start(Durable next) throws IOException {
        try {
            Files.createDirectories(directory, privately());
            lock = JournalLock.acquire(directory, owner, options.lockWait());
        } catch (FileSystemException e) {
            throw new IOException(
                    "journal " + directory + ": cannot be written to: " + e
                            + " (expected: a directory of the user who runs the relay; set another with --journal)",
                    e);
        }
        Recovery.Rest rest = recovery.recover();
        rest.segments().forEach(log::adopt);
        nextSeq.set(rest.nextSeq());
        nextSegment.set(rest.nextSegment());
        for (Held held : rest.frames()) {
            room.takeAnyway(held.size());
            pending.put(held.seq(), held);
        }
        LOG.atInfo()
                .setMessage("journal opened")
                .addKeyValue("directory", directory)
                .addKeyValue("segments", rest.segments().size())
                .addKeyValue("frames", rest.frames().size())
                .log();
        rest.frames().forEach(held -> next.kept(held.seq(), held.frame()));
        if (log.bytes() <= options.fullBytes()) {
            room.open();
        }
        writer.start();
    }

    @Override
    public long append(Frame frame, Durable durable) {
        if (RecordCodec.mostBytes(frame) > options.mostRecordBytes()) {
            throw new IllegalArgumentException("frame: " + RecordCodec.mostBytes(frame)
                    + " bytes on disk (expected: at most " + options.mostRecordBytes() + ")");
        }
        int size = Room.sizeOf(frame);
        if (!room.take(size)) {
            return FULL;
        }
        Held held = new Held(nextSeq.getAndIncrement(), frame, size);
        pending.put(held.seq(), held);
        if (!mailbox.put(new Mailbox.Taken(held, durable))) {
            pending.remove(held.seq());
            room.give(size);
            return FULL;
        }
        return held.seq();
    }

    @Override
    public void done(long seq) {
        Held held = pending.remove(seq);
        if (held == null) {
            return;
        }
        if (!held.frame().isQuestion()) {
            // A closed one learns of it at the next start, by decoding the frame again.
            boolean unused = mailbox.put(new Mailbox.Done(held));
        }
        room.give(held.size());
    }

    @Override
    public void whenRoom(Runnable callback) {
        room.whenRoom(callback);
    }

    @Override
    public int pendingFrames() {
        return pending.size();
    }

    @Override
    public long pendingBytes() {
        return room.used();
    }

    @Override
    public @Nullable String trouble() {
        return health.trouble();
    }

    /** Writes what was taken in and done until now, whatever the mode, and lets go of the directory. */
    @Override
    public void close() {
        room.close();
        mailbox.close();
        try {
            writer.join(options.closeLimit().toMillis());
            if (writer.isAlive()) {
                LOG.atError()
                        .setMessage("journal not closed in time, the disk hangs")
                        .log();
            } else if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            LOG.atDebug().setMessage("lock not closed").setCause(e).log();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nobody writes any more: not to be ready is all that is left, so that this relay is replaced. */
    private void died(Throwable error) {
        room.shut();
        health.stuck(error);
        LOG.atError().setMessage("journal ended").setCause(error).log();
    }

    /** Frames tell where people are and how they feel: nobody else on the machine is to read them. */
    private static FileAttribute<?>[] privately() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
