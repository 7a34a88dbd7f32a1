package watchline.benchmark.command;

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
import watchline.benchmark.load.Figures;
import watchline.benchmark.load.Load;
import watchline.benchmark.load.LoadPlan;
import watchline.benchmark.load.Tongue;
import watchline.benchmark.process.RunFolder;
import watchline.benchmark.process.Stack;

/** What a frame costs in CPU, in the relay and in the decoder. */
@Command(
        name = "cpu",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "CPU seconds of relay and decoder for 1,000 frames, with the decoder's calls of DynamoDB and SNS, which run elsewhere.",
            "Relay and function are the shipped jars. The function runs in one process, many calls at a time; on Lambda each of"
                    + " these would have a process of its own, and the start of it on top."
        })
public final class CpuCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--rate", defaultValue = "500", description = "Frames a second (default: ${DEFAULT-VALUE}).")
    private int rate;

    @Option(names = "--watches", defaultValue = "1000", description = "Connected watches (default: ${DEFAULT-VALUE}).")
    private int watches;

    @Option(names = "--seconds", defaultValue = "30", description = "A run (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--runs", defaultValue = "3", description = "How many (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Option(
            names = "--warm-up",
            defaultValue = "60",
            paramLabel = "SECONDS",
            description = "Before the first run, not counted (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--relay-flag",
            paramLabel = "--FLAG=VALUE",
            description = "A flag of the relay, as often as wanted: --relay-flag=--linger-ms=1000.")
    private Map<String, String> flags = Map.of();

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        console.say("starting DynamoDB Local, decoder and relay");
        try (RunFolder folder = RunFolder.create();
                Stack stack = Stack.start(folder.path(), flags)) {
            measure(console, stack);
        }
        return 0;
    }

    private void measure(Console console, Stack stack) {
        LoadPlan plan = LoadPlan.to(stack.relay().address(), watches)
                .withTongues(List.of(Tongue.IW, Tongue.BRACKET, Tongue.GOTOP));
        Parts parts = Parts.of(stack.relay().process(), stack.decoder().process());
        Table table = new Table(
                "CPU s a 1,000 frames",
                "frames/s",
                "frames a batch",
                "relay",
                "decoder",
                "both",
                "of which compiling",
                "load tool and SNS",
                "missing",
                "wrong");
        try (Load load = Load.open(plan)) {
            console.say("warming up for %d s", warmUp);
            Figures unused = load.atRate(rate, Duration.ofSeconds(warmUp));
            for (int run = 1; run <= runs; run++) {
                console.say("run %d of %d, %d s", run, runs, seconds);
                double batches = stack.relay().metric("batches_total");
                Parts.Used before = parts.now();
                Figures figures = load.atRate(rate, Duration.ofSeconds(seconds));
                Parts.Used used = parts.now().minus(before);
                batches = stack.relay().metric("batches_total") - batches;
                table.row(
                        "run " + run,
                        Console.number(figures.framesPerSecond()),
                        Console.decimals((double) figures.sent() / batches),
                        figures.cpu(used.of(0)),
                        figures.cpu(used.of(1)),
                        figures.cpu(used.of(0).plus(used.of(1))),
                        figures.cpu(used.allCompiling()),
                        figures.cpu(used.own()),
                        Console.number(figures.missing()),
                        Console.number(figures.wrong()));
            }
        }
        console.print(table);
        console.print("Alerts published: " + stack.sns().published().size() + ".");
    }
}
