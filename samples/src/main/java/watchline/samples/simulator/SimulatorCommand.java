package watchline.samples.simulator;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The simulator on the command line. */
@Command(
        name = "samples/simulate",
        mixinStandardHelpOptions = true,
        version = "Watchline simulator 0.1.0",
        sortOptions = false,
        description = "Plays L17 PRO watches on their wearers, for a day that runs faster than ours.",
        footer = {
            "",
            "Ends with 0 when every reply was right, with 1 when one was wrong or missing or a watch was never let in.",
            "Times in frames are real; only the wearers' lives run faster. The town is made up and lies on open sea."
        })
public final class SimulatorCommand implements Callable<Integer> {

    private static final int EXIT_UNCLEAN = 1;
    private static final long PROGRESS_MS = 5_000;
    /** Within what a shell leaves a program after Ctrl-C. */
    private static final long SUMMARY_SECONDS = 15;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "Server (default: ${DEFAULT-VALUE}).")
    private String host = "";

    @Option(names = "--port", defaultValue = "8888", description = "Its port, TCP and UDP (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--watches", defaultValue = "1", description = "How many (default: ${DEFAULT-VALUE}).")
    private int watches;

    @Option(
            names = "--dialect",
            defaultValue = "iw",
            paramLabel = "iw|bracket|gotop|mixed",
            description = "What they speak; mixed: each in turn (default: ${DEFAULT-VALUE}).")
    private DialectChoice dialect = DialectChoice.IW;

    @Option(
            names = "--transport",
            defaultValue = "tcp",
            paramLabel = "tcp|udp|mixed",
            description = "How; mixed: each dialect both ways in turn (default: ${DEFAULT-VALUE}).")
    private TransportChoice transport = TransportChoice.TCP;

    @Option(
            names = "--duration",
            converter = DurationText.class,
            description = "How long, such as 90s, 2m or 1h (default: until stopped).")
    private @Nullable Duration duration;

    @Option(
            names = "--speed",
            defaultValue = "60",
            description = "Seconds of the wearers' day a real second (default: ${DEFAULT-VALUE}).")
    private double speed;

    @Option(
            names = "--interval",
            converter = DurationText.class,
            description =
                    "Real time between two turns of a watch (default: five minutes of the wearers' day, but 1s to 60s).")
    private Duration interval = Duration.ZERO;

    @Option(names = "--sos", description = "The wearer of the first watch presses the key after 10 s.")
    private boolean sos;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Of everything left to chance (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--quiet", description = "Only the summary at the end.")
    private boolean quiet;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch summedUp = new CountDownLatch(1);

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new SimulatorCommand()).setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public Integer call() throws InterruptedException {
        SimulationSettings settings = settings();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopInOrder, "simulator-end"));
        PrintWriter out = commandLineOf().getOut();
        try (Simulation simulation = Simulation.start(settings)) {
            watch(simulation, out);
            SimulationReport report = simulation.stop();
            out.println(ReportText.summary(report));
            out.flush();
            return report.isClean() ? CommandLine.ExitCode.OK : EXIT_UNCLEAN;
        } finally {
            summedUp.countDown();
        }
    }

    private CommandLine commandLineOf() {
        CommandSpec injected = spec;
        if (injected == null) {
            throw new IllegalStateException("not started by its command line");
        }
        return injected.commandLine();
    }

    private SimulationSettings settings() {
        try {
            return SimulationSettings.to(host, port)
                    .watches(watches)
                    .dialects(dialect.inTurn())
                    .transports(transport.inTurn())
                    .speed(speed)
                    .interval(interval)
                    .seed(seed)
                    .sos(sos)
                    .keepFrames(false)
                    .build();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(commandLineOf(), String.valueOf(e.getMessage()), e);
        }
    }

    /** Shows where it stands every few seconds, until the duration is over or somebody stops it. */
    private void watch(Simulation simulation, PrintWriter out) throws InterruptedException {
        long start = System.nanoTime();
        long left = millisLeft(start);
        while (left > 0 && !stopped.await(Math.min(left, PROGRESS_MS), TimeUnit.MILLISECONDS)) {
            if (!quiet) {
                out.println(ReportText.line(simulation.progress(), watches, simulation.lifeTime()));
                out.flush();
            }
            left = millisLeft(start);
        }
    }

    private long millisLeft(long start) {
        Duration limit = duration;
        return limit == null
                ? Long.MAX_VALUE
                : limit.toMillis() - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    /** On Ctrl-C: lets the other thread come to its summary before the JVM is gone. */
    private void stopInOrder() {
        stopped.countDown();
        try {
            boolean unused = summedUp.await(SUMMARY_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
