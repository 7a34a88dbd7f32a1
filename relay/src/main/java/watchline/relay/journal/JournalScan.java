package watchline.relay.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import watchline.relay.frame.Frame;

/**
 * Everything that stands in the directory of a journal, read and left as it is.
 *
 * @param segments in the order of their numbers
 * @param left frames that are not done, by their numbers
 * @param lastSeq the highest number of a frame that was seen, also of one that is done; 0 when there is none
 * @param lastNumber the highest number of a segment in any file's name; 0 when there is none
 */
record JournalScan(List<Found> segments, SortedMap<Long, Left> left, long lastSeq, long lastNumber) {

    /** Larger files are none of a journal. */
    static final int MAX_SEGMENT_BYTES = 64 << 20;

    /** How often a directory is read again whose journal is at work, until no segment goes away meanwhile. */
    private static final int TRIES = 10;

    /**
     * A segment.
     *
     * @param unreadable why it cannot be read; absent when it can
     */
    record Found(
            long number,
            long fileBytes,
            int frames,
            int done,
            List<SegmentContent.Damage> damages,
            SegmentContent.Damage tail,
            @Nullable String unreadable) {

        String name() {
            return SegmentHeader.name(number);
        }

        static Found unreadable(long number, long fileBytes, IOException why) {
            return new Found(
                    number,
                    fileBytes,
                    0,
                    0,
                    List.of(),
                    new SegmentContent.Damage(0, 0),
                    String.valueOf(why.getMessage()));
        }
    }

    /**
     * A frame that is left.
     *
     * @param segment the number of the segment in which it was written last
     * @param recordBytes what it takes there
     */
    record Left(Frame frame, long segment, int recordBytes) {}

    /** @throws IOException if the directory cannot be read */
    static JournalScan of(Disk disk) throws IOException {
        for (int tries = 1; tries < TRIES; tries++) {
            Optional<JournalScan> scan = new Reading(disk, false).all();
            if (scan.isPresent()) {
                return scan.get();
            }
        }
        return new Reading(disk, true).all().orElseThrow();
    }

    private static final class Reading {

        private final Disk disk;
        private final boolean passOverGone;
        private final List<Found> segments = new ArrayList<>();
        private final SortedMap<Long, Left> left = new TreeMap<>();
        private long lastSeq;

        Reading(Disk disk, boolean passOverGone) {
            this.disk = disk;
            this.passOverGone = passOverGone;
        }

        /** Absent when a segment went away meanwhile: what was left in it stands in a newer one, which may be missing here. */
        Optional<JournalScan> all() throws IOException {
            List<String> names = disk.list();
            long[] numbers = names.stream()
                    .flatMapToLong(name -> SegmentHeader.numberOf(name).stream())
                    .sorted()
                    .toArray();
            for (long number : numbers) {
                try {
                    segments.add(segment(number));
                } catch (NoSuchFileException e) {
                    if (!passOverGone) {
                        return Optional.empty();
                    }
                } catch (IOException e) {
                    segments.add(Found.unreadable(number, 0, e));
                }
            }
            long lastNumber = names.stream()
                    .flatMapToLong(name -> SegmentHeader.numberIn(name).stream())
                    .max()
                    .orElse(0);
            return Optional.of(new JournalScan(List.copyOf(segments), left, lastSeq, lastNumber));
        }

        private Found segment(long number) throws IOException {
            ByteBuffer file = disk.read(SegmentHeader.name(number), MAX_SEGMENT_BYTES);
            SegmentHeader header;
            try {
                header = SegmentHeader.read(file, number);
            } catch (IOException e) {
                return Found.unreadable(number, file.limit(), e);
            }
            SegmentContent content = SegmentContent.read(file, header.salt());
            int frames = 0;
            int done = 0;
            for (SegmentContent.Placed placed : content.records()) {
                if (placed.record() instanceof JournalRecord.Kept kept) {
                    frames++;
                    lastSeq = Math.max(lastSeq, kept.seq());
                    left.put(kept.seq(), new Left(kept.frame(), number, placed.bytes()));
                } else if (placed.record() instanceof JournalRecord.Done some) {
                    done += some.seqs().size();
                    some.seqs().forEach(this::done);
                }
            }
            return new Found(number, file.limit(), frames, done, content.damages(), content.tail(), null);
        }

        private void done(long seq) {
            lastSeq = Math.max(lastSeq, seq);
            left.remove(seq);
        }
    }
}
