package watchline.benchmark.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Java program in a process of its own. It hears nothing of the environment that could change what it does, and ends with this one,
 * unless this one is killed. May be used from any thread.
 */
public final class ChildProcess implements AutoCloseable {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Pattern NOT_INHERITED = Pattern.compile(
            "(AWS|WATCHLINE|_?LAMBDA|_HANDLER|(HTTPS?|ALL|NO)_PROXY|JAVA_TOOL_OPTIONS|JDK_JAVA).*",
            Pattern.CASE_INSENSITIVE);
    private static final Duration START_PATIENCE = Duration.ofMinutes(1);
    /** Longer than the relay's own limit for stopping. */
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

    /** What a client of AWS wants to know before it starts. Nobody on this machine looks at it. */
    private static final Map<String, String> AWS = Map.of(
            "AWS_REGION", "us-east-1",
            "AWS_ACCESS_KEY_ID", "local",
            "AWS_SECRET_ACCESS_KEY", "local",
            "AWS_EC2_METADATA_DISABLED", "true");

    /** {@code USER_HZ} is 100 on every Linux of today. */
    private static final long MILLIS_A_TICK = 10;

    private static final Pattern BLANK = Pattern.compile(" ");
    /** After the name, which is field 2. */
    private static final int USER = 14 - 3;

    private static final int SYSTEM = 15 - 3;

    private final Process process;
    private final Path log;
    private final Thread atShutdown;

    private ChildProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.atShutdown = new Thread(process::destroyForcibly, "end of " + log.getFileName());
        Runtime.getRuntime().addShutdownHook(atShutdown);
    }

    /**
     * Starts a program and returns when it has said a certain line.
     *
     * @param arguments of {@code java}
     * @param environment beside what every client of AWS needs
     * @param log file for what it says
     * @param isStart the line
     * @param onLine is told of every line, on a thread of the process
     * @return the process, and the line
     * @throws BenchException when it ends before, or takes too long
     */
    static Started start(
            List<String> arguments,
            Map<String, String> environment,
            Path log,
            Predicate<String> isStart,
            Consumer<String> onLine) {
        List<String> command = new ArrayList<>();
        command.add(JAVA.toString());
        command.addAll(arguments);
        ProcessBuilder builder = builder(command, environment);
        ChildProcess child;
        try {
            child = new ChildProcess(builder.start(), log);
        } catch (IOException e) {
            throw new BenchException("cannot start " + JAVA + ": " + e.getMessage(), e);
        }
        CompletableFuture<@Nullable String> first = new CompletableFuture<>();
        child.follow(line -> {
            if (isStart.test(line)) {
                first.complete(line);
            }
            onLine.accept(line);
        });
        var unused = child.process.onExit().thenRun(() -> first.complete(null));
        String line = first.completeOnTimeout(null, START_PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        if (line == null) {
            child.close();
            throw new BenchException("a program did not start; see " + log);
        }
        return new Started(child, line);
    }

    /**
     * A program that is to hear nothing of the environment that could change what it does; its errors go where it prints.
     *
     * @param environment beside what every client of AWS needs
     */
    public static ProcessBuilder builder(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeIf(name -> NOT_INHERITED.matcher(name).matches());
        builder.environment().putAll(AWS);
        builder.environment().putAll(environment);
        return builder;
    }

    record Started(ChildProcess child, String line) {}

    private void follow(Consumer<String> listener) {
        Thread thread = new Thread(() -> copy(listener), "log of " + log.getFileName());
        thread.setDaemon(true);
        thread.start();
    }

    private void copy(Consumer<String> listener) {
        try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                PrintWriter copy = new PrintWriter(Files.newBufferedWriter(log), true)) {
            String line = lines.readLine();
            while (line != null) {
                copy.println(line);
                listener.accept(line);
                line = lines.readLine();
            }
        } catch (IOException e) {
            listener.accept("(its output ended: " + e.getMessage() + ")");
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** CPU time so far, of all its threads, to 10 ms: what {@code /proc/<pid>/stat} says. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Of that, what the JVM has spent on compiling: a cost of the first minutes. 0 where the system does not say. */
    public Duration compiling() {
        long ticks = 0;
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(Path.of("/proc/" + pid() + "/task"))) {
            for (Path thread : threads) {
                ticks += compilerTicks(Files.readString(thread.resolve("stat")));
            }
        } catch (IOException e) {
            return Duration.ZERO;
        }
        return Duration.ofMillis(ticks * MILLIS_A_TICK);
    }

    /** {@code 123 (C2 CompilerThre) S ...}: the times in user mode and in the system are fields 14 and 15 (proc_pid_stat(5)). */
    private static long compilerTicks(String stat) {
        int end = stat.lastIndexOf(')');
        String name = stat.substring(stat.indexOf('(') + 1, end);
        if (!name.startsWith("C1 Comp") && !name.startsWith("C2 Comp")) {
            return 0;
        }
        String[] fields = BLANK.split(stat.substring(end + 1).strip(), -1);
        return Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]);
    }

    /** The same of this program itself. */
    public static Duration ownCpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** SIGTERM, and SIGKILL to one that does not end in half a minute. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Runtime.getRuntime().removeShutdownHook(atShutdown);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IllegalStateException e) {
            process.destroyForcibly(); // the JVM is shutting down
        }
    }
}
