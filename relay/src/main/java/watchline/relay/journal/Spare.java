package watchline.relay.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The next segment, prepared ahead by a thread of its own, because filling and syncing a whole file takes longer than a frame
 * should wait. The methods are called by one thread.
 */
final class Spare {

    private static final Logger LOG = LoggerFactory.getLogger(Spare.class);

    /** Prepares a segment. */
    @FunctionalInterface
    interface Factory {

        /** @param unwanted whether it may be given up */
        SegmentWriter create(BooleanSupplier unwanted) throws IOException;
    }

    private final Factory factory;
    private final Disk disk;
    private final Consumer<Throwable> failed;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread created = new Thread(task, "relay-journal-next");
        created.setDaemon(true);
        return created;
    });
    private @Nullable CompletableFuture<SegmentWriter> next;

    /** @param failed told when none can be prepared, which may be long before it is wanted; on another thread */
    Spare(Factory factory, Disk disk, Consumer<Throwable> failed) {
        this.factory = factory;
        this.disk = disk;
        this.failed = failed;
    }

    /** The prepared one, and has another prepared. Waits if it must. */
    SegmentWriter take() throws IOException {
        CompletableFuture<SegmentWriter> prepared = next;
        if (prepared == null || prepared.isCompletedExceptionally()) {
            prepared = prepare();
        }
        next = null;
        SegmentWriter taken = await(prepared);
        next = prepare();
        return taken;
    }

    /** Of the file, if it is there. */
    long fileBytes() {
        CompletableFuture<SegmentWriter> prepared = next;
        return prepared != null && prepared.isDone() && !prepared.isCompletedExceptionally()
                ? prepared.join().segment().fileBytes()
                : 0;
    }

    /** Takes the prepared one away again. When this returns, nothing is being prepared: another journal may have the directory. */
    void close() {
        thread.shutdown();
        CompletableFuture<SegmentWriter> prepared = next;
        if (prepared == null) {
            return;
        }
        try {
            SegmentWriter unused = await(prepared);
            unused.close();
            disk.delete(unused.segment().name());
        } catch (IOException e) {
            // Given up, or an empty segment that the next start takes away.
            LOG.atDebug().setMessage("spare segment not taken away").setCause(e).log();
        }
    }

    private CompletableFuture<SegmentWriter> prepare() {
        return CompletableFuture.supplyAsync(this::create, thread).whenComplete((made, failure) -> {
            if (failure != null && !thread.isShutdown()) {
                failed.accept(failure.getCause() == null ? failure : failure.getCause());
            }
        });
    }

    private SegmentWriter create() {
        try {
            return factory.create(thread::isShutdown);
        } catch (IOException e) {
            throw new UncheckedIOException("no new segment: " + e.getMessage(), e);
        }
    }

    private static SegmentWriter await(CompletableFuture<SegmentWriter> prepared) throws IOException {
        try {
            return prepared.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IOException(cause.getMessage(), cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
