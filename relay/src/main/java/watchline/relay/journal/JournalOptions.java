package watchline.relay.journal;

import java.time.Duration;
import watchline.relay.config.JournalSync;
import watchline.relay.config.RelayConfig;

/**
 * How a journal on disk behaves.
 *
 * @param pendingBytes memory for frames that are not done
 * @param maxBytes of all files
 * @param segmentBytes of one file
 * @param group from one sync to the next at least, where frames are synced together
 * @param patience how long a done waits for company before it is written
 * @param retry from a failure to the next try
 * @param lockWait how long another process is waited for that has the directory
 * @param closeLimit how long the disk is waited for at the end; one that hangs must not hold up the end of the process
 */
record JournalOptions(
        JournalSync sync,
        long pendingBytes,
        long maxBytes,
        int segmentBytes,
        Duration group,
        Duration patience,
        Duration retry,
        Duration lockWait,
        Duration closeLimit) {

    /** Small against what is kept, large against what a sync costs. */
    static final int SEGMENT_BYTES = 8 << 20;

    private static final Duration GROUP = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofMillis(100);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);

    /** What closing takes, after a stop has used up its limit. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    /** One segment is being carried over and one is being prepared. */
    private static final int SPARE_SEGMENTS = 2;

    private static final int MOST_SHARE = 4;

    static JournalOptions of(RelayConfig config) {
        return new JournalOptions(
                config.journaling().sync(),
                config.limits().pendingBytes(),
                config.journaling().maxBytes(),
                SEGMENT_BYTES,
                GROUP,
                PATIENCE,
                RETRY,
                config.stopLimit().plus(GRACE),
                CLOSE_LIMIT);
    }

    /** Whether a frame is kept only when it is on the medium. */
    boolean forces() {
        return sync != JournalSync.OS;
    }

    /** What a record may take. */
    long mostRecordBytes() {
        return Math.min(RecordCodec.MAX_RECORD_BYTES, segmentBytes - SegmentHeader.BYTES);
    }

    int donesInRecord() {
        return Math.min(RecordCodec.MAX_DONES, (segmentBytes - SegmentHeader.BYTES) / Long.BYTES / 2);
    }

    /** Of all files, from which on nothing is taken: what has been taken by then must find its place, too. */
    long fullBytes() {
        return maxBytes - Math.min(pendingBytes, maxBytes / MOST_SHARE) - (long) SPARE_SEGMENTS * segmentBytes;
    }
}
