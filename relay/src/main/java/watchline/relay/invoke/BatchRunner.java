package watchline.relay.invoke;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import watchline.contract.FrameResult;
import watchline.relay.config.RelayConfig.Retrying;
import watchline.relay.lane.BatchSink;
import watchline.relay.lane.Entry;
import watchline.relay.metrics.RelayMetrics;
import watchline.relay.time.Scheduler;

/**
 * Sends batches to the decoder until every frame is answered. A batch never gives up; it only holds up its own watches. May be
 * called from any thread.
 */
public final class BatchRunner implements BatchSink {

    private final Invoker invoker;
    private final Retrying limits;
    private final Backoff backoff;
    private final Scheduler scheduler;
    private final Executor executor;
    private final Answered answered;
    private final RelayMetrics metrics;
    private final Troubles troubles;

    /**
     * @param relay what this instance is called in requests
     * @param executor where requests are built and answers are read
     * @param random values in [0, 1), for the waits
     */
    public BatchRunner(
            DecoderClient client,
            String relay,
            Retrying limits,
            Scheduler scheduler,
            Executor executor,
            DoubleSupplier random,
            Answered answered,
            RelayMetrics metrics) {
        this.invoker = new Invoker(client, relay, limits.invokeTimeout(), scheduler, executor, metrics);
        this.limits = limits;
        this.backoff = new Backoff(limits.backoffMin(), limits.backoffMax(), random);
        this.scheduler = scheduler;
        this.executor = executor;
        this.answered = answered;
        this.metrics = metrics;
        this.troubles = new Troubles(metrics, scheduler::nanos);
    }

    @Override
    public void begin(List<Entry> batch, Consumer<List<Entry>> told) {
        BatchRun run = new BatchRun(batch, told, limits.batchAttempts(), this);
        executor.execute(run::next);
    }

    void invoke(List<Entry> entries, Invoker.Outcome outcome) {
        invoker.invoke(entries, outcome);
    }

    void answered(Entry entry, FrameResult result) {
        answered.answered(entry, result);
    }

    void condemned(Entry entry) {
        metrics.frameCondemned();
        answered.condemned(entry);
    }

    /** Goes on after the wait that so many failures in a row deserve. */
    void later(int failures, Runnable task) {
        scheduler.after(backoff.after(failures), () -> executor.execute(task));
    }

    RelayMetrics metrics() {
        return metrics;
    }

    Troubles troubles() {
        return troubles;
    }
}
