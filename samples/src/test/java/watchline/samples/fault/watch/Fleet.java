package watchline.samples.fault.watch;

import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import watchline.contract.Transport;

/** Many watches, on one thread of their own. To be filled, started once and closed; all else from any thread. */
public final class Fleet implements AutoCloseable {

    private static final Duration TICK = Duration.ofMillis(50);
    /** Between the newest report and now: a clock that runs ahead of the relay's is not believed. */
    private static final Duration SHY_OF_NOW = Duration.ofMinutes(1);

    private static final long END_SECONDS = 2;

    private final Server server;
    private final int firstNumber;
    private final Instant now;
    private final SplittableRandom random;
    private final Tally tally = new Tally();
    private final List<FaultWatch> watches = new ArrayList<>();
    private final MultiThreadIoEventLoopGroup group;
    private final EventLoop loop;

    /**
     * @param firstNumber of the watches' ids: those of two fleets must not meet in one table
     * @param now no report has a later time
     */
    public Fleet(Server server, int firstNumber, Instant now, long seed) {
        this.server = server;
        this.firstNumber = firstNumber;
        this.now = now;
        this.random = new SplittableRandom(seed);
        this.group = new MultiThreadIoEventLoopGroup(
                1, new DefaultThreadFactory("watches", true), NioIoHandler.newFactory());
        this.loop = group.next();
    }

    /** So many watches more that speak this dialect this way and have this to say. */
    public Fleet with(int count, Speech speech, Transport transport, Plan plan) {
        for (int i = 0; i < count; i++) {
            add(speech, firstNumber + watches.size(), transport, plan);
        }
        return this;
    }

    /** One more line of the watch that was added last, with the same things to say: its twin. */
    public Fleet withTwin(Speech speech, Transport transport, Plan plan) {
        add(speech, firstNumber + watches.size() - 1, transport, plan);
        return this;
    }

    private void add(Speech speech, int number, Transport transport, Plan plan) {
        Instant start = now.truncatedTo(ChronoUnit.SECONDS).minus(SHY_OF_NOW).minusSeconds(plan.frames());
        Tongue tongue = speech.tongue(number, start);
        Backoff backoff = new Backoff(random.split());
        char terminator = tongue.terminator();
        Function<Line.Ears, Line> lines = ears -> switch (transport) {
            case TCP -> new TcpLine(loop, server.tcp(), terminator, backoff, ears);
            case UDP -> new UdpLine(loop, server.udp(), terminator, backoff, ears);
        };
        watches.add(new FaultWatch(tongue, plan, lines, System::nanoTime, tally));
    }

    /** Puts the watches on, one after the other, within that time. */
    public Fleet start(Duration within) {
        long step = within.toNanos() / Math.max(1, watches.size());
        long delay = 0;
        for (FaultWatch watch : watches) {
            var unused = loop.schedule(watch::start, delay, TimeUnit.NANOSECONDS);
            var unusedToo = loop.scheduleWithFixedDelay(
                    watch::tick, delay + TICK.toNanos(), TICK.toNanos(), TimeUnit.NANOSECONDS);
            delay += step;
        }
        return this;
    }

    /** Complete when every watch has said everything and has its answers. */
    public CompletableFuture<Void> done() {
        return CompletableFuture.allOf(watches.stream().map(FaultWatch::done).toArray(CompletableFuture[]::new));
    }

    public Tally tally() {
        return tally;
    }

    public int watches() {
        return watches.size();
    }

    /** What every watch said so far, watch by watch, each in its order. */
    public List<Said> said() {
        return CompletableFuture.supplyAsync(
                        () -> watches.stream()
                                .flatMap(watch -> watch.said().stream())
                                .toList(),
                        loop)
                .join();
    }

    @Override
    public void close() {
        loop.execute(() -> watches.forEach(FaultWatch::close));
        var unused = group.shutdownGracefully(0, END_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
