package watchline.relay.journal;

import org.jspecify.annotations.Nullable;
import watchline.relay.frame.Frame;

/** A frame that was taken in. Where it stands in the log is for the writer's thread; the rest never changes. */
final class Held {

    private final long seq;
    private final Frame frame;
    private final int size;
    private boolean finished;
    /** Answerable for it; absent while none is. */
    private @Nullable Segment segment;

    private int recordBytes;
    /** Has it, but is not known to keep it. */
    private @Nullable Segment writtenTo;

    private int writtenBytes;

    /** @param size what it takes of the room */
    Held(long seq, Frame frame, int size) {
        this.seq = seq;
        this.frame = frame;
        this.size = size;
    }

    /** One that was found in a segment. */
    static Held found(long seq, Frame frame, Segment in, int recordBytes) {
        Held held = new Held(seq, frame, Room.sizeOf(frame));
        held.written(in, recordBytes);
        held.settle();
        return held;
    }

    long seq() {
        return seq;
    }

    Frame frame() {
        return frame;
    }

    int size() {
        return size;
    }

    boolean isIn(Segment one) {
        return segment == one;
    }

    boolean isFinished() {
        return finished;
    }

    void finish() {
        finished = true;
        leave();
    }

    void written(Segment to, int bytes) {
        writtenTo = to;
        writtenBytes = bytes;
    }

    /** The segment that it was written to last keeps it. */
    void settle() {
        if (writtenTo != null && !finished) {
            leave();
            segment = writtenTo;
            recordBytes = writtenBytes;
            segment.took(recordBytes);
        }
        writtenTo = null;
    }

    private void leave() {
        if (segment != null) {
            segment.lost(recordBytes);
            segment = null;
        }
    }
}
