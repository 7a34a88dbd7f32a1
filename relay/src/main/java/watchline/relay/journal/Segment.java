package watchline.relay.journal;

/** A file of the log, and how much in it is still wanted. For the writer's thread. */
final class Segment {

    private final long number;
    private final long fileBytes;
    private int frames;
    private long bytes;

    Segment(long number, long fileBytes) {
        this.number = number;
        this.fileBytes = fileBytes;
    }

    String name() {
        return SegmentHeader.name(number);
    }

    long number() {
        return number;
    }

    long fileBytes() {
        return fileBytes;
    }

    /** Has a frame for which this segment is answerable from now on. */
    void took(int recordBytes) {
        frames++;
        bytes += recordBytes;
    }

    /** Such a frame is done, or another segment is answerable for it. */
    void lost(int recordBytes) {
        frames--;
        bytes -= recordBytes;
    }

    boolean isWanted() {
        return frames > 0;
    }

    /** Of frames that are wanted. */
    long wantedBytes() {
        return bytes;
    }
}
