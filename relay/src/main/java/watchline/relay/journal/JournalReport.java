package watchline.relay.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import watchline.relay.frame.Frame;

/**
 * What stands in a journal, for whoever looks into it. The journal may be at work meanwhile.
 *
 * @param segments from the oldest on
 * @param frames those that are not done, by their numbers
 */
public record JournalReport(List<Part> segments, SortedMap<Long, Frame> frames) {

    /**
     * A segment.
     *
     * @param frames records of frames, done or not
     * @param done frames that its records say are done
     * @param damagedBytes that are no record, with records behind them
     * @param tornBytes behind the last record; in the newest segment they may be on their way
     * @param unreadable why nothing of it can be read; absent when it can
     */
    public record Part(
            long number,
            long fileBytes,
            int frames,
            int done,
            long damagedBytes,
            long tornBytes,
            @Nullable String unreadable) {}

    /**
     * Reads a journal and changes nothing.
     *
     * @throws IOException if there is none at that place, or it cannot be read
     */
    public static JournalReport of(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new IOException(directory + ": no such directory (expected: what the relay has as --journal)");
        }
        if (!Files.isReadable(directory)) {
            throw new IOException(directory + ": not readable (expected: to be asked by the user who runs the relay)");
        }
        JournalScan scan = JournalScan.of(new DirectoryDisk(directory));
        SortedMap<Long, Frame> frames = new TreeMap<>();
        scan.left().forEach((seq, left) -> frames.put(seq, left.frame()));
        return new JournalReport(
                scan.segments().stream().map(JournalReport::part).toList(), frames);
    }

    /** When the oldest frame was received that is not done; absent when there is none. */
    public @Nullable Instant oldest() {
        return frames.values().stream()
                .map(Frame::received)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** How many frames of each dialect are not done. */
    public SortedMap<String, Integer> byDialect() {
        SortedMap<String, Integer> counts = new TreeMap<>();
        frames.values().forEach(frame -> counts.merge(frame.dialect(), 1, Integer::sum));
        return counts;
    }

    private static Part part(JournalScan.Found found) {
        long damaged =
                found.damages().stream().mapToLong(SegmentContent.Damage::bytes).sum();
        return new Part(
                found.number(),
                found.fileBytes(),
                found.frames(),
                found.done(),
                damaged,
                found.tail().bytes(),
                found.unreadable());
    }
}
