package watchline.samples.sandbox;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sweep in this process, behind the handler that Lambda calls, on a schedule as a rule of EventBridge keeps it there. */
final class InProcessSweep implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(InProcessSweep.class);

    private final RequestStreamHandler handler;
    private final ScheduledExecutorService schedule;

    private InProcessSweep(RequestStreamHandler handler) {
        this.handler = handler;
        this.schedule = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "sweep");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Sweeps now, and again and again. */
    static InProcessSweep start(RequestStreamHandler handler, Duration every) {
        InProcessSweep sweep = new InProcessSweep(handler);
        var unused = sweep.schedule.scheduleWithFixedDelay(sweep::run, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        return sweep;
    }

    /** Never throws: a schedule ends with the first run that does. */
    private void run() {
        try {
            handler.handleRequest(InputStream.nullInputStream(), OutputStream.nullOutputStream(), new LocalContext());
        } catch (IOException | RuntimeException e) {
            LOG.atError().setCause(e).log("sweep failed");
        }
    }

    /** Lets a run that has begun come to its end by itself; it holds nothing that the next start would miss. */
    @Override
    public void close() {
        schedule.shutdown();
    }
}
