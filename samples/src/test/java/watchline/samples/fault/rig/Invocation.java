package watchline.samples.fault.rig;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One call of a function, from the caller's thread to the process and back.
 *
 * @param doomed set when the process that holds it is to be killed: whatever that answers no longer counts
 */
record Invocation(
        String id, byte[] payload, Instant deadline, AtomicBoolean doomed, CompletableFuture<FunctionReply> reply) {

    static Invocation of(byte[] payload, Instant deadline, boolean doomed) {
        return new Invocation(
                UUID.randomUUID().toString(), payload, deadline, new AtomicBoolean(doomed), new CompletableFuture<>());
    }

    void end(FunctionReply outcome) {
        boolean unused = reply.complete(outcome);
    }

    /** What came of it, absent when nothing did in time. */
    @Nullable
    FunctionReply await(Duration limit) {
        try {
            return reply.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return null;
        } catch (ExecutionException e) {
            throw new IllegalStateException("an invocation never fails, it ends with a reply", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FunctionReply.exited(id);
        }
    }
}
