package watchline.benchmark.load;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The watches of one thread: says for each when it is its turn. Everything happens on that thread, but for what is named otherwise. */
final class LoadLoop {

    private static final long TICK_MICROS = 500;
    private static final long NANOS_A_SECOND = 1_000_000_000L;

    private final EventLoop eventLoop;
    private final List<LoadWatch> watches = new ArrayList<>();
    private final AtomicLong lostLines = new AtomicLong();
    private Count count = new Count();
    private Stamp stamp;
    private @Nullable ScheduledFuture<?> ticking;
    private long started;
    private long turns;
    private int next;
    private int window;

    LoadLoop(EventLoop eventLoop, Clock clock) {
        this.eventLoop = eventLoop;
        this.stamp = new Stamp(clock.instant());
        var unused = eventLoop.scheduleAtFixedRate(() -> stamp = new Stamp(clock.instant()), 1, 1, TimeUnit.SECONDS);
    }

    EventLoop eventLoop() {
        return eventLoop;
    }

    void add(LoadWatch watch) {
        watches.add(watch);
    }

    Count count() {
        return count;
    }

    Stamp stamp() {
        return stamp;
    }

    /** Replies that each watch keeps waiting for while it sends flat out; 0 otherwise. */
    int window() {
        return window;
    }

    void lost() {
        lostLines.incrementAndGet();
    }

    /** Lines that the server has closed. From any thread. */
    long lostLines() {
        return lostLines.get();
    }

    /** From now on, so many frames a second, each at its own time; whoever is late counts from when it should have been. */
    void begin(double perSecond) {
        count = new Count();
        if (watches.isEmpty()) {
            return;
        }
        started = System.nanoTime();
        turns = 0;
        double nanosATurn = NANOS_A_SECOND / perSecond;
        ticking = eventLoop.scheduleAtFixedRate(() -> tick(nanosATurn), 0, TICK_MICROS, TimeUnit.MICROSECONDS);
    }

    private void tick(double nanosATurn) {
        long now = System.nanoTime();
        long due = started + Math.round(turns * nanosATurn);
        while (due <= now) {
            LoadWatch watch = watches.get(next);
            next = next + 1 == watches.size() ? 0 : next + 1;
            watch.say(due);
            watch.flush();
            turns++;
            due = started + Math.round(turns * nanosATurn);
        }
    }

    /** From now on, as much as the server answers, with so many replies waited for by each watch. */
    void flatOut(int newWindow) {
        count = new Count();
        window = newWindow;
        watches.forEach(watch -> watch.keepOwed(newWindow));
    }

    /** Says nothing more. */
    void end() {
        window = 0;
        ScheduledFuture<?> running = ticking;
        if (running != null) {
            running.cancel(false);
            ticking = null;
        }
    }

    int owed() {
        return watches.stream().mapToInt(LoadWatch::owed).sum();
    }

    /** What has not been answered by now is missing. */
    Count settle() {
        watches.forEach(LoadWatch::giveUp);
        return count;
    }
}
