package watchline.samples.tool;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code samples/watchline}: everything that an operator asks or orders, one subcommand each. */
@Command(
        name = "samples/watchline",
        mixinStandardHelpOptions = true,
        version = "Watchline tools",
        sortOptions = false,
        description = "Works on the tables of a Watchline installation, in AWS or in the sandbox.")
public final class WatchlineCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    /** Exits with 0 when it went well, 1 when it did not, 2 for words that are wrong. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new WatchlineCommand())
                .addSubcommand(CommandCommand.commandLine())
                .addSubcommand(new CommandsCommand());
    }

    @Override
    public void run() {
        CommandSpec present = spec;
        if (present == null) {
            throw new IllegalStateException("run by picocli only");
        }
        throw new ParameterException(present.commandLine(), "subcommand: missing (expected: one of those below)");
    }
}
