package watchline.relay.lane;

import org.jspecify.annotations.Nullable;

/**
 * A place in a {@link WatchQueue}. It knows how many frames and bytes of its watch there were up to it, so that what a frame
 * would bring along is a subtraction.
 */
final class Queued {

    final Entry entry;
    /** Of all frames that came, of whatever watch. */
    final long turn;

    final boolean urgent;
    /** Frames of the watch up to this one, itself included, since the watch last had none. */
    final long framesUpTo;

    /** Their bytes. */
    final long bytesUpTo;
    /** The next of the same watch. */
    @Nullable
    Queued next;
    /** The next of the same watch that is urgent; kept for urgent ones only. */
    @Nullable
    Queued nextUrgent;

    Queued(Entry entry, long turn, long framesUpTo, long bytesUpTo) {
        this.entry = entry;
        this.turn = turn;
        this.urgent = entry.frame().urgent();
        this.framesUpTo = framesUpTo;
        this.bytesUpTo = bytesUpTo;
    }
}
