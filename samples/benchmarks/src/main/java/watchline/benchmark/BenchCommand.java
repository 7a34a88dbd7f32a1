package watchline.benchmark;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import watchline.benchmark.decode.DecodeCommand;

/** The command line of the benchmarks. */
@Command(
        name = "samples/bench",
        mixinStandardHelpOptions = true,
        version = "Watchline benchmarks 0.1.0",
        description =
                "Measures what Watchline promises, on this machine. Close other programs first; compare figures of one run only.",
        subcommands = {DecodeCommand.class})
public final class BenchCommand {

    private BenchCommand() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchCommand()).execute(arguments));
    }
}
