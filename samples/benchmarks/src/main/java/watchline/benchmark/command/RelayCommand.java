package watchline.benchmark.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import watchline.benchmark.Table;
import watchline.benchmark.invoke.InstantDecoder;
import watchline.benchmark.load.EchoServer;
import watchline.benchmark.load.Figures;
import watchline.benchmark.load.Load;
import watchline.benchmark.load.LoadPlan;
import watchline.benchmark.load.Tongue;
import watchline.benchmark.process.RelayProcess;
import watchline.benchmark.process.RunFolder;
import watchline.benchmark.process.ServerProcess;

/** How many frames a second the relay takes in and answers, and how late. */
@Command(
        name = "relay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Frames a second through the relay with its journal on, and the time from when a frame was to be sent to its reply.",
            "The relay is its shipped jar; the decoder stores nothing and answers at once; watches of three dialects are held"
                    + " by this program, which checks each reply. A frame is timed from its place in the schedule, however"
                    + " late this program gets to it. Each part is a process of its own, all on this machine."
        })
public final class RelayCommand implements Callable<Integer> {

    private static final List<Tongue> TONGUES =
            List.of(Tongue.IW, Tongue.IW, Tongue.BRACKET, Tongue.BRACKET, Tongue.GOTOP);
    /** Where every frame is answered, so that one reply asks for the next frame. */
    private static final List<Tongue> ANSWERED = List.of(Tongue.IW, Tongue.BRACKET);

    private enum Target {
        RELAY,
        ECHO
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--rate",
            split = ",",
            paramLabel = "N",
            defaultValue = "20000,40000",
            description = "Frames a second, one run each; 0 is flat out (default: ${DEFAULT-VALUE}).")
    private List<Integer> rates = List.of();

    @Option(names = "--watches", defaultValue = "2000", description = "Connected watches (default: ${DEFAULT-VALUE}).")
    private int watches;

    @Option(
            names = "--udp",
            defaultValue = "20",
            paramLabel = "PERCENT",
            description = "Of the watches, those that use UDP (default: ${DEFAULT-VALUE}).")
    private int udp;

    @Option(names = "--seconds", defaultValue = "20", description = "A run (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "20",
            paramLabel = "SECONDS",
            description = "Before the first run, at its rate and not counted (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--window",
            defaultValue = "8",
            description = "Flat out: replies that a watch waits for at a time (default: ${DEFAULT-VALUE}).")
    private int window;

    @Option(
            names = "--linger-ms",
            defaultValue = "10",
            description = "Of the relay, whose own default of 250 saves invocations and is latency by design"
                    + " (default: ${DEFAULT-VALUE}).")
    private int linger;

    @Option(
            names = "--against",
            defaultValue = "relay",
            paramLabel = "relay|echo",
            description = "echo: a bare Netty server that sends frames back, for what this machine can do at best"
                    + " (default: ${DEFAULT-VALUE}).")
    private Target against = Target.RELAY;

    @Option(names = "--jvm", split = " ", defaultValue = "-Xmx512m", description = "Arguments of the relay's java.")
    private List<String> jvm = List.of();

