package watchline.relay.testing;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import watchline.relay.time.Scheduler;

/** Time that stands still until the test moves it. For one thread. */
public final class ManualScheduler implements Scheduler {

    private record Due(long atNanos, long order, Runnable task) {}

    private final PriorityQueue<Due> tasks =
            new PriorityQueue<>(Comparator.comparingLong(Due::atNanos).thenComparingLong(Due::order));
    private long now;
    private long order;

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        Due due = new Due(now + delay.toNanos(), order++, task);
        tasks.add(due);
        return () -> tasks.remove(due);
    }

    /** Runs what falls due on the way, in order. */
    public void advance(Duration by) {
        long until = now + by.toNanos();
        while (!tasks.isEmpty() && tasks.peek().atNanos() <= until) {
            Due due = tasks.remove();
            now = due.atNanos();
            due.task().run();
        }
        now = until;
    }

    /** How many tasks wait. */
    public int waiting() {
        return tasks.size();
    }
}
