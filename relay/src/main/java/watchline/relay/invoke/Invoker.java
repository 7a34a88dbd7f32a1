package watchline.relay.invoke;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import watchline.contract.ContractJson;
import watchline.contract.DecodeRequest;
import watchline.relay.lane.Entry;
import watchline.relay.metrics.RelayMetrics;
import watchline.relay.time.Scheduler;

/**
 * One call of the decoder, with a limit on its time. An answer past the limit is not heard: the batch is on its way again. The
 * call is cancelled then, so that its request and whatever comes of it are let go: a lane never has two.
 */
final class Invoker {

    /** Told once what became of a call, on the executor. */
    interface Outcome {

        void answer(byte[] responseJson);

        void failure(DecoderException why);
    }

    private final DecoderClient client;
    private final String relay;
    private final Duration timeout;
    private final Scheduler scheduler;
    private final Executor executor;
    private final RelayMetrics metrics;

    Invoker(
            DecoderClient client,
            String relay,
            Duration timeout,
            Scheduler scheduler,
            Executor executor,
            RelayMetrics metrics) {
        this.client = client;
        this.relay = relay;
        this.timeout = timeout;
        this.scheduler = scheduler;
        this.executor = executor;
        this.metrics = metrics;
    }

    void invoke(List<Entry> entries, Outcome outcome) {
        byte[] request = ContractJson.write(new DecodeRequest(
                relay,
                entries.stream()
                        .map(entry -> entry.frame().envelope(entry.seq()))
                        .toList()));
        long start = scheduler.nanos();
        CompletableFuture<byte[]> answer = call(request);
        AtomicBoolean over = new AtomicBoolean();
        Scheduler.Timer timer = scheduler.after(timeout, () -> {
            if (over.compareAndSet(false, true)) {
                answer.cancel(true);
                metrics.invoked(entries.size(), scheduler.nanos() - start);
                executor.execute(() -> outcome.failure(
                        new DecoderException.Unavailable("no answer within " + timeout.toMillis() + " ms")));
            }
        });
        CompletableFuture<byte[]> unused = answer.whenComplete((response, failure) -> {
            if (over.compareAndSet(false, true)) {
                timer.cancel();
                metrics.invoked(entries.size(), scheduler.nanos() - start);
                executor.execute(() -> report(outcome, response, failure));
            }
        });
    }

    private CompletableFuture<byte[]> call(byte[] request) {
        try {
            return client.invoke(request).toCompletableFuture();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static void report(Outcome outcome, byte @Nullable [] response, @Nullable Throwable failure) {
        if (response != null) {
            outcome.answer(response);
        } else {
            outcome.failure(typed(failure));
        }
    }

    private static DecoderException typed(@Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof DecoderException decoder) {
            return decoder;
        }
        return cause == null
                ? new DecoderException.Unavailable("no answer and no failure")
                : new DecoderException.Unavailable(cause.toString(), cause);
    }
}
