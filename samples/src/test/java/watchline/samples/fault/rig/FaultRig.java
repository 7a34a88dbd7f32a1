package watchline.samples.fault.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import watchline.decoder.Setting;
import watchline.decoder.store.TableSchema;
import watchline.relay.config.ConfigKey;
import watchline.samples.sandbox.Tables;

/**
 * Everything behind the sockets of the watches, as it runs in production: the relay's jar, the function's jar in the runtime of
 * Lambda, DynamoDB, SNS. All are processes or servers of this machine, and what passes between any two of them passes through one of
 * the parts that this gives out, which can break it.
 *
 * <p>Started, given a {@link #newRun()} and closed by one thread; its parts may be used from any.
 */
public final class FaultRig implements AutoCloseable {

    private static final AtomicInteger RUNS = new AtomicInteger();
    private static final String JOURNAL = "--journal";

    private final FaultRigBuilder plan;
    private final Path folder = folder();
    private final Path functionJar = BuiltFiles.functionJar();
    private final LambdaRuntime runtime = LambdaRuntime.unpackedInto(folder);
    private final Random random;
    private final Alerts alerts = new Alerts();
    private final LambdaGateway gateway;
    private final TablesProxy tables;
    private final RelayProcess relay;
    private final Sweeps sweeps;
    private volatile String prefix = "";
    private volatile CompletableFuture<SharedDatabase> database = new CompletableFuture<>();

    private FaultRig(FaultRigBuilder plan) {
        this.plan = plan;
        this.random = new Random(plan.seed());
        this.gateway = new LambdaGateway(random);
        this.tables = new TablesProxy(() -> database.join().uri(), random);
        this.sweeps = new Sweeps(gateway);
        this.relay = new RelayProcess(
                BuiltFiles.relayJar(),
                folder.resolve("relay.log"),
                plan.relayHeap(),
                plan.relayFlags(),
                Map.of(
                        "AWS_ENDPOINT_URL_LAMBDA", gateway.uri().toString(),
                        "AWS_ENDPOINT_URL_DYNAMODB", tables.uri().toString()));
    }

    /** A rig with the waits of tests and two processes of the decoder. */
    public static FaultRigBuilder builder() {
        return new FaultRigBuilder();
    }

    static FaultRig start(FaultRigBuilder plan) {
        FaultRig rig = new FaultRig(plan);
        rig.beginOrClose();
        return rig;
    }

    private static Path folder() {
        try {
            Path all = Files.createDirectories(Path.of("target", "fault"));
            return Files.createTempDirectory(all, "rig-").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the rig", e);
        }
    }

    /**
     * Ends relay and functions, forgets everything that was seen and broken, and starts them again with tables and a journal of which
     * nobody has written anything. The addresses stay.
     */
    public void newRun() {
        sweeps.stop();
        relay.end();
        gateway.clear();
        heal();
        alerts.forget();
        beginOrClose();
    }

    private void beginOrClose() {
        boolean begun = false;
        try {
            begin();
            begun = true;
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            if (!begun) {
                close();
            }
        }
    }

    /** All at once: what needs the tables waits for them at the proxy. */
    private void begin() {
        String run = "run" + RUNS.incrementAndGet() + "-";
        prefix = run;
        // On a thread of its own: it takes seconds, and the common pool may be a single thread.
        database = CompletableFuture.supplyAsync(
                () -> {
                    SharedDatabase running = SharedDatabase.running();
                    Tables.create(running.client(), run);
                    return running;
                },
                work -> new Thread(work, "tables of " + run).start());
        DecoderProcesses decoder = put(LambdaGateway.DECODER, "watchline.decoder.DecoderHandler", plan.processes());
        decoder.start();
        if (Sweeps.isIn(functionJar)) {
            DecoderProcesses unused = put(LambdaGateway.SWEEP, Sweeps.HANDLER, 1);
        }
        relay.flag("--commands-table", TableSchema.COMMANDS.tableName(run));
        if (hasJournal() && !plan.relayFlags().containsKey(JOURNAL)) {
            relay.flag(JOURNAL, journal().toString());
        }
        relay.start();
        decoder.awaitReady();
        database.join();
    }

    private DecoderProcesses put(String name, String handler, int count) {
        Map<String, String> environment = new HashMap<>(plan.settings());
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", tables.uri().toString());
        environment.put("AWS_ENDPOINT_URL_SNS", alerts.uri().toString());
        environment.put(Setting.TABLE_PREFIX.variable(), prefix);
        environment.put(Setting.TOPIC_ARN.variable(), alerts.topicArn());
        FunctionSpec function =
                new FunctionSpec(runtime, name, handler, functionJar, environment, plan.functionTimeout());
        DecoderProcesses processes = new DecoderProcesses(
                function, count, folder.resolve(prefix + name + ".log"), random, Clock.systemUTC());
        gateway.put(name, processes);
        return processes;
    }

    private static boolean hasJournal() {
        return Arrays.stream(ConfigKey.values()).anyMatch(key -> key.flag().equals(JOURNAL));
    }

    public RelayProcess relay() {
        return relay;
    }

    /** Lambda, and the decoder in it. */
    public LambdaGateway decoder() {
        return gateway;
    }

    public TablesProxy tables() {
        return tables;
    }

    public Alerts alerts() {
        return alerts;
    }

    /** What the tables of this run hold. */
    public Stored stored() {
        return new Stored(database.join().client(), prefix);
    }

    public WatchAddress watchAddress() {
        return relay.watchAddress();
    }

    /** What the names of this run's tables begin with. */
    public String tablePrefix() {
        return prefix;
    }

    /** The relay's journal of this run, unless a flag names another. */
    public Path journal() {
        return folder.resolve(prefix + "journal");
    }

    /**
     * Runs the function that publishes alarms which were left unpublished, once.
     *
     * @throws RigException when the function's jar has none
     */
    public FunctionReply sweep() {
        startSweeper();
        return sweeps.run();
    }

    /** As {@link #sweep()}, now and again after each pause, until the next run or the end of the rig. */
    public void sweepEvery(Duration pause) {
        startSweeper();
        sweeps.every(pause);
    }

    /** Sweeps that were run so far, in all runs. */
    public int sweeps() {
        return sweeps.count();
    }

    private void startSweeper() {
        if (!gateway.has(LambdaGateway.SWEEP)) {
            throw new RigException(functionJar + " has no " + Sweeps.HANDLER);
        }
        gateway.function(LambdaGateway.SWEEP).start();
    }

    /** Ends everything that is broken between the parts. What is dead stays dead. */
    public void heal() {
        tables.heal();
        alerts.heal();
        gateway.heal();
    }

    /** Ends all processes but DynamoDB Local, at once and without a good-bye. */
    @Override
    public void close() {
        sweeps.close();
        relay.close();
        gateway.close();
        tables.close();
        alerts.close();
    }
}
