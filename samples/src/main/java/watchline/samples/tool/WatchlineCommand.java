package watchline.samples.tool;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The root of the operator's tool. */
@Command(
        name = "samples/watchline",
        mixinStandardHelpOptions = true,
        version = "Watchline tool",
        sortOptions = false,
        description =
                "Tells watches what to do, registers, names and lists them, says who is told of their alarms, lists and"
                        + " acknowledges alarms, and looks into the quarantine.",
        subcommands = {
            DeviceCommand.class,
            AlarmCommand.class,
            CarerCommand.class,
            AccountCommand.class,
            QuarantineCommand.class
        },
        footer = {
            "",
            "Every command takes --sandbox (the tables of a samples/run on this machine),",
            "or else talks to AWS as the variables of its SDKs say: AWS_REGION,",
            "AWS_PROFILE, AWS_ENDPOINT_URL and their kin.",
            "Help for one: samples/watchline device list --help"
        })
public final class WatchlineCommand {

    private final InputStream answers;

    private WatchlineCommand(InputStream answers) {
        this.answers = answers;
    }

    /** Runs it and exits: 0 when done, 1 when it could not be, 2 for options that are wrong. */
    public static void main(String[] arguments) {
        quieten();
        System.exit(commandLine(System.in).execute(arguments));
    }

    /**
     * The tool for whoever wants to run it without a process of its own.
     *
     * @param answers of the operator to what a command asks
     */
    public static CommandLine commandLine(InputStream answers) {
        return new CommandLine(new WatchlineCommand(answers))
                .addSubcommand(CommandCommand.commandLine())
                .addSubcommand(new CommandsCommand());
    }

    /** The operator's answers. */
    InputStream answers() {
        return answers;
    }

    /** What goes wrong is said in the words of the command; the log is for those who run servers. */
    private static void quieten() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext loggers) {
            loggers.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.ERROR);
        }
    }
}
