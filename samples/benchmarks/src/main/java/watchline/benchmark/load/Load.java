package watchline.benchmark.load;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import watchline.benchmark.process.BenchException;

/** Watches that are connected and logged in, and can be had to talk. Used by one thread. */
public final class Load implements AutoCloseable {

    private static final Duration IN_PATIENCE = Duration.ofSeconds(30);
    private static final Duration SETTLE_PATIENCE = Duration.ofSeconds(15);
    private static final Duration LOOK = Duration.ofMillis(5);
    private static final long LONGEST_NANOS = 120_000_000_000L;

    private final EventLoopGroup group;
    private final SocketKind kind = SocketKind.best();
    private final LoadPlan plan;
    private final List<LoadLoop> loops = new ArrayList<>();
    private final List<LoadWatch> watches = new ArrayList<>();
    private final Histogram logins = new Histogram(LONGEST_NANOS, 3);
    private int refused;

    private Load(LoadPlan plan) {
        this.plan = plan;
        this.group = kind.loops("load", plan.threads());
        for (int i = 0; i < plan.threads(); i++) {
            loops.add(new LoadLoop(group.next(), Clock.systemUTC()));
        }
    }

    /**
     * Connects all watches of a plan and logs them in, as fast as it says.
     *
     * @throws BenchException when one does not get in and the plan does not allow for it
     */
    public static Load open(LoadPlan plan) {
        Load load = new Load(plan);
        boolean open = false;
        try {
            load.connect();
            open = true;
            return load;
        } finally {
            if (!open) {
                load.close();
            }
        }
    }

    private void connect() {
        Tongue.Book book = new Tongue.Book();
        for (int i = 0; i < plan.watches(); i++) {
            watches.add(new LoadWatch(plan.script(book, i), loops.get(i % loops.size())));
        }
        long start = System.nanoTime();
        for (int i = 0; i < watches.size(); i++) {
            long due = start + (long) (i * 1e9 / plan.loginsPerSecond());
            waitUntil(due);
            connect(watches.get(i), i, due);
        }
        long end = System.nanoTime() + IN_PATIENCE.toNanos();
        for (LoadWatch watch : watches) {
            Long nanos = in(watch, end - System.nanoTime());
            if (nanos == null) {
                refused++;
            } else {
                logins.recordValue(Math.min(LONGEST_NANOS, nanos));
            }
        }
        if (refused > 0 && !plan.mayRefuse()) {
            throw new BenchException(refused + " of " + watches.size() + " watches did not get in");
        }
    }

    private static @Nullable Long in(LoadWatch watch, long patienceNanos) {
        return watch.in()
                .completeOnTimeout(null, Math.max(1, patienceNanos), TimeUnit.NANOSECONDS)
                .exceptionally(failure -> null)
                .join();
    }

    private void connect(LoadWatch watch, int index, long due) {
        EventLoop loop = watch.eventLoop();
        boolean udp = plan.isUdp(index);
        Bootstrap bootstrap = new Bootstrap()
                .group(loop)
                .channel(udp ? kind.datagram() : kind.stream())
                .handler(watch)
                .remoteAddress(plan.server());
        if (!udp) {
            bootstrap.option(ChannelOption.TCP_NODELAY, true);
        }
        ChannelFuture connecting = bootstrap.connect(plan.server(), plan.source(index));
        var unused = connecting.addListener(done -> {
            if (connecting.isSuccess()) {
                watch.loop().add(watch);
                watch.open(connecting.channel(), due);
            } else {
                watch.failed(connecting.cause());
            }
        });
    }

    /** Nanoseconds from when a connection was to be begun to the reply to its login. */
    public Histogram logins() {
        return logins;
    }

    /** Watches that did not get in. */
    public int refused() {
        return refused;
    }

    /** The id of a watch, the first of which is 0. */
    public String deviceOf(int index) {
        return watches.get(index).device();
    }

    /** Has one watch say its next thing now. */
    public void say(int index) {
        LoadWatch watch = watches.get(index);
        watch.eventLoop().execute(() -> {
            watch.say(System.nanoTime());
            watch.flush();
        });
    }

    /** Lines that the server has closed since. */
    public long lostLines() {
        return loops.stream().mapToLong(LoadLoop::lostLines).sum();
    }

    /** Says so many frames a second in all, for so long, and waits for the replies. */
    public Figures atRate(double perSecond, Duration duration) {
        long start = System.nanoTime();
        onAll(loop -> loop.begin(perSecond / loops.size()));
        waitUntil(start + duration.toNanos());
        return end(start);
    }

    /** Begins to say so many frames a second; {@link #endRate} ends it. */
    public void beginRate(double perSecond) {
        onAll(loop -> loop.begin(perSecond / loops.size()));
    }

    /** Ends {@link #beginRate}. */
    public Figures endRate(Duration took) {
        return end(System.nanoTime() - took.toNanos());
    }

    /** Says as much as is answered, for so long: each watch waits for {@code window} replies at most. */
    public Figures flatOut(int window, Duration duration) {
        long start = System.nanoTime();
        onAll(loop -> loop.flatOut(window));
        waitUntil(start + duration.toNanos());
        return end(start);
    }

    private Figures end(long start) {
        onAll(LoadLoop::end);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        long end = System.nanoTime() + SETTLE_PATIENCE.toNanos();
        while (sum(LoadLoop::owed) > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
        Count all = new Count();
        for (LoadLoop loop : loops) {
            all.add(CompletableFuture.supplyAsync(loop::settle, loop.eventLoop())
                    .join());
        }
        return Figures.of(took, all);
    }

    private void onAll(Consumer<LoadLoop> action) {
        CompletableFuture.allOf(loops.stream()
                        .map(loop -> CompletableFuture.runAsync(() -> action.accept(loop), loop.eventLoop()))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private int sum(ToIntFunction<LoadLoop> value) {
        return loops.stream()
                .mapToInt(loop -> CompletableFuture.supplyAsync(() -> value.applyAsInt(loop), loop.eventLoop())
                        .join())
                .sum();
    }

    private static void waitUntil(long nanos) {
        long left = nanos - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = nanos - System.nanoTime();
        }
    }

    @Override
    public void close() {
        var unused = group.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
