package watchline.benchmark.command;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import watchline.benchmark.Table;
import watchline.benchmark.load.Figures;
import watchline.benchmark.load.Load;
import watchline.benchmark.load.LoadPlan;
import watchline.benchmark.load.Tongue;
import watchline.benchmark.process.RunFolder;
import watchline.benchmark.process.Stack;

/** How long a call for help takes from the key to the publish, while other watches talk. */
@Command(
        name = "latency",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Time from the bytes of an SOS to its publish at SNS, on this machine, while other watches send their frames.",
            "Relay and function are the shipped jars, the journal is on, DynamoDB Local keeps its tables in memory. Each press is of"
                    + " another watch, because a second one of the same is the same emergency."
        })
public final class LatencyCommand implements Callable<Integer> {

    private static final int FIRST_CALLER = 500_000;
    private static final int WARM_UP_PRESSES = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(1);

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--presses", defaultValue = "200", description = "Of keys (default: ${DEFAULT-VALUE}).")
    private int presses;

    @Option(
            names = "--rate",
            defaultValue = "500",
            description = "Frames a second of others (default: ${DEFAULT-VALUE}).")
    private int rate;

    @Option(names = "--watches", defaultValue = "500", description = "Others (default: ${DEFAULT-VALUE}).")
    private int watches;

    @Option(
            names = "--warm-up",
            defaultValue = "60",
            paramLabel = "SECONDS",
            description = "Of the others, before the first press (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--pause-ms",
            defaultValue = "100",
            description = "From one publish to the next press (default: ${DEFAULT-VALUE}).")
    private int pause;

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        console.say("starting DynamoDB Local, decoder and relay");
        Presses warming = new Presses();
        Presses counted = new Presses();
        try (RunFolder folder = RunFolder.create();
                Stack stack = Stack.timed(folder.path(), line -> {
                    warming.line(line);
                    counted.line(line);
                })) {
            stack.sns().onPublish(alert -> {
                warming.published(alert, clock.instant());
                counted.published(alert, clock.instant());
            });
            measure(console, stack, warming, counted);
        }
        return 0;
    }

    private void measure(Console console, Stack stack, Presses warming, Presses counted) {
        LoadPlan others = LoadPlan.to(stack.relay().address(), watches)
                .withTongues(List.of(Tongue.IW, Tongue.BRACKET, Tongue.GOTOP));
        LoadPlan callers = LoadPlan.to(stack.relay().address(), WARM_UP_PRESSES + presses)
                .withFirstNumber(FIRST_CALLER)
                .withSos();
        try (Load background = Load.open(others);
                Load sos = Load.open(callers)) {
            console.say("%d frames/s of others for %d s", rate, warmUp);
            Figures unused = background.atRate(rate, Duration.ofSeconds(warmUp));
            long since = System.nanoTime();
            background.beginRate(rate);
            console.say("%d presses that are not counted, then %d", WARM_UP_PRESSES, presses);
            press(sos, 0, WARM_UP_PRESSES, warming);
            press(sos, WARM_UP_PRESSES, presses, counted);
            Figures figures = background.endRate(Duration.ofNanos(System.nanoTime() - since));
            print(console, counted, figures);
        }
    }

    private void press(Load sos, int from, int count, Presses into) {
        for (int i = from; i < from + count; i++) {
            String device = sos.deviceOf(i);
            into.press(device, clock.instant());
            sos.say(i);
            await(() -> into.isPublished(device) && into.isDecoded(device));
            LockSupport.parkNanos(Duration.ofMillis(pause).toNanos());
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private void print(Console console, Presses counted, Figures others) {
        Histogram whole = counted.whole();
        Table table = new Table(
                "SOS, " + presses + " presses, others at " + Console.number(others.framesPerSecond()) + " frames/s",
                "p50 ms",
                "p99 ms",
                "longest ms");
        row(table, "key to publish", whole);
        row(table, "key to relay", counted.toRelay());
        row(table, "relay to decoder (journal, lane, request)", counted.toInvoke());
        row(table, "decoder to publish (decoding, tables, text)", counted.toPublish());
        row(table, "publish to answer (mark, rest of the batch)", counted.toAnswer());
        console.print(table);
        console.print(String.format(
                Locale.ROOT,
                "Published: %d of %d. Frames of others: p99 of the reply %s ms, %d missing, %d wrong.",
                whole.getTotalCount(),
                presses,
                others.percentile(99),
                others.missing(),
                others.wrong()));
    }

    private static void row(Table table, String name, Histogram times) {
        table.row(name, Figures.millis(times, 50), Figures.millis(times, 99), Figures.millis(times, 100));
    }
}
