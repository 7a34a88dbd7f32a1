package watchline.decoder.store;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waiting between two tries, as something that a test can take the place of. */
@FunctionalInterface
public interface Pause {

    /** Returns when the time is over, or earlier when the thread is interrupted; the interrupt stays set. */
    void await(Duration time);

    /** The wait of the running system. */
    static Pause parking() {
        return time -> {
            long end = System.nanoTime() + time.toNanos();
            long left = time.toNanos();
            while (left > 0 && !Thread.currentThread().isInterrupted()) {
                LockSupport.parkNanos(left);
                left = end - System.nanoTime();
            }
        };
    }
}
