package watchline.samples.fault.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * One Java process of the rig. It is told nothing of the environment of the build that could change what it does, and it does not
 * outlive the JVM of the tests, unless that one is killed. May be used from any thread.
 */
final class ChildJvm {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Pattern NOT_INHERITED = Pattern.compile(
            "(AWS|WATCHLINE|_?LAMBDA|(HTTPS?|ALL|NO)_PROXY|_HANDLER|JAVA_TOOL_OPTIONS|JDK_JAVA).*",
            Pattern.CASE_INSENSITIVE);
    private static final Duration KILL_PATIENCE = Duration.ofSeconds(10);

    /** What a client of AWS wants to know before it starts. Nobody on this machine looks at it. */
    private static final Map<String, String> AWS = Map.of(
            "AWS_REGION", "us-east-1",
            "AWS_ACCESS_KEY_ID", "local",
            "AWS_SECRET_ACCESS_KEY", "local",
            "AWS_EC2_METADATA_DISABLED", "true");

    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> RUNNING.forEach(Process::destroyForcibly), "end of the rig's children"));
    }

    private final Process process;

    private ChildJvm(Process process) {
        this.process = process;
    }

    /**
     * Starts one.
     *
     * @param arguments of {@code java}
     * @param environment beside what every client of AWS needs
     * @param onLine is told of each line of its output
     */
    static ChildJvm start(
            List<String> arguments, Map<String, String> environment, ChildLog log, Consumer<String> onLine) {
        List<String> command = new ArrayList<>();
        command.add(JAVA.toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeIf(name -> NOT_INHERITED.matcher(name).matches());
        builder.environment().putAll(AWS);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            RUNNING.add(process);
            var unused = process.onExit().thenRun(() -> RUNNING.remove(process));
            log.follow(process.getInputStream(), onLine);
            return new ChildJvm(process);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + JAVA, e);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void onExit(Runnable action) {
        var unused = process.onExit().thenRun(action);
    }

    /** SIGKILL, and returns when the process is gone. */
    void kill9() {
        // Not Process.destroyForcibly, which also closes the pipe with the last lines of the log.
        boolean unused = process.toHandle().destroyForcibly();
        awaitExit(KILL_PATIENCE);
    }

    /** SIGTERM; does not wait. */
    void terminate() {
        boolean unused = process.toHandle().destroy();
    }

    /**
     * Waits for its end.
     *
     * @return what it ended with; 128 and the number of the signal when one ended it
     * @throws RigException when it does not end in time
     */
    int awaitExit(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new RigException("process " + pid() + " did not end within " + patience.toSeconds() + " s");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RigException("interrupted while process " + pid() + " was ending", e);
        }
    }
}
