package watchline.relay.journal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import watchline.relay.frame.Frame;

/** Keeps frames in memory only: they outlive an outage of the decoder, but not the process. */
public final class MemoryJournal implements Journal {

    private final Room room;
    private final AtomicLong next = new AtomicLong(1);
    private final Map<Long, Integer> pending = new ConcurrentHashMap<>();

    /** @param capacityBytes what pending frames may take together; a single frame is always taken into an empty journal */
    public MemoryJournal(long capacityBytes) {
        this.room = new Room(capacityBytes);
    }

    /** Nothing is ever left. */
    @Override
    public void start(Durable next) {}

    @Override
    public long append(Frame frame, Durable durable) {
        int size = Room.sizeOf(frame);
        if (!room.take(size)) {
            return FULL;
        }
        long seq = next.getAndIncrement();
        pending.put(seq, size);
        durable.kept(seq, frame);
        return seq;
    }

    @Override
    public void done(long seq) {
        Integer size = pending.remove(seq);
        if (size != null) {
            room.give(size);
        }
    }

    @Override
    public void whenRoom(Runnable callback) {
        room.whenRoom(callback);
    }

    @Override
    public int pendingFrames() {
        return pending.size();
    }

    @Override
    public long pendingBytes() {
        return room.used();
    }

    @Override
    public @Nullable String trouble() {
        return null;
    }

    @Override
    public void close() {
        room.close();
    }
}
