package watchline.relay;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.crt.CRT;
import watchline.relay.command.CommandIndex;
import watchline.relay.command.DynamoCommandIndex;
import watchline.relay.config.ConfigException;
import watchline.relay.config.ConfigReader;
import watchline.relay.config.Nearest;
import watchline.relay.config.RelayConfig;
import watchline.relay.invoke.LambdaDecoderClient;

/** The relay as a program. Holds no logger: the form of the log is a setting, and settings are read here first. */
@Command(
        name = "relay",
        mixinStandardHelpOptions = true,
        versionProvider = RelayCommand.Version.class,
        usageHelpWidth = 120,
        sortOptions = false,
        abbreviateSynopsis = true,
        description = {
            "Holds the sockets of the watches and forwards what they say to the decoder.",
            "A setting comes from its flag, else from its environment variable, else from its default. Where AWS is and who"
                    + " asks comes from the environment of the AWS SDK: AWS_REGION, AWS_ENDPOINT_URL and their kin."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:stopped by SIGTERM or SIGINT, every frame answered",
            "1:could not start",
            "2:a flag or a variable is not right",
            "3:stopped by SIGTERM or SIGINT, frames left undone; those in a journal on disk are sent at the next start"
        })
public final class RelayCommand implements Callable<Integer> {

    private static final int COULD_NOT_START = 1;
    private static final int BAD_SETTING = 2;
    private static final int LEFT_UNDONE = 3;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything else is called
    private CommandSpec spec;

    private final Map<String, String> environment;

    RelayCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    public static void main(String[] args) {
        System.exit(commandLine(System.getenv()).execute(args));
    }

    static CommandLine commandLine(Map<String, String> environment) {
        CommandSpec spec = CommandSpec.forAnnotatedObject(new RelayCommand(environment));
        ConfigOptions.addTo(spec);
        spec.addSubcommand("journal", new CommandLine(new JournalCommand()));
        return new CommandLine(spec).setParameterExceptionHandler((problem, args) -> badFlag(problem));
    }

    /** Runs until a signal ends the process, or says why it cannot. */
    @Override
    public Integer call() throws InterruptedException {
        RelayConfig config;
        try {
            config = config();
        } catch (ConfigException e) {
            return complain(String.valueOf(e.getMessage()), BAD_SETTING);
        }
        System.setProperty("watchline.relay.log-format", config.logFormat().word());
        try {
            Relay relay = new Relay(
                    config,
                    LambdaDecoderClient.connect(
                            config.function(),
                            config.retrying().invokeTimeout(),
                            config.batching().lanes()),
                    commandIndex(config));
            start(relay);
        } catch (IOException | SdkException e) {
            return complain(String.valueOf(e.getMessage()), COULD_NOT_START);
        }
        new CountDownLatch(1).await();
        return 0;
    }

    /** The hook comes first: a signal during the start stops it in order, too. A start that fails ends with its own number. */
    private static void start(Relay relay) throws IOException {
        Thread hook = new Thread(() -> stop(relay), "relay-stop");
        synchronized (relay) {
            Runtime.getRuntime().addShutdownHook(hook);
            // The HTTP client has a hook of its own, after which no call comes back. It waits for this reference, which
            // nobody
            // gives back: the stop ends the process by itself.
            CRT.acquireShutdownRef();
            boolean started = false;
            try {
                relay.start();
                started = true;
            } finally {
                if (!started) {
                    Runtime.getRuntime().removeShutdownHook(hook);
                    CRT.releaseShutdownRef();
                }
            }
        }
    }

    private static CommandIndex commandIndex(RelayConfig config) {
        String table = config.commands().table();
        return table.isEmpty() ? CommandIndex.NONE : DynamoCommandIndex.connect(table, config.relay());
    }

    private RelayConfig config() {
        RelayConfig config =
                ConfigReader.read(ConfigOptions.given(spec.commandLine().getParseResult()), environment);
        if (config.function().isEmpty()) {
            throw new ConfigException(
                    "--function: missing (expected: the name or ARN of the decoder's Lambda function)");
        }
        return config;
    }

    /** The process would otherwise end with the number of the signal, which supervisors take for a failure. */
    private static void stop(Relay relay) {
        boolean drained;
        synchronized (relay) {
            drained = relay.stop();
        }
        Runtime.getRuntime().halt(drained ? 0 : LEFT_UNDONE);
    }

    private int complain(String message, int code) {
        spec.commandLine().getErr().println("relay: " + message);
        return code;
    }

    private static int badFlag(ParameterException problem) {
        String message = problem.getMessage();
        if (problem instanceof UnmatchedArgumentException unmatched) {
            String written = unmatched.getUnmatched().get(0).split("=", 2)[0];
            message = written + ": unknown flag (expected: one of --help; nearest: "
                    + Nearest.to(written, flags(problem.getCommandLine())) + ")";
        }
        problem.getCommandLine().getErr().println("relay: " + message);
        return BAD_SETTING;
    }

    /** Of the relay or of one of its commands. */
    private static List<String> flags(CommandLine command) {
        return command.getCommandSpec().optionsMap().keySet().stream()
                .filter(name -> name.startsWith("--"))
                .toList();
    }

    /** From the manifest of the jar. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = RelayCommand.class.getPackage().getImplementationVersion();
            return new String[] {"watchline-relay " + (version == null ? "development" : version)};
        }
    }
}
