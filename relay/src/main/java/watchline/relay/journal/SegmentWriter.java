package watchline.relay.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * A segment that is being filled. Its file has its full size from the beginning, so that a sync has only the bytes to write and
 * nothing about the file. Records are gathered and written together. For one thread at a time.
 */
final class SegmentWriter {

    /** Gathered at most before they are written. */
    private static final int GATHERED_BYTES = 1 << 20;

    /** Synced one by one: a sync of the segment that is being filled then never waits for a whole file of them. */
    private static final int ZEROS = 1 << 20;

    private final Segment segment;
    private final Disk.Out out;
    private final RecordCodec codec;
    private ByteBuffer gathered = ByteBuffer.allocate(4096);
    private long position = SegmentHeader.BYTES;

    private SegmentWriter(Segment segment, Disk.Out out, long salt) {
        this.segment = segment;
        this.out = out;
        this.codec = new RecordCodec(salt);
    }

    /**
     * Prepares the file under another name, and gives it its own when it is whole.
     *
     * @param unwanted asked now and then, because preparing may take seconds
     * @throws IOException if that fails or is not wanted any more; then nothing is left of it, as far as the disk lets
     */
    static SegmentWriter create(Disk disk, SegmentHeader header, int fileBytes, BooleanSupplier unwanted)
            throws IOException {
        String name = SegmentHeader.name(header.number());
        String unfinished = name + SegmentHeader.UNFINISHED;
        Disk.Out out = disk.create(unfinished);
        try {
            ByteBuffer zeros = ByteBuffer.allocate(Math.min(ZEROS, fileBytes));
            for (int at = 0; at < fileBytes; at += zeros.limit()) {
                out.write(zeros.clear().limit(Math.min(zeros.capacity(), fileBytes - at)), at);
                out.force();
                if (unwanted.getAsBoolean()) {
                    throw new IOException("not wanted any more");
                }
            }
            out.write(header.bytes(), 0);
            out.force();
            disk.rename(unfinished, name);
        } catch (IOException e) {
            drop(disk, unfinished, out, e);
            throw e;
        }
        return new SegmentWriter(new Segment(header.number(), fileBytes), out, header.salt());
    }

    private static void drop(Disk disk, String name, Disk.Out out, IOException cause) {
        try {
            out.close();
            disk.delete(name);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    Segment segment() {
        return segment;
    }

    /** Whether a record of that size has room. */
    boolean fits(long recordBytes) {
        return position + gathered.position() + recordBytes <= segment.fileBytes();
    }

    void append(Held held) throws IOException {
        reserve((int) RecordCodec.mostBytes(held.frame()));
        int before = gathered.position();
        codec.write(gathered, held.seq(), held.frame());
        held.written(segment, gathered.position() - before);
    }

    void append(List<Long> done) throws IOException {
        reserve(RecordCodec.doneBytes(done.size()));
        codec.write(gathered, done);
    }

    /** Hands what was gathered to the system. */
    void write() throws IOException {
        if (gathered.position() > 0) {
            int bytes = gathered.position();
            out.write(gathered.flip(), position);
            position += bytes;
            gathered.clear();
        }
    }

    void force() throws IOException {
        out.force();
    }

    /** Lets go of the file. What was gathered and not written is lost. */
    void close() throws IOException {
        out.close();
    }

    private void reserve(int bytes) throws IOException {
        if (gathered.position() + bytes > GATHERED_BYTES) {
            write();
        }
        if (gathered.remaining() < bytes) {
            int needed = gathered.position() + bytes;
            gathered = ByteBuffer.allocate(Math.max(needed, 2 * gathered.capacity()))
                    .put(gathered.flip());
        }
    }
}
