package watchline.benchmark.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import watchline.benchmark.process.BenchException;
import watchline.benchmark.process.JvmProbe;
import watchline.benchmark.process.RunFolder;
import watchline.benchmark.process.Stack;
import watchline.samples.simulator.DurationText;

/** Whether relay and decoder hold more and more the longer they run. */
@Command(
        name = "soak",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs relay and decoder under simulated watches that come and go, and looks at their memory, threads and files.",
            "Flat is: of the second half of the run, a straight line (least squares) through the lowest look of each two minutes"
                    + " rises by no more than a tenth of its mean an hour, or by less than a floor that does not matter (heap and"
                    + " direct 2 MiB, resident 8 MiB, threads 2, files 5). The lowest, because what calls hold at the moment comes"
                    + " and goes, and what is leaked stays. Garbage is collected before each look. Runs of under ten minutes say"
                    + " little.",
            "A call of the function takes a connection of the relay and a thread of the decoder. Both are kept for a minute after it,"
                    + " so they go with the busiest moment of that minute. They are not to be more than the relay has lanes.",
            "Ends with 0 when everything is flat, with 1 when something grows."
        })
public final class SoakCommand implements Callable<Integer> {

    private static final int GROWS = 1;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--duration",
            defaultValue = "1h",
            converter = DurationText.class,
            description = "Such as 90s, 10m or 1h (default: ${DEFAULT-VALUE}).")
    private Duration duration = Duration.ZERO;

    @Option(names = "--watches", defaultValue = "2000", description = "How many (default: ${DEFAULT-VALUE}).")
    private int watches;

    @Option(
            names = "--interval",
            defaultValue = "10s",
            converter = DurationText.class,
            description = "Between two turns of a watch (default: ${DEFAULT-VALUE}).")
    private Duration interval = Duration.ZERO;

    @Option(
            names = "--every",
            defaultValue = "10s",
            converter = DurationText.class,
            description = "Between two looks (default: ${DEFAULT-VALUE}).")
    private Duration every = Duration.ZERO;

    @Option(
            names = "--churn",
            defaultValue = "30s",
            converter = DurationText.class,
            description = "Until the next tenth of the watches leaves and comes again (default: ${DEFAULT-VALUE}).")
    private Duration churnEvery = Duration.ZERO;

    @Option(
            names = "--lanes",
            defaultValue = "16",
            description = "Of the relay (default: ${DEFAULT-VALUE}, as its own).")
    private int lanes;

    @Option(
            names = "--out",
            defaultValue = "samples/benchmarks/target/soak",
            paramLabel = "NAME",
            description = "Files to write, without .csv and .svg (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("");

    @Option(
            names = "--judge",
            paramLabel = "FILE.csv",
            description = "Run nothing; print the table of an earlier run once more, by the looks that it left.")
    private @Nullable Path judged;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        Path earlier = judged;
        if (earlier != null) {
            SoakSeries series = read(earlier);
            // Not with the machine of today, which did not run it; that one stands in the plot.
            console.print(series.table().lines());
            return series.isFlat() ? 0 : GROWS;
        }
        console.say("starting DynamoDB Local, decoder and relay");
        SoakSeries series = new SoakSeries(lanes);
        String crowd;
        try (RunFolder folder = RunFolder.create();
                Stack stack = Stack.probed(folder.path(), Map.of("--lanes", Integer.toString(lanes)));
                Churn churn = new Churn(stack.relay().address(), watches, interval)) {
            run(console, stack, folder.path(), churn, series);
            crowd = churn.stop();
            churn.complaints().forEach(complaint -> console.say("%s", complaint));
        }
        write(".csv", series.csv());
        write(".svg", series.svg());
        console.print(series.table());
        boolean flat = series.isFlat();
        console.print(watches + " watches for " + duration.toMinutes() + " min: " + crowd + ". "
                + (flat ? "Flat." : "Not flat.") + " Every look is in " + out + ".csv and " + out + ".svg.");
        return flat ? 0 : GROWS;
    }

    private void run(Console console, Stack stack, Path folder, Churn churn, SoakSeries series) {
        JvmProbe relay = JvmProbe.of(stack.relay().process(), folder);
        JvmProbe decoder = JvmProbe.of(stack.decoder().process(), folder);
        long start = System.nanoTime();
        long nextChurn = start + churnEvery.toNanos();
        long nextLook = start + every.toNanos();
        double callSecondsBefore = 0;
        double callsBefore = 0;
        while (nextLook - start <= duration.toNanos()) {
            LockSupport.parkNanos(nextLook - System.nanoTime());
            long now = System.nanoTime();
            if (now < nextLook) {
                continue;
            }
            JvmProbe.Held relayHolds = relay.held();
            double lines = stack.relay().metric("connections_open");
            double callSeconds = stack.relay().metric("invoke_seconds_sum");
            double calls = stack.relay().metric("invoke_seconds_count");
            series.add(new SoakSeries.Sample(
                    (now - start) / 1e9,
                    relayHolds,
                    decoder.held(),
                    lines,
                    relay.connectionsTo(stack.decoder().address().getPort()),
                    1000 * (callSeconds - callSecondsBefore) / Math.max(1, calls - callsBefore),
                    churn.sent()));
            callSecondsBefore = callSeconds;
            callsBefore = calls;
            console.say(
                    "%,d s: %,d frames, %,.0f TCP lines, relay's heap %,d KiB",
                    (now - start) / 1_000_000_000L, churn.sent(), lines, relayHolds.heap() / 1024);
            nextLook += every.toNanos();
            if (now >= nextChurn) {
                churn.turn();
                nextChurn += churnEvery.toNanos();
            }
        }
    }

    private SoakSeries read(Path csv) {
        try {
            return SoakSeries.read(Files.readAllLines(csv), lanes);
        } catch (IOException e) {
            throw new BenchException("--judge " + csv + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void write(String ending, String text) {
        try {
            Files.writeString(Path.of(out + ending), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
