package watchline.benchmark.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import watchline.benchmark.process.BenchException;
import watchline.benchmark.process.RunFolder;
import watchline.benchmark.start.Jdk;
import watchline.benchmark.start.StartBench;

/** How long a new process of the function takes until it has stored its first frame. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Milliseconds from the start of the function's process to its first and second answer \"stored\", by JDK and by what is"
                    + " done to make it start sooner; then what a snapshot of SnapStart leaves to do; then what is in the jar.",
            "The shipped jar runs on the runtime interface client of AWS, held to one core where there is taskset; DynamoDB Local and"
                    + " this program have the others. Each run is a new process; files are in the memory of the system. These"
                    + " are no cold starts of AWS, which fetch the jar and make a machine first."
        })
public final class StartCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--runs", defaultValue = "7", description = "Of each, in turn (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Option(
            names = "--jdk",
            paramLabel = "PATH",
            description =
                    "Home of one more JDK, as often as wanted; the one that runs this program is always among them.")
    private List<Path> homes = List.of();

    @Option(
            names = "--jvm",
            split = " ",
            description = "Arguments of the function's java in every run, such as -Xlog:class+load:file=classes.log.")
    private List<String> jvm = List.of();

    @Override
    public Integer call() {
        if (runs < 1) {
            throw new BenchException("--runs: " + runs + " (expected: 1 or more)");
        }
        Console console = Console.of(spec);
        List<Jdk> jdks = Stream.concat(Stream.of(Jdk.own()), homes.stream().map(Jdk::at))
                .distinct()
                .toList();
        StartBench.Result result;
        try (RunFolder folder = RunFolder.create()) {
            result = StartBench.run(jdks, jvm, runs, folder.path(), text -> console.say("%s", text));
        }
        console.print(result.steps());
        console.print(result.notes());
        console.print(result.snapshots());
        console.print(result.sos());
        console.print(result.jar());
        return 0;
    }
}
