package watchline.decoder.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Runs requests a few at a time. The thread that asks does its share: the only request of a batch wakes nobody else, and whoever
 * asks never waits for a thread to become free. Safe on any thread.
 */
public final class Parallel {

    private static final long IDLE_SECONDS = 30;

    private final int width;
    private final ThreadPoolExecutor threads;

    /** @param width requests at a time at most, for one who asks */
    public Parallel(int width) {
        this.width = width;
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
    public <T, R> List<R> map(List<T> parts, Function<T, R> work) {
        List<FutureTask<R>> tasks = new ArrayList<>(parts.size());
        for (T part : parts) {
            tasks.add(new FutureTask<>(() -> work.apply(part)));
        }
        AtomicInteger next = new AtomicInteger();
        Runnable share = () -> {
            for (int i = next.getAndIncrement(); i < tasks.size(); i = next.getAndIncrement()) {
                tasks.get(i).run();
            }
        };
        for (int helpers = Math.min(width, tasks.size()) - 1; helpers > 0; helpers--) {
            threads.execute(share);
        }
        share.run();
        List<R> results = new ArrayList<>(tasks.size());
        for (FutureTask<R> task : tasks) {
            results.add(join(task));
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
