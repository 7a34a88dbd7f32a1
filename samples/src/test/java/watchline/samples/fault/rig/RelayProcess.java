package watchline.samples.fault.rig;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The relay as it is shipped, in a process of its own. The first start finds free ports; every later one gets the same, so that watches
 * find it again. Started, ended and started again by one thread; asked from any.
 */
public final class RelayProcess implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final Duration START_PATIENCE = Duration.ofMinutes(2);
    /** Longer than the relay's own limit for stopping, by default and in the rig. */
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(40);

    private static final Duration HTTP_PATIENCE = Duration.ofSeconds(5);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(HTTP_PATIENCE).build();
    private final Path jar;
    private final ChildLog log;
    private final Map<String, String> flags;
    private final Map<String, String> environment;
    private volatile String heap;
    private volatile StartLine ports = new StartLine(0, 0);
    private final List<HeldPort> held = new ArrayList<>();
    private volatile @Nullable ChildJvm jvm;

    /**
     * @param heap as in {@code -Xmx}
     * @param flags with their dashes
     */
    RelayProcess(Path jar, Path log, String heap, Map<String, String> flags, Map<String, String> environment) {
        this.jar = jar;
        this.log = new ChildLog(log);
        this.heap = heap;
        this.flags = new ConcurrentHashMap<>(flags);
        this.environment = Map.copyOf(environment);
    }

    /** Sets a flag from the next start on: {@code flag("--lanes", "1")}. */
    public RelayProcess flag(String flag, String value) {
        flags.put(flag, value);
        return this;
    }

    /** Sets the heap from the next start on: {@code heap("64m")}. */
    public RelayProcess heap(String size) {
        heap = size;
        return this;
    }

    /**
     * Starts it and returns when watches can connect.
     *
     * @throws RigException when it is running, when it ends at once, or when it takes too long
     */
    public void start() {
        if (isAlive()) {
            throw new RigException("the relay is running already");
        }
        CompletableFuture<StartLine> started = new CompletableFuture<>();
        ChildJvm starting = ChildJvm.start(
                arguments(), environment, log, line -> StartLine.in(line).ifPresent(started::complete));
        jvm = starting;
        Waiting.until(
                START_PATIENCE,
                () -> {
                    if (!starting.isAlive()) {
                        throw new RigException("the relay ended at its start:\n" + log.tail());
                    }
                    return started.isDone();
                },
                () -> "the relay did not start:\n" + log.tail());
        ports = started.join();
        release();
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of(
                "-Xmx" + heap,
                // For a quick start; its speed is not what is tested here.
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toAbsolutePath().toString()));
        arguments.add("--log-format=json");
        arguments.add("--bind-address=" + HOST);
        arguments.add("--port=" + ports.port());
        arguments.add("--http-port=" + ports.httpPort());
        flags.forEach((flag, value) -> arguments.add(flag + "=" + value));
        return arguments;
    }

    /** SIGKILL, as a machine that is gone; returns when it is. */
    public void kill9() {
        ChildJvm running = running();
        running.kill9();
        hold();
    }

    /**
     * SIGTERM, as an upgrade; returns when it has ended.
     *
     * @return what it ended with
     * @throws RigException when it does not end in 40 s
     */
    public int terminate() {
        ChildJvm running = running();
        running.terminate();
        int status = running.awaitExit(STOP_PATIENCE);
        hold();
        return status;
    }

    /** {@link #kill9()}, if it is running. */
    void end() {
        if (isAlive()) {
            kill9();
        }
    }

    /** Starts it again on the same ports, after {@link #terminate()} if it is running. */
    public void restart() {
        if (isAlive()) {
            int unused = terminate();
        }
        start();
    }

    public boolean isAlive() {
        ChildJvm running = jvm;
        return running != null && running.isAlive();
    }

    /** Of the process that was started last. */
    public long pid() {
        ChildJvm started = jvm;
        if (started == null) {
            throw new RigException("the relay was never started");
        }
        return started.pid();
    }

    public WatchAddress watchAddress() {
        return new WatchAddress(HOST, ports.port(), ports.port());
    }

    /** What it has measured up to now; its counters begin at 0 with each start. */
    public RelayMetrics metrics() {
        return RelayMetrics.parse(get("/metrics").body());
    }

    /** Whether it says that it is ready; false when it says nothing. */
    public boolean ready() {
        try {
            return get("/readyz").statusCode() == 200;
        } catch (RigException e) {
            return false;
        }
    }

    /** The latest lines of its log, over all its starts. */
    public List<String> log() {
        return log.lines();
    }

    /**
     * Lets no file of the running process grow beyond that size: a write fails there as on a full disk.
     *
     * @throws RigException when this machine cannot do it
     */
    public void limitFileSize(long bytes) {
        FileSizeLimit.set(pid(), Long.toString(bytes));
    }

    /** Ends {@link #limitFileSize}. */
    public void unlimitFileSize() {
        FileSizeLimit.set(pid(), "unlimited");
    }

    private ChildJvm running() {
        ChildJvm running = jvm;
        if (running == null || !running.isAlive()) {
            throw new RigException("the relay is not running; the end of its log:\n" + log.tail());
        }
        return running;
    }

    private void hold() {
        if (held.isEmpty() && ports.port() != 0) {
            held.add(HeldPort.of(ports.port()));
            held.add(HeldPort.of(ports.httpPort()));
        }
    }

    private void release() {
        held.forEach(HeldPort::close);
        held.clear();
    }

    private HttpResponse<String> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + HOST + ":" + ports.httpPort() + path))
                .timeout(HTTP_PATIENCE)
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new RigException("the relay does not answer " + path + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RigException("interrupted while asking for " + path, e);
        }
    }

    @Override
    public void close() {
        ChildJvm running = jvm;
        if (running != null) {
            running.kill9();
        }
        release();
    }
}
