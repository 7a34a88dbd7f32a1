package watchline.samples.fault.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The schedule of AWS that calls the function which looks after alarms that were not published. Its processes start with the first
 * call. May be used from any thread.
 */
final class Sweeps implements AutoCloseable {

    static final String HANDLER = "watchline.decoder.sweep.SweepHandler";

    private static final Logger LOG = LoggerFactory.getLogger(Sweeps.class);
    /** What EventBridge says to a function that it calls by the clock. */
    private static final byte[] EVENT = "{\"source\":\"aws.events\",\"detail-type\":\"Scheduled Event\",\"detail\":{}}"
            .getBytes(StandardCharsets.UTF_8);

    private final LambdaGateway gateway;
    private final AtomicInteger done = new AtomicInteger();
    private @Nullable ScheduledExecutorService schedule;

    Sweeps(LambdaGateway gateway) {
        this.gateway = gateway;
    }

    /** Whether the function's jar has such a function at all. */
    static boolean isIn(Path functionJar) {
        try (JarFile jar = new JarFile(functionJar.toFile())) {
            return jar.getEntry(HANDLER.replace('.', '/') + ".class") != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FunctionReply run() {
        FunctionReply reply = gateway.invoke(LambdaGateway.SWEEP, EVENT);
        done.incrementAndGet();
        return reply;
    }

    synchronized void every(Duration pause) {
        stop();
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "sweep schedule");
            thread.setDaemon(true);
            return thread;
        });
        var unused = started.scheduleWithFixedDelay(this::quietly, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        schedule = started;
    }

    private void quietly() {
        try {
            FunctionReply reply = run();
            if (reply.failed()) {
                LOG.info("sweep failed: {}", reply.text());
            }
        } catch (RuntimeException e) {
            LOG.warn("sweep could not be run", e);
        }
    }

    synchronized void stop() {
        if (schedule != null) {
            schedule.shutdownNow();
            schedule = null;
        }
    }

    int count() {
        return done.get();
    }

    @Override
    public void close() {
        stop();
    }
}
