package watchline.relay.journal;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import watchline.relay.metrics.RelayMetrics;

/**
 * Takes over what an earlier run has left in a directory: cuts torn tails off, sets files aside that cannot be read, and says so.
 * None of that stops the start.
 */
final class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(FileJournal.class);

    private final Disk disk;
    private final RelayMetrics metrics;

    Recovery(Disk disk, RelayMetrics metrics) {
        this.disk = disk;
        this.metrics = metrics;
    }

    /**
     * What an earlier run has left.
     *
     * @param segments from the oldest on
     * @param frames in order of their numbers
     * @param nextSeq above every number that was seen
     * @param nextSegment above every number that is in use
     */
    record Rest(List<Segment> segments, List<Held> frames, long nextSeq, long nextSegment) {}

    /** @throws IOException if the directory cannot be read */
    Rest recover() throws IOException {
        for (String name : disk.list()) {
            if (name.endsWith(SegmentHeader.UNFINISHED)
                    && SegmentHeader.numberIn(name).isPresent()) {
                tryTo(() -> disk.delete(name), name);
            }
        }
        JournalScan scan = JournalScan.of(disk);
        Map<Long, Segment> segments = new TreeMap<>();
        for (JournalScan.Found found : scan.segments()) {
            if (found.unreadable() == null) {
                segments.put(found.number(), new Segment(found.number(), mend(found)));
            } else {
                setAside(found);
            }
        }
        Map<Long, Segment> byNumber = new HashMap<>(segments);
        List<Held> frames = scan.left().entrySet().stream()
                .map(entry -> held(entry.getKey(), entry.getValue(), byNumber))
                .toList();
        metrics.journalReplayed(frames.size());
        return new Rest(List.copyOf(segments.values()), frames, scan.lastSeq() + 1, scan.lastNumber() + 1);
    }

    private static Held held(long seq, JournalScan.Left left, Map<Long, Segment> segments) {
        Segment in = segments.get(left.segment());
        if (in == null) {
            throw new IllegalStateException("frame " + seq + " was read from a segment that cannot be read");
        }
        return Held.found(seq, left.frame(), in, left.recordBytes());
    }

    /** Answers the bytes that the file has afterwards. */
    private long mend(JournalScan.Found found) {
        for (SegmentContent.Damage damage : found.damages()) {
            say("journal damaged, records passed over", found, damage).log();
        }
        SegmentContent.Damage tail = found.tail();
        if (tail.bytes() == 0) {
            // An earlier run may have been killed before its sync, and older copies of these frames will be deleted.
            boolean unused = tryTo(() -> disk.force(found.name()), found.name());
            return found.fileBytes();
        }
        say("journal torn off, tail cut", found, tail).log();
        boolean cut = tryTo(() -> disk.truncate(found.name(), tail.offset()), found.name());
        return cut ? tail.offset() : found.fileBytes();
    }

    private void setAside(JournalScan.Found found) {
        String aside = found.name() + SegmentHeader.DAMAGED;
        LOG.atError()
                .setMessage("journal segment cannot be read, set aside")
                .addKeyValue("segment", found.name())
                .addKeyValue("reason", found.unreadable())
                .addKeyValue("as", aside)
                .log();
        metrics.journalDamaged(found.fileBytes());
        boolean unused = tryTo(() -> disk.rename(found.name(), aside), found.name());
    }

    private LoggingEventBuilder say(String event, JournalScan.Found found, SegmentContent.Damage damage) {
        metrics.journalDamaged(damage.bytes());
        return LOG.atWarn()
                .setMessage(event)
                .addKeyValue("segment", found.name())
                .addKeyValue("offset", damage.offset())
                .addKeyValue("bytes", damage.bytes());
    }

    private interface Change {
        void run() throws IOException;
    }

    /** A file that cannot be changed is in nobody's way. */
    private static boolean tryTo(Change change, String name) {
        try {
            change.run();
            return true;
        } catch (IOException e) {
            LOG.atWarn()
                    .setMessage("journal file not changed")
                    .addKeyValue("file", name)
                    .addKeyValue("cause", e.toString())
                    .log();
            return false;
        }
    }
}
