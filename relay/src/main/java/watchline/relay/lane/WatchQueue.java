package watchline.relay.lane;

import org.jspecify.annotations.Nullable;

/** The frames of one watch that wait in a {@link LaneQueue}, linked in the order in which they came. Under the lock of it. */
final class WatchQueue {

    final String key;
    private @Nullable Queued first;
    private @Nullable Queued last;
    private @Nullable Queued firstUrgent;
    private @Nullable Queued lastUrgent;
    private long added;
    private long addedBytes;
    private long removed;
    private long removedBytes;
    private int inFlight;

    WatchQueue(String key) {
        this.key = key;
    }

    /** Whether frames of it were taken and are not answered. */
    boolean isInFlight() {
        return inFlight > 0;
    }

    /** One more. Answers whether it is the only one. */
    boolean tookOff() {
        inFlight++;
        return inFlight == 1;
    }

    /** One less. Answers whether it was the last. */
    boolean landed() {
        if (inFlight == 0) {
            throw new IllegalStateException(key + ": nothing of it is in flight");
        }
        inFlight--;
        return inFlight == 0;
    }

    /** @param turn of the frame among those of all watches */
    Queued add(Entry entry, long turn) {
        added++;
        addedBytes += entry.bytes();
        Queued place = new Queued(entry, turn, added, addedBytes);
        if (last == null) {
            first = place;
        } else {
            last.next = place;
        }
        last = place;
        if (place.urgent) {
            if (lastUrgent == null) {
                firstUrgent = place;
            } else {
                lastUrgent.nextUrgent = place;
            }
            lastUrgent = place;
        }
        return place;
    }

    /** The oldest; absent when none waits. */
    @Nullable
    Queued first() {
        return first;
    }

    /** How many wait. */
    int frames() {
        return (int) (added - removed);
    }

    /** Their bytes. */
    long bytes() {
        return addedBytes - removedBytes;
    }

    /** The oldest that is urgent; absent when none is. */
    @Nullable
    Queued firstUrgent() {
        return firstUrgent;
    }

    /** How many frames go when all up to that one go. */
    long framesTo(Queued place) {
        return place.framesUpTo - removed;
    }

    /** How many bytes go with them. */
    long bytesTo(Queued place) {
        return place.bytesUpTo - removedBytes;
    }

    /** Takes the oldest out. */
    Entry removeFirst() {
        Queued place = first;
        if (place == null) {
            throw new IllegalStateException("nothing waits");
        }
        removed++;
        removedBytes = place.bytesUpTo;
        first = place.next;
        if (first == null) {
            last = null;
        }
        if (place == firstUrgent) {
            firstUrgent = place.nextUrgent;
            if (firstUrgent == null) {
                lastUrgent = null;
            }
        }
        return place.entry;
    }
}
