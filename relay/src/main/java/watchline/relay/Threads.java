package watchline.relay;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import watchline.relay.time.ExecutorScheduler;
import watchline.relay.time.Scheduler;

/**
 * The threads beside those of the sockets: one for timers, and one a core for building requests and reading answers. Daemons:
 * the sockets keep the process alive.
 *
 * <p>The queues need no bound of their own. For the workers there is a task a lane at most, because a lane has one batch and a
 * batch is in one place, and one for a look for commands. Timers are one for the linger, one a lane for the retry, one a call, one
 * for the holds, one for that look and one for the line of metrics.
 */
final class Threads {

    private static final Duration POLL = Duration.ofMillis(5);

    private final ScheduledThreadPoolExecutor timers;
    private final ThreadPoolExecutor workers;
    private final Scheduler scheduler;

    Threads() {
        timers = new ScheduledThreadPoolExecutor(1, named("relay-timer"));
        // Most timers are time-outs of calls that were answered; what they hold must not stay until then.
        timers.setRemoveOnCancelPolicy(true);
        timers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        int cores = Runtime.getRuntime().availableProcessors();
        workers = new ThreadPoolExecutor(
                cores, cores, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named("relay-work"));
        // After the end answers may still come in. Nobody waits for them any more.
        workers.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        scheduler = new ExecutorScheduler(timers);
    }

    Scheduler scheduler() {
        return scheduler;
    }

    Executor workers() {
        return workers;
    }

    /** Waits for the condition, looking at it now and then; answers whether it came true within the limit. */
    boolean await(BooleanSupplier condition, Duration limit) {
        CountDownLatch come = new CountDownLatch(1);
        look(condition, come);
        try {
            return come.await(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void end() {
        timers.shutdown();
        workers.shutdown();
    }

    boolean ended() {
        return workers.isShutdown();
    }

    private void look(BooleanSupplier condition, CountDownLatch come) {
        if (condition.getAsBoolean()) {
            come.countDown();
        } else {
            Scheduler.Timer unused = scheduler.after(POLL, () -> look(condition, come));
        }
    }

    private static ThreadFactory named(String name) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
