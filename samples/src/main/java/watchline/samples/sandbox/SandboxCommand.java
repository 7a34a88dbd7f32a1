package watchline.samples.sandbox;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import watchline.contract.Transport;
import watchline.samples.dynamodb.DynamoDbLocalException;
import watchline.samples.scene.Inbox;
import watchline.samples.scene.Scenario;
import watchline.samples.scene.Scene;
import watchline.samples.simulator.Simulation;
import watchline.samples.simulator.SimulationSettings;
import watchline.samples.simulator.SpokenDialect;
import watchline.samples.sns.CarerView;

/** {@code samples/run}: the whole of Watchline on this machine until it is interrupted. */
@Command(
        name = "samples/run",
        mixinStandardHelpOptions = true,
        version = "Watchline sandbox",
        sortOptions = false,
        description =
                "Starts the whole of Watchline on this machine: watches connect, their reports are stored in DynamoDB Local,"
                        + " and alerts are printed as a carer would read them. Ends with Ctrl-C, with everything read stored first.",
        footer = {
            "",
            "With AWS_ENDPOINT_URL (or AWS_ENDPOINT_URL_DYNAMODB, AWS_ENDPOINT_URL_SNS) set, the sandbox uses what they name"
                    + " in place of its own DynamoDB and SNS. WATCHLINE_TIME_ZONE and the other settings of the decoder hold"
                    + " here too."
        })
public final class SandboxCommand implements Callable<Integer> {

