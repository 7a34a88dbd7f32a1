package watchline.samples.fault.rig;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The processes of one function, as many as Lambda would run at a time: what comes when all are busy waits a little and is then
 * throttled. A dead one is replaced. May be used from any thread.
 */
final class DecoderProcesses implements FunctionProcess.Owner, AutoCloseable {

    private static final Duration BUSY_PATIENCE = Duration.ofSeconds(5);
    private static final Duration START_PATIENCE = Duration.ofMinutes(2);
    /** From being handed a batch to its answer is 5 to 50 ms: this finds it before, in and after its writes. */
    private static final int MOST_MILLIS_TO_DEATH = 40;

    private final FunctionSpec function;
    private final int count;
    private final ChildLog log;
    private final Random random;
    private final Clock clock;
    private final Set<FunctionProcess> running = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<FunctionProcess> idle = new LinkedBlockingQueue<>();
    private final AtomicInteger toKill = new AtomicInteger();
    private final AtomicInteger deaths = new AtomicInteger();
    private volatile boolean replacing = true;
    private volatile boolean closed;

    /**
     * @param count of processes
     * @param log file of what they all say
     */
    DecoderProcesses(FunctionSpec function, int count, Path log, Random random, Clock clock) {
        this.function = function;
        this.count = count;
        this.log = new ChildLog(log);
        this.random = random;
        this.clock = clock;
    }

    /** Starts what is missing; does not wait. */
    synchronized void start() {
        while (!closed && running.size() < count) {
            running.add(FunctionProcess.start(function, log, this));
        }
    }

    /**
     * Waits until all of them can take an invocation.
     *
     * @throws RigException when one ends before, or they take too long
     */
    void awaitReady() {
        Waiting.until(
                START_PATIENCE,
                () -> {
                    if (running.size() < count) {
                        throw new RigException(function.name() + " ended before it was ready:\n" + log.tail());
                    }
                    return running.stream().allMatch(FunctionProcess::wasEverReady);
                },
                () -> function.name() + " was not ready:\n" + log.tail());
    }

    /** Runs one invocation. Absent when all were busy for so long that Lambda would have throttled it. */
    Optional<FunctionReply> call(byte[] payload) throws InterruptedException {
        FunctionProcess process = idle.poll(BUSY_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        while (process != null && !process.isAlive()) {
            process = idle.poll(BUSY_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        }
        if (process == null) {
            return Optional.empty();
        }
        boolean doomed = toKill.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        return Optional.of(process.invoke(Invocation.of(payload, clock.instant().plus(function.timeout()), doomed)));
    }

    /** Kills one that holds an invocation now; or else the next that takes one, at some point of it. */
    void killMidBatch() {
        if (running.stream().noneMatch(FunctionProcess::killIfBusy)) {
            toKill.incrementAndGet();
        }
    }

    /** Processes that ended, whatever ended them. */
    int deaths() {
        return deaths.get();
    }

    /** Whether a dead one is replaced; setting it replaces those that are missing. */
    void replaceDead(boolean replace) {
        replacing = replace;
        if (replace) {
            start();
        }
    }

    /** How many are there, ready or starting. */
    int count() {
        return running.size();
    }

    List<String> log() {
        return log.lines();
    }

    @Override
    public void ready(FunctionProcess process) {
        idle.add(process);
    }

    @Override
    public Duration untilDeath() {
        synchronized (random) {
            return Duration.ofMillis(random.nextInt(MOST_MILLIS_TO_DEATH));
        }
    }

    @Override
    public void ended(FunctionProcess process) {
        idle.remove(process);
        running.remove(process);
        deaths.incrementAndGet();
        // One that cannot even start would do so for ever.
        if (replacing && process.wasEverReady()) {
            start();
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        running.forEach(FunctionProcess::close);
    }
}
