package watchline.benchmark;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import watchline.benchmark.command.ConnectionsCommand;
import watchline.benchmark.command.CpuCommand;
import watchline.benchmark.command.LatencyCommand;
import watchline.benchmark.command.RelayCommand;
import watchline.benchmark.command.SoakCommand;
import watchline.benchmark.command.StartCommand;
import watchline.benchmark.command.UnitsCommand;
import watchline.benchmark.decode.DecodeCommand;
import watchline.benchmark.process.BenchException;
import watchline.samples.dynamodb.DynamoDbLocalException;

/** The command line of the benchmarks. */
@Command(
        name = "samples/bench",
        mixinStandardHelpOptions = true,
        version = "Watchline benchmarks 0.1.0",
        description =
                "Measures what Watchline promises, on this machine. Close other programs first; compare figures of one run only.",
        subcommands = {
            DecodeCommand.class,
            RelayCommand.class,
            CpuCommand.class,
            ConnectionsCommand.class,
            LatencyCommand.class,
            SoakCommand.class,
            StartCommand.class,
            UnitsCommand.class
        })
public final class BenchCommand {

    private BenchCommand() {}

    static CommandLine commandLine() {
        return new CommandLine(new BenchCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(BenchCommand::failed);
    }

    /** What cannot be measured here says why; anything else is a fault of the benchmark and shows itself. */
    private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (failure instanceof BenchException || failure instanceof DynamoDbLocalException) {
            command.getErr().println("samples/bench: " + failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw failure;
    }

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }
}
