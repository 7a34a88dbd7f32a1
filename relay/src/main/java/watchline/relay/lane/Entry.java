package watchline.relay.lane;

import watchline.relay.frame.Frame;

/**
 * A frame in its lane.
 *
 * @param seq the journal's number for it
 * @param sinceNanos when it came, on the scheduler's clock
 */
public record Entry(long seq, Frame frame, long sinceNanos) {

    /** What it counts against the limit of a batch. */
    int bytes() {
        return frame.bytes().length;
    }

    /** Whose it is as far as order goes: the watch, or else the address. */
    public String watch() {
        return Lanes.keyOf(frame);
    }

    /** The same entry, to be quarantined for that reason instead of being decoded. */
    public Entry condemned(String reason) {
        return new Entry(seq, frame.condemned(reason), sinceNanos);
    }
}
