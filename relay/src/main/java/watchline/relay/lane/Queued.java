package watchline.relay.lane;

import org.jspecify.annotations.Nullable;

/**
 * A place in a {@link LaneQueue}. It knows how many frames and bytes of its watch there were up to it, so that what a frame
 * would bring along is a subtraction.
 */
final class Queued {

    final WatchQueue watch;
    final boolean urgent;
    /** Frames of the watch up to this one, itself included, since the watch last had none. */
    final long framesUpTo;

    /** Their bytes. */
    final long bytesUpTo;

    private @Nullable Entry entry;
    /** The next of the same watch. */
    @Nullable
    Queued next;
    /** The next of the same watch that is urgent; kept for urgent ones only. */
    @Nullable
    Queued nextUrgent;

    Queued(WatchQueue watch, Entry entry, long framesUpTo, long bytesUpTo) {
        this.watch = watch;
        this.entry = entry;
        this.urgent = entry.frame().urgent();
        this.framesUpTo = framesUpTo;
        this.bytesUpTo = bytesUpTo;
    }

    /** What stands here; absent once it was taken. */
    @Nullable
    Entry entry() {
        return entry;
    }

    /** Takes the entry, so that an empty place holds no bytes. */
    Entry take() {
        Entry taken = entry;
        if (taken == null) {
            throw new IllegalStateException("taken twice");
        }
        entry = null;
        return taken;
    }
}
