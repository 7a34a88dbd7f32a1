package watchline.relay.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What the writer is asked for, in order. Anybody may put something in; one thread takes it out. The lock is held for a few
 * moves only, so that an event loop never waits for the disk.
 */
final class Mailbox {

    /** What may be in it. */
    sealed interface Letter {}

    /** A frame, and who is to be told when it is kept. */
    record Taken(Held held, Journal.Durable durable) implements Letter {}

    /** A frame that is done. */
    record Done(Held held) implements Letter {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private List<Letter> letters = new ArrayList<>();
    private long firstNanos;
    private boolean hasFrame;
    private boolean closed;

    /** False when it is closed, and then nothing was put in. */
    boolean put(Letter letter) {
        lock.lock();
        try {
            if (closed) {
                return false;
            }
            boolean first = letters.isEmpty();
            if (first) {
                firstNanos = System.nanoTime();
            }
            letters.add(letter);
            boolean frame = letter instanceof Taken && !hasFrame;
            if (frame) {
                hasFrame = true;
            }
            if (first || frame) {
                changed.signal();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Everything that is in it. */
    List<Letter> drain() {
        lock.lock();
        try {
            List<Letter> taken = letters;
            letters = new ArrayList<>();
            hasFrame = false;
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until a frame is in it, or something else has been for that long, or it is closed. */
    void awaitFrame(long patienceNanos) throws InterruptedException {
        lock.lock();
        try {
            while (!closed && !hasFrame) {
                if (letters.isEmpty()) {
                    changed.await();
                } else {
                    long left = patienceNanos - (System.nanoTime() - firstNanos);
                    if (left <= 0 || changed.awaitNanos(left) <= 0) {
                        return;
                    }
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits that long, or until it is closed. */
    void awaitClosed(long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (!closed && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Nothing is put in any more. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }
}
