package watchline.relay.journal;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import watchline.relay.frame.Frame;

/**
 * A record as bytes of one segment: a mark, the length of what follows the checksum, the checksum, the type, the payload. Mark
 * and checksum come from the segment's salt, which no watch knows: bytes that it sends cannot pass for a record, and behind
 * damage the next record is found by its mark. For one thread.
 */
final class RecordCodec {

    /** The most that one record takes. The largest frame is a datagram, of 64 KiB. */
    static final int MAX_RECORD_BYTES = 1 << 20;

    /** Dones in one record at most. */
    static final int MAX_DONES = 4096;

    private static final int LENGTH_AT = Integer.BYTES;
    private static final int CHECKSUM_AT = 2 * Integer.BYTES;
    private static final int BODY_AT = 3 * Integer.BYTES;
    private static final byte FRAME = 1;
    private static final byte DONE = 2;

    private final long salt;
    private final int mark;
    private final CRC32C crc = new CRC32C();

    RecordCodec(long salt) {
        this.salt = salt;
        // Never zero: what was not written yet is.
        this.mark = (int) salt | 1;
    }

    /** An upper bound of the bytes of a frame's record. */
    static long mostBytes(Frame frame) {
        return BODY_AT + 1 + FrameCodec.mostBytes(frame);
    }

    static int doneBytes(int count) {
        return BODY_AT + 1 + count * Long.BYTES;
    }

    /** Writes a frame's record at the buffer's position. */
    void write(ByteBuffer to, long seq, Frame frame) {
        int start = begin(to, FRAME);
        FrameCodec.write(to, seq, frame);
        end(to, start);
    }

    /** Writes the record of frames that are done. */
    void write(ByteBuffer to, List<Long> done) {
        int start = begin(to, DONE);
        done.forEach(to::putLong);
        end(to, start);
    }

    /** The bytes of the whole record that begins there, or 0 when none does. */
    int lengthAt(ByteBuffer file, int at) {
        if (file.limit() - at <= BODY_AT || file.getInt(at) != mark) {
            return 0;
        }
        int body = file.getInt(at + LENGTH_AT);
        boolean possible = body > 0 && body <= MAX_RECORD_BYTES && body <= file.limit() - at - BODY_AT;
        return possible && checksum(file, at, body) == file.getInt(at + CHECKSUM_AT) ? BODY_AT + body : 0;
    }

    /** The next place at or behind that one where a whole record begins, or the file's end. */
    int next(ByteBuffer file, int from) {
        int at = from;
        while (at < file.limit() && lengthAt(file, at) == 0) {
            at++;
        }
        return at;
    }

    /** The record that begins there; absent when it is whole and yet none that this version writes. */
    @Nullable
    JournalRecord read(ByteBuffer file, int at, int length) {
        ByteBuffer payload = file.slice(at + BODY_AT + 1, length - BODY_AT - 1);
        try {
            return switch (file.get(at + BODY_AT)) {
                case FRAME -> FrameCodec.read(payload);
                case DONE -> new JournalRecord.Done(seqs(payload));
                default -> null;
            };
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return null;
        }
    }

    private static List<Long> seqs(ByteBuffer payload) {
        List<Long> seqs = new ArrayList<>(payload.remaining() / Long.BYTES);
        while (payload.hasRemaining()) {
            seqs.add(payload.getLong());
        }
        return seqs;
    }

    private int begin(ByteBuffer to, byte type) {
        int start = to.position();
        to.putInt(mark).putInt(0).putInt(0).put(type);
        return start;
    }

    private void end(ByteBuffer to, int start) {
        int body = to.position() - start - BODY_AT;
        to.putInt(start + LENGTH_AT, body);
        to.putInt(start + CHECKSUM_AT, checksum(to, start, body));
    }

    private int checksum(ByteBuffer in, int start, int body) {
        crc.reset();
        ByteBuffer seed = ByteBuffer.allocate(Long.BYTES + Integer.BYTES);
        crc.update(seed.putLong(salt).putInt(body).flip());
        crc.update(in.slice(start + BODY_AT, body));
        return (int) crc.getValue();
    }
}
