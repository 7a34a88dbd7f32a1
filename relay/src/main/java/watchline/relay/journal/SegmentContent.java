package watchline.relay.journal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands in a segment.
 *
 * @param records in the order in which they were written
 * @param damages between records
 * @param tail behind the last record; without bytes when the file was not torn off there
 */
record SegmentContent(List<Placed> records, List<Damage> damages, Damage tail) {

    /** A record and the bytes that it takes in the file. */
    record Placed(JournalRecord record, int bytes) {}

    /** Bytes that are no record. */
    record Damage(int offset, int bytes) {}

    /** Reads a file past its header. What cannot be read is passed over; nothing right behind it is lost. */
    static SegmentContent read(ByteBuffer file, long salt) {
        RecordCodec codec = new RecordCodec(salt);
        List<Placed> records = new ArrayList<>();
        List<Damage> damages = new ArrayList<>();
        int at = SegmentHeader.BYTES;
        int damagedFrom = at;
        while (at < file.limit()) {
            int length = codec.lengthAt(file, at);
            JournalRecord record = length == 0 ? null : codec.read(file, at, length);
            if (record == null) {
                at = codec.next(file, at + Math.max(1, length));
                continue;
            }
            if (damagedFrom < at) {
                damages.add(new Damage(damagedFrom, at - damagedFrom));
            }
            records.add(new Placed(record, length));
            at += length;
            damagedFrom = at;
        }
        return new SegmentContent(records, damages, new Damage(damagedFrom, writtenBytes(file, damagedFrom)));
    }

    /** Up to the last byte that is not zero, as those are that nobody has written yet. */
    private static int writtenBytes(ByteBuffer file, int from) {
        int end = file.limit();
        while (end > from && file.get(end - 1) == 0) {
            end--;
        }
        return end - from;
    }
}
