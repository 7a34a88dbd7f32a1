package watchline.samples.dynamodb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * DynamoDB Local as a process of its own. Its licence allows use for development and forbids shipping it or combining it with
 * other programs, so it shares neither class path nor JVM with anything here.
 *
 * <p>Region and credentials of a client may be anything: there is one set of tables for all. It listens on all interfaces of
 * the machine, because it has no switch to do otherwise. It ends with {@link #close()}, and at the latest when this JVM
 * shuts down in order (a JVM that is killed leaves it behind). May be used from any thread.
 */
public final class DynamoDbLocal implements AutoCloseable {

    private static final String MAIN_CLASS = "software.amazon.dynamodb.services.local.main.ServerRunner";
    /** Enough for a sandbox with thousands of watches; without a limit it takes a quarter of the machine. */
    private static final String HEAP = "-Xmx768m";

    private static final long END_GRACE_SECONDS = 5;

    private final Process process;
    private final int port;
    private final ProcessLog log;
    private final Thread atShutdown = new Thread(this::end, "dynamodb-local-end");

    private DynamoDbLocal(Process process, int port, ProcessLog log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @throws DynamoDbLocalException when the class path file is missing, the port is taken, the process ends at once, or it
     *     does not answer in time; nothing is left running then
     */
    public static DynamoDbLocal start(DynamoDbLocalOptions options) {
        String classPath = classPath(options.classPathFile());
        if (options.port() != 0 && ServerPort.isTaken(options.port())) {
            throw new DynamoDbLocalException("port " + options.port()
                    + " is taken, so DynamoDB Local cannot listen on it. Choose another one with " + options.portFlag()
                    + ", or end the program that holds it.");
        }
        options.data().ifPresent(DynamoDbLocal::makeFolder);
        int port = options.port() == 0 ? ServerPort.free() : options.port();
        ProcessLog log = ProcessLog.of(options.log());
        DynamoDbLocal local = new DynamoDbLocal(launch(command(classPath, port, options), log), port, log);
        if (options.endsWithJvm()) {
            Runtime.getRuntime().addShutdownHook(local.atShutdown);
        }
        try {
            new StartupProbe(local.process.toHandle(), local.endpoint(), log).await(options.patience());
            return local;
        } catch (RuntimeException e) {
            local.close();
            throw e;
        }
    }

    private static String classPath(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new DynamoDbLocalException(
                    "class path of DynamoDB Local: cannot read " + file
                            + " (expected: the file that `./mvnw generate-resources -pl samples/dynamodb-local` writes)",
                    e);
        }
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new DynamoDbLocalException("folder of the tables: cannot make " + folder + " (" + e + ")", e);
        }
    }

    private static List<String> command(String classPath, int port, DynamoDbLocalOptions options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(HEAP, "-cp", classPath, MAIN_CLASS));
        command.addAll(List.of("-port", Integer.toString(port), "-sharedDb", "-disableTelemetry"));
        options.data()
                .ifPresentOrElse(
                        folder -> command.addAll(
                                List.of("-dbPath", folder.toAbsolutePath().toString())),
                        () -> command.add("-inMemory"));
        return command;
    }

    private static Process launch(List<String> command, ProcessLog log) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.file().toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.get(0), e);
        }
    }

    /** {@code http://127.0.0.1:<port>}: what {@code AWS_ENDPOINT_URL_DYNAMODB} has to say. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public int port() {
        return port;
    }

    /** The process, for a supervisor that wants to know when it ends. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Ends the process and returns when it is gone. Calling it again does nothing. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atShutdown);
        } catch (IllegalStateException e) {
            // The JVM is shutting down, and the hook does the same as what follows.
        }
        end();
    }

    private void end() {
        process.destroy();
        try {
            if (!process.waitFor(END_GRACE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(END_GRACE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        log.dispose();
    }
}