    private static final int MAX_PORT = 65_535;
    private static final int MAX_SIMULATED = 10_000;
    /** Far from the numbers of samples/simulate, so that both can run at the same time. */
    private static final int FIRST_SIMULATED = 500_000;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8888",
            description = "Port of the watches, TCP and UDP (default ${DEFAULT-VALUE}; 0 takes a free one).")
    private int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "0.0.0.0",
            description = "Address on which watches are listened for (default ${DEFAULT-VALUE}).")
    private String bind = "";

    @Option(
            names = "--dynamodb-port",
            paramLabel = "PORT",
            defaultValue = "8000",
            description = "Port of DynamoDB Local, for the AWS command line (default ${DEFAULT-VALUE}).")
    private int dynamoDbPort;

    @Option(
            names = "--sns-port",
            paramLabel = "PORT",
            defaultValue = "8010",
            description = "Port of the SNS that takes the alerts, on loopback (default ${DEFAULT-VALUE}).")
    private int snsPort;

    @Option(
            names = "--http-port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port of /livez, /readyz and /metrics, on loopback (default ${DEFAULT-VALUE}).")
    private int httpPort;

    @Option(
            names = "--ack-port",
            paramLabel = "PORT",
            defaultValue = "8081",
            description = "Port of the pages that acknowledge links open, on loopback (default ${DEFAULT-VALUE}).")
    private int ackPort;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description =
                    "Keep the tables and the relay's journal in this folder across restarts (slower: DynamoDB Local then syncs every"
                            + " write). Without it they are in memory.")
    private @Nullable Path keep;

    @Option(
            names = "--simulate",
            paramLabel = "N",
            defaultValue = "0",
            description = "Have N simulated watches of all dialects connect; samples/simulate has more to choose.")
    private int simulate;

    @Mixin
    private final SayOptions say = new SayOptions();

    @Option(names = "--verbose", description = "Log what relay and decoder do.")
    private boolean verbose;

    @Option(
            names = "--dynamodb-class-path",
            hidden = true,
            required = true,
            description = "File with the class path of DynamoDB Local; samples/run gives it.")
    private @Nullable Path dynamoDbClassPath;

    /** Runs it and exits: 0 when interrupted, 1 when it cannot start or a scene went wrong, 2 for options that are wrong. */
    public static void main(String[] arguments) {
        System.exit(commandLine()
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new SandboxCommand());
        SayOptions.explain(line.getCommandSpec());
        return line;
    }

    @Override
    public Integer call() throws InterruptedException {
        checkBounds();
        List<Scenario> scenarios = say.scenarios(spec().commandLine());
        quieten();
        PrintWriter out = spec().commandLine().getOut();
        CarerView carer = new CarerView(out);
        Inbox inbox = new Inbox();
        out.println("Watchline sandbox starts ...");
        out.flush();
        try (Sandbox sandbox = Sandbox.start(options(), carer.andThen(inbox))) {
            sandbox.onConfirmation(carer::ask);
            if (simulate > 0) {
                simulate(sandbox);
            }
            announce(sandbox, out);
            boolean good = new Scenes(sandbox, inbox, Clock.systemUTC(), Scene.PATIENCE, out).play(scenarios);
            if (say.thenExit()) {
                return good ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
            }
            return untilInterrupted();
        } catch (IOException | DynamoDbLocalException | IllegalArgumentException e) {
            spec().commandLine().getErr().println("samples/run: " + e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private void announce(Sandbox sandbox, PrintWriter out) {
        Endpoints endpoints = sandbox.endpoints();
        out.println("  watches   port " + sandbox.port() + ", TCP and UDP, any dialect");
        out.println("  tables    " + sandbox.tablePrefix() + "* at " + place(endpoints.dynamoDb()));
        out.println("  alerts    "
                + (endpoints.sns() == null ? "to the SNS of the environment, not printed" : "printed here"));
        out.println("  answers   " + sandbox.ackUrl() + "/a/..., the links that acknowledge alarms until this ends");
        out.println("  state     http://127.0.0.1:" + sandbox.httpPort() + "/metrics, /livez, /readyz");
        if (simulate > 0) {
            out.println("  simulated " + simulate + " watches of all dialects");
        }
        out.println("ready");
        out.flush();
    }

    /** Nothing is known of how somebody else's tables are kept. */
    private String place(@Nullable URI own) {
        if (own == null) {
            return "the endpoint of the environment";
        }
        return own + (keep == null ? ", in memory" : ", kept in " + keep);
    }

    /** They run until the JVM ends. */
    private void simulate(Sandbox sandbox) {
        Simulation unused = Simulation.start(SimulationSettings.to("127.0.0.1", sandbox.port())
                .watches(simulate)
                .dialects(List.of(SpokenDialect.values()))
                .transports(List.of(Transport.values()))
                .firstNumber(FIRST_SIMULATED)
                .keepFrames(false)
                .build());
    }

    private static int untilInterrupted() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return CommandLine.ExitCode.OK;
    }

    private SandboxOptions options() {
        Path classPath = dynamoDbClassPath;
        if (classPath == null) {
            throw new IllegalStateException("--dynamodb-class-path is required by picocli");
        }
        return new SandboxOptions(
                port,
                bind,
                dynamoDbPort,
                snsPort,
                httpPort,
                ackPort,
                keep,
                classPath,
                SandboxOptions.LINGER,
                SandboxOptions.SWEEP_EVERY);
    }

    private void checkBounds() {
        check("--port", port, 0, MAX_PORT);
        check("--dynamodb-port", dynamoDbPort, 0, MAX_PORT);
        check("--sns-port", snsPort, 0, MAX_PORT);
        check("--http-port", httpPort, 0, MAX_PORT);
        check("--ack-port", ackPort, 0, MAX_PORT);
        check("--simulate", simulate, 0, MAX_SIMULATED);
    }

    private void check(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new ParameterException(
                    spec().commandLine(), option + ": " + value + " (expected: " + least + "-" + most + ")");
        }
    }

    private CommandSpec spec() {
        CommandSpec present = spec;
        if (present == null) {
            throw new IllegalStateException("run by picocli only");
        }
        return present;
    }

    /** A newcomer wants to see alerts and problems; every batch is for those who ask. */
    private void quieten() {
        if (!verbose && LoggerFactory.getILoggerFactory() instanceof LoggerContext loggers) {
            loggers.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        }
    }
}
