package watchline.relay;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What can be done with a journal beside running a relay on it. */
@Command(
        name = "journal",
        mixinStandardHelpOptions = true,
        versionProvider = RelayCommand.Version.class,
        subcommands = JournalPrintCommand.class,
        description = "Looks into the journal of a relay.")
final class JournalCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything else is called
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return CommandLine.ExitCode.USAGE;
    }
}
