package watchline.samples.fault.rig;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** The two ways in which the rig waits: for a condition, and for a time that a scenario asked for. */
final class Waiting {

    private static final Duration BETWEEN = Duration.ofMillis(20);

    private Waiting() {}

    /**
     * Waits for a condition.
     *
     * @param trouble what to say when it does not come true in time
     * @throws RigException when it does not
     */
    static void until(Duration patience, BooleanSupplier condition, Supplier<String> trouble) {
        try {
            Awaitility.await()
                    .pollInSameThread()
                    .atMost(patience)
                    .pollInterval(BETWEEN)
                    .pollDelay(Duration.ZERO)
                    .until(condition::getAsBoolean);
        } catch (ConditionTimeoutException e) {
            throw new RigException("not within " + patience.toSeconds() + " s: " + trouble.get(), e);
        }
    }

    /** Holds up what passes, on the thread that carries it, or until that is interrupted because the rig ends. */
    static void holdUp(Duration time) {
        try {
            boolean unused = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
