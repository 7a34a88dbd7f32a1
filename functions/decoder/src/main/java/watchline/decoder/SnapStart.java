package watchline.decoder;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done once before Lambda takes the snapshot that every later process begins as. It belongs in the constructor of a handler,
 * which Lambda has run by then. A hook of CRaC would do the same at the price of a library: nothing here has to be mended after a
 * restore, where a hook is the only way.
 */
final class SnapStart {

    /** The variable by which Lambda says how a process is started. */
    static final String VARIABLE = "AWS_LAMBDA_INITIALIZATION_TYPE";

    /** Beyond this the snapshot is taken as things are then. */
    static final Duration LONGEST = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(SnapStart.class);
    private static final String SNAPSHOT = "snap-start";

    private SnapStart() {}

    /**
     * Runs that if there will be a snapshot. What it throws, and how long it takes, never stop a start.
     *
     * @param longest how long it is waited for; then it is interrupted
     */
    static void prime(Map<String, String> environment, Runnable rehearsal, Duration longest) {
        if (!SNAPSHOT.equals(environment.get(VARIABLE))) {
            return;
        }
        FutureTask<Void> task = new FutureTask<>(rehearsal, null);
        Thread thread = new Thread(task, "watchline-prime");
        thread.setDaemon(true);
        thread.start();
        try {
            Void unused = task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            warn(String.valueOf(e.getCause()));
        } catch (TimeoutException e) {
            boolean unused = task.cancel(true);
            warn("not over after " + longest.toMillis() + " ms");
        } catch (InterruptedException e) {
            boolean unused = task.cancel(true);
            Thread.currentThread().interrupt();
        }
    }

    private static void warn(String reason) {
        LOG.atWarn().addKeyValue("reason", reason).log("not primed: the first invocations will be slow");
    }
}
