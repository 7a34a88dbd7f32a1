package watchline.relay.journal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log: segments from the oldest to the one that is being filled, and what is still to be written. A segment goes when no
 * frame in it is wanted, the oldest first, because a newer one may hold the dones of an older. For the writer's thread.
 *
 * <p>Everything that was asked for is owed until {@link #settle}. What fails before gives the segment up that was being filled,
 * and everything that was written since the last settling is owed again: nothing is known of bytes behind a failed sync.
 */
final class SegmentLog {

    private static final Logger LOG = LoggerFactory.getLogger(SegmentLog.class);

    /** Carrying frames over must free more than it writes. */
    private static final int DENSE_SHARE = 2;

    private static final int LARGE_SHARE = 2;
    private static final int FEW_SEGMENTS = 2;

    private final Disk disk;
    private final Spare spare;
    private final JournalOptions options;
    /** Every frame that is not done. */
    private final Supplier<Collection<Held>> pending;

    private final Deque<Segment> old = new ArrayDeque<>();
    private @Nullable SegmentWriter head;
    private final Deque<Held> owed = new ArrayDeque<>();
    private final List<Long> owedDones = new ArrayList<>();
    private final List<Held> written = new ArrayList<>();
    private final List<Long> writtenDones = new ArrayList<>();

    SegmentLog(Disk disk, Spare spare, JournalOptions options, Supplier<Collection<Held>> pending) {
        this.disk = disk;
        this.spare = spare;
        this.options = options;
        this.pending = pending;
    }

    /** Begins behind a segment of an earlier run; to be called from the oldest on. */
    void adopt(Segment segment) {
        old.addLast(segment);
    }

    /** Owes a frame. */
    void add(Held held) {
        owed.addLast(held);
    }

    /** A frame is done. */
    void done(Held held) {
        held.finish();
        owedDones.add(held.seq());
    }

    /** Hands everything that is owed to the system. */
    void write() throws IOException {
        while (!owed.isEmpty()) {
            Held next = owed.getFirst();
            // May fail, and then the frame is still owed.
            SegmentWriter to = withRoomFor(RecordCodec.mostBytes(next.frame()));
            owed.removeFirst();
            if (!next.isFinished()) {
                written.add(next);
                to.append(next);
            }
        }
        while (!owedDones.isEmpty()) {
            List<Long> some = owedDones.subList(0, Math.min(owedDones.size(), options.donesInRecord()));
            withRoomFor(RecordCodec.doneBytes(some.size())).append(some);
            writtenDones.addAll(some);
            some.clear();
        }
        withRoomFor(0).write();
    }

    /** Whether frames were written since the last settling. */
    boolean isUnsettled() {
        return !written.isEmpty();
    }

    void force() throws IOException {
        withRoomFor(0).force();
    }

    /** What was written is as safe as it is to be. */
    void settle() {
        written.forEach(Held::settle);
        written.clear();
        writtenDones.clear();
    }

    /** Something failed: begins another segment, and with everything that was not settled. */
    void giveUp() {
        SegmentWriter failed = head;
        if (failed != null) {
            close(failed);
            old.addLast(failed.segment());
            head = null;
        }
        for (int i = written.size() - 1; i >= 0; i--) {
            owed.addFirst(written.get(i));
        }
        owedDones.addAll(0, writtenDones);
        written.clear();
        writtenDones.clear();
    }

    /**
     * Deletes the segments that nobody wants.
     *
     * @throws IOException if that fails; they are tried again next time
     */
    void trim() throws IOException {
        while (!old.isEmpty() && !old.peekFirst().isWanted()) {
            disk.delete(old.peekFirst().name());
            old.removeFirst();
        }
    }

    /** Whether a few frames that are not done keep a log that is mostly done. */
    boolean isLarge() {
        return owed.isEmpty()
                && bytes() > options.maxBytes() / LARGE_SHARE
                && segments() > FEW_SEGMENTS
                && !old.isEmpty()
                && wantedBytes() <= bytes() / DENSE_SHARE;
    }

    /** Owes again what is wanted of the oldest segment, so that it goes when that is settled. */
    void carryOldest() {
        Segment oldest = old.getFirst();
        pending.get().stream()
                .filter(held -> held.isIn(oldest))
                .sorted(Comparator.comparingLong(Held::seq))
                .forEach(owed::addLast);
    }

    /** Of all files. */
    long bytes() {
        return old.stream().mapToLong(Segment::fileBytes).sum()
                + (head == null ? 0 : head.segment().fileBytes())
                + spare.fileBytes();
    }

    int segments() {
        return old.size() + (head == null ? 0 : 1) + (spare.fileBytes() == 0 ? 0 : 1);
    }

    /** Lets go of the files. */
    void close() {
        if (head != null) {
            close(head);
        }
        spare.close();
    }

    private long wantedBytes() {
        return old.stream().mapToLong(Segment::wantedBytes).sum()
                + (head == null ? 0 : head.segment().wantedBytes());
    }

    private SegmentWriter withRoomFor(long recordBytes) throws IOException {
        SegmentWriter filled = head;
        if (filled != null && filled.fits(recordBytes)) {
            return filled;
        }
        if (filled != null) {
            filled.write();
            if (options.forces()) {
                filled.force();
            }
            close(filled);
            old.addLast(filled.segment());
            head = null;
        }
        SegmentWriter next = spare.take();
        head = next;
        return next;
    }

    /** What was to be written has been by now, or is owed again. */
    private static void close(SegmentWriter writer) {
        try {
            writer.close();
        } catch (IOException e) {
            LOG.atDebug().setMessage("segment not closed").setCause(e).log();
        }
    }
}
