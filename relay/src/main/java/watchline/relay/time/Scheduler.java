package watchline.relay.time;

import java.time.Duration;

/** A clock that only runs forward and can be asked to call back. All methods may be called from any thread. */
public interface Scheduler {

    /** Nanoseconds from an arbitrary start. */
    long nanos();

    /** Runs the task once after the delay, on a thread where it must not block. */
    Timer after(Duration delay, Runnable task);

    /** A task that has not run yet. */
    @FunctionalInterface
    interface Timer {

        /** Lets go of the task; does nothing when it has run. */
        void cancel();
    }
}
