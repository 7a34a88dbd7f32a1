package watchline.decoder.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Runs the requests of a batch a few at a time, and the only request of a batch on the thread that asks. Safe on any thread. */
final class Parallel {

    private static final long IDLE_SECONDS = 30;

    private final ThreadPoolExecutor threads;

    Parallel(int width) {
        AtomicInteger count = new AtomicInteger();
        threads = new ThreadPoolExecutor(
                width, width, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "watchline-store-" + count.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /** Applies {@code work} to each of {@code parts}; the results stand in their order. What the work throws is thrown here. */
    <T, R> List<R> map(List<T> parts, Function<T, R> work) {
        List<R> results = new ArrayList<>(parts.size());
        if (parts.size() == 1) {
            results.add(work.apply(parts.get(0)));
            return results;
        }
        List<Future<R>> running = new ArrayList<>(parts.size());
        for (T part : parts) {
            running.add(threads.submit(() -> work.apply(part)));
        }
        for (Future<R> future : running) {
            results.add(join(future));
        }
        return results;
    }

    private static <R> R join(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("storing was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