    @Option(
            names = "--relay-flag",
            paramLabel = "--FLAG=VALUE",
            description = "A flag of the relay, as often as wanted.")
    private Map<String, String> flags = Map.of();

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        try (RunFolder folder = RunFolder.create()) {
            if (against == Target.ECHO) {
                echo(console, folder.path());
            } else {
                relay(console, folder.path());
            }
        }
        return 0;
    }

    private void echo(Console console, Path folder) {
        try (ServerProcess server = ServerProcess.start(folder, EchoServer.class, List.of())) {
            Table table = new Table(
                    "echo server, " + about(),
                    "frames/s",
                    "p50 ms",
                    "p99 ms",
                    "p99.9 ms",
                    "wrong",
                    "missing",
                    "CPU s a 1,000: server",
                    "load tool");
            LoadPlan plan = LoadPlan.to(server.address(), watches).withEcho().withUdpPercent(udp);
            Parts parts = Parts.of(server.process());
            runs(console, plan, (name, load, rate) -> {
                Parts.Used before = parts.now();
                Figures figures = run(load, rate, Duration.ofSeconds(seconds));
                Parts.Used used = parts.now().minus(before);
                table.row(
                        name,
                        Console.number(figures.framesPerSecond()),
                        figures.percentile(50),
                        figures.percentile(99),
                        figures.percentile(99.9),
                        Console.number(figures.wrong()),
                        Console.number(figures.missing()),
                        figures.cpu(used.of(0)),
                        figures.cpu(used.own()));
            });
            console.print(table);
        }
    }

    private void relay(Console console, Path folder) {
        try (ServerProcess decoder = ServerProcess.start(folder, InstantDecoder.class, List.of());
                RelayProcess relay = RelayProcess.start(
                        folder, jvm, relayFlags(), Map.of("AWS_ENDPOINT_URL_LAMBDA", decoder.url()))) {
            Table table = new Table(
                    "relay, " + about() + ", linger " + linger + " ms",
                    "frames/s",
                    "p50 ms",
                    "p99 ms",
                    "p99.9 ms",
                    "not taken in",
                    "wrong",
                    "missing",
                    "frames a batch",
                    "CPU s a 1,000: relay",
                    "decoder",
                    "load tool");
            LoadPlan plan = LoadPlan.to(relay.address(), watches).withUdpPercent(udp);
            Parts parts = Parts.of(relay.process(), decoder.process());
            runs(console, plan, (name, load, rate) -> {
                double framesBefore = relay.metric("frames_total");
                double batchesBefore = relay.metric("batches_total");
                Parts.Used before = parts.now();
                Figures figures = run(load, rate, Duration.ofSeconds(seconds));
                Parts.Used used = parts.now().minus(before);
                double taken = relay.metric("frames_total") - framesBefore;
                double batches = relay.metric("batches_total") - batchesBefore;
                table.row(
                        name,
                        Console.number(figures.framesPerSecond()),
                        figures.percentile(50),
                        figures.percentile(99),
                        figures.percentile(99.9),
                        Console.number(figures.sent() - taken),
                        Console.number(figures.wrong()),
                        Console.number(figures.missing()),
                        Console.number(taken / batches),
                        figures.cpu(used.of(0)),
                        figures.cpu(used.of(1)),
                        figures.cpu(used.own()));
            });
            console.print(table);
        }
    }

    private Map<String, String> relayFlags() {
        Map<String, String> all = new java.util.LinkedHashMap<>();
        all.put("--commands-table", "");
        // A heartbeat that the relay answers itself overtakes, and would count as wrong.
        all.put("--hold-after", "1m");
        all.put("--linger-ms", Integer.toString(linger));
        all.putAll(flags);
        return all;
    }

    /** One measured run. */
    private interface Measured {
        void run(String name, Load load, int rate);
    }

    private void runs(Console console, LoadPlan plan, Measured measured) {
        boolean warm = false;
        for (int rate : rates) {
            boolean flatOut = rate == 0;
            String name = flatOut ? "flat out, window " + window : Console.number(rate) + "/s wanted";
            List<Tongue> tongues = flatOut || against == Target.ECHO ? ANSWERED : TONGUES;
            console.say("%s: %,d watches log in", name, watches);
            try (Load load = Load.open(plan.withTongues(tongues))) {
                if (!warm) {
                    console.say("%s: warming up for %d s", name, warmUp);
                    Figures unused = run(load, rate, Duration.ofSeconds(warmUp));
                    warm = true;
                }
                console.say("%s: measuring for %d s", name, seconds);
                measured.run(name, load, rate);
                if (load.lostLines() > 0) {
                    console.say("%s: the server closed %,d lines", name, load.lostLines());
                }
            }
        }
    }

    private Figures run(Load load, int rate, Duration duration) {
        return rate == 0 ? load.flatOut(window, duration) : load.atRate(rate, duration);
    }

    private String about() {
        return Console.number(watches) + " watches, " + udp + " % UDP";
    }
}
