package watchline.samples.simulator;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import watchline.contract.Transport;

/**
 * Watches on their wearers, talking to a server. Runs on threads of its own from {@link #start} on. All methods may be called
 * from any thread.
 */
public final class Simulation implements AutoCloseable {

    private static final Duration SOS_AFTER = Duration.ofSeconds(10);
    /** A thousand new connections a second: more at once than a server's backlog holds would be refused. */
    private static final long CONNECT_EVERY_MS = 1;

    /** Spreads the seeds of neighbouring watches. */
    private static final long SEED_STEP = 0x9E3779B97F4A7C15L;

    private static final Duration END_TIMEOUT = Duration.ofSeconds(5);

    private final SimulationSettings settings;
    private final Sockets sockets = new Sockets();
    private final Tally tally;
    private final LifeClock lifeClock;
    private final Map<String, Watch> watches = new LinkedHashMap<>();

    private Simulation(SimulationSettings settings) {
        this.settings = settings;
        this.tally = new Tally(settings.keepFrames());
        Instant now = settings.clock().instant();
        Instant lifeStart = LocalDate.ofInstant(now, ZoneOffset.UTC)
                .atTime(settings.lifeStart())
                .toInstant(ZoneOffset.UTC);
        this.lifeClock = new LifeClock(now, lifeStart, settings.speed());
        for (int i = 0; i < settings.watches(); i++) {
            WatchFirmware firmware = firmware(settings.dialectOf(i), settings.firstNumber() + i);
            watches.put(firmware.deviceId(), watch(firmware, i));
        }
    }

    /** Puts all watches on, a thousand a second. */
    public static Simulation start(SimulationSettings settings) {
        Simulation simulation = new Simulation(settings);
        long delay = 0;
        for (Watch watch : simulation.watches.values()) {
            watch.startIn(delay);
            delay += CONNECT_EVERY_MS;
        }
        if (settings.sos()) {
            simulation.watches.values().iterator().next().pressSosIn(SOS_AFTER);
        }
        return simulation;
    }

    private static WatchFirmware firmware(SpokenDialect dialect, int number) {
        return switch (dialect) {
            case IW -> new IwWatch(DeviceIds.imei(number));
            case BRACKET -> new BracketWatch(DeviceIds.tenDigits(number));
            case GOTOP -> new GotopWatch(DeviceIds.imei(number));
        };
    }

    private Watch watch(WatchFirmware firmware, int index) {
        SplittableRandom random = new SplittableRandom(settings.seed() + SEED_STEP * index);
        Life life = new Life(Habits.of(random), lifeClock.lifeStart(), random.split());
        Transport transport = settings.transportOf(index);
        EventLoop loop = sockets.nextLoop();
        Backoff backoff = new Backoff(random.split());
        char terminator = firmware.terminator();
        Function<Link.Listener, Link> links = listener -> switch (transport) {
            case TCP -> new TcpLink(sockets, loop, settings.server(), terminator, backoff, listener);
            case UDP -> new UdpLink(sockets, loop, settings.server(), terminator, backoff, listener);
        };
        Ledger ledger = new WatchLedger(firmware, transport, tally);
        Conversation conversation = new Conversation(firmware, settings.replyTimeout(), ledger);
        return new Watch(loop, settings, lifeClock, life, random, tally, conversation, links);
    }

    /** The ids of the watches, the first one first. */
    public List<String> deviceIds() {
        return List.copyOf(watches.keySet());
    }

    /**
     * The wearer of that watch presses the key.
     *
     * @throws IllegalArgumentException when there is no such watch
     */
    public void pressSos(String deviceId) {
        Watch watch = watches.get(deviceId);
        if (watch == null) {
            throw new IllegalArgumentException("device: " + deviceId + " (expected: one of this simulation)");
        }
        watch.pressSos();
    }

    public SimulationProgress progress() {
        return tally.progress();
    }

    /** What the wearers' clock says. */
    public Instant lifeTime() {
        return lifeClock.lifeAt(settings.clock().instant());
    }

    /**
     * Has every watch say what it still has to say, waits for the replies, at most two time-outs long, and ends. A frame that
     * has no reply by then counts as missing.
     */
    public SimulationReport stop() {
        List<CompletableFuture<Void>> allSaid =
                watches.values().stream().map(Watch::finish).toList();
        await(allSaid, settings.replyTimeout().multipliedBy(2));
        List<CompletableFuture<Integer>> ends =
                watches.values().stream().map(Watch::end).toList();
        await(ends, END_TIMEOUT);
        sockets.close();
        int unsent = ends.stream().mapToInt(end -> end.getNow(0)).sum();
        return tally.report(watches.size(), unsent);
    }

    private static <T> void await(List<CompletableFuture<T>> futures, Duration patience) {
        CompletableFuture<Void> all =
                CompletableFuture.allOf(new ArrayList<>(futures).toArray(CompletableFuture[]::new));
        all.completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    /** Ends at once; does nothing after {@link #stop()}. */
    @Override
    public void close() {
        sockets.close();
    }
}
