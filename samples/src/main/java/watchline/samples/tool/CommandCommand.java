package watchline.samples.tool;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import watchline.decoder.command.CommandDesk;
import watchline.decoder.command.CommandItem;
import watchline.decoder.command.CommandState;
import watchline.decoder.command.DynamoCommandQueue;
import watchline.decoder.command.Ulids;
import watchline.decoder.store.DynamoStore;
import watchline.decoder.store.Pause;
import watchline.decoder.store.StoreException;
import watchline.dialect.command.Commands;

/** Queues a command for a watch, and follows it if asked to. */
@Command(
        name = "command",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Queues a command for a watch. It goes out within seconds when the watch is connected, else behind the reply"
                        + " to the next thing that it says.",
        footerHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:queued; with --wait: acknowledged, or sent if watches do not acknowledge that command",
            "1:with --wait: failed or expired; else the tables do not answer",
            "2:the command, the watch or an option is not right"
        })
final class CommandCommand implements Callable<Integer> {

    private static final Duration LOOK = Duration.ofMillis(500);

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DEVICE", description = "Id of the watch: 10 to 16 digits.")
    private String device = "";

    @Parameters(index = "1", paramLabel = "COMMAND", description = "One of those below.")
    private String name = "";

    @Parameters(index = "2..*", paramLabel = "ARGUMENT", description = "What the command takes.")
    private List<String> arguments = List.of();

    @Option(
            names = "--expires",
            paramLabel = "TIME",
            defaultValue = "24h",
            converter = LifeText.class,
            description = "How long it is of use, 1m to 7d (default ${DEFAULT-VALUE}).")
    private Duration expires = Duration.ZERO;

    @Option(names = "--wait", description = "Follow it until it is acknowledged, has failed or has expired.")
    private boolean follow;

    @Mixin
    private ConnectionOptions installation = new ConnectionOptions();

    /** Every command in the help, and arguments that begin with a minus: zones west of Greenwich do. */
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new CommandCommand());
        String[] lines =
                Commands.names().entrySet().stream().map(CommandCommand::line).toArray(String[]::new);
        line.getCommandSpec().usageMessage().footer(lines);
        return line.setUnmatchedOptionsArePositionalParams(true);
    }

    private static String line(Map.Entry<String, String> command) {
        return "  " + Commands.usage(command.getKey()).replace("%", "%%") + "%n      "
                + command.getValue().replace("%", "%%");
    }

    @Override
    public Integer call() {
        for (String argument : arguments) {
            if (argument.startsWith("--")) {
                throw new ParameterException(
                        self(), "option: " + argument + " (expected: --expires, --wait or one of --help)");
            }
        }
        try (DynamoDbClient client = installation.dynamoDb()) {
            Clock clock = Clock.systemUTC();
            CommandDesk desk = new CommandDesk(
                    new DynamoStore(client, installation.tablePrefix()),
                    new DynamoCommandQueue(client, installation.tablePrefix()),
                    new Ulids(clock, RandomGenerator.of("SecureRandom")),
                    clock);
            CommandItem item = desk.queue(device, name, arguments, expires);
            CommandLines lines = new CommandLines(clock);
            say(lines.progress(item));
            if (item.relay() == null) {
                say("no relay has heard this watch yet: the command goes out behind the reply to its next report");
            }
            return follow ? followed(desk, item, lines) : CommandLine.ExitCode.OK;
        } catch (IllegalArgumentException e) {
            return complain(e, CommandLine.ExitCode.USAGE);
        } catch (StoreException | SdkException e) {
            return complain(e, CommandLine.ExitCode.SOFTWARE);
        }
    }

    private int followed(CommandDesk desk, CommandItem queued, CommandLines lines) {
        Pause pause = Pause.parking();
        CommandItem shown = queued;
        while (shown.isOpen() && !Thread.currentThread().isInterrupted()) {
            pause.await(LOOK);
            CommandItem now = desk.latest(device).stream()
                    .filter(item -> item.id().equals(queued.id()))
                    .findFirst()
                    .orElseThrow(() -> new StoreException("the command is not in the table any more"));
            if (now.state() != shown.state() || now.attempts() != shown.attempts()) {
                say(lines.progress(now));
            }
            shown = now;
        }
        boolean done = shown.state() == CommandState.ACKNOWLEDGED || shown.state() == CommandState.SENT;
        return done ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private void say(String line) {
        PrintWriter out = self().getOut();
        out.println(line);
        out.flush();
    }

    private int complain(RuntimeException problem, int code) {
        self().getErr().println("samples/watchline command: " + problem.getMessage());
        return code;
    }

    private CommandLine self() {
        CommandSpec present = spec;
        if (present == null) {
            throw new IllegalStateException("run by picocli only");
        }
        return present.commandLine();
    }
}
