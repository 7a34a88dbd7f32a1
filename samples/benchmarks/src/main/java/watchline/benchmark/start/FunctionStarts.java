package watchline.benchmark.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import watchline.benchmark.process.BenchException;
import watchline.benchmark.process.ChildProcess;

/** Starts the function over and over, each time a new process, and has it store two frames. Used by one thread. */
final class FunctionStarts {

    private static final String STORED = "\"outcome\":\"stored\"";
    private static final Map<String, String> SNAPSHOT = Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    private static final long END_PATIENCE_SECONDS = 60;
    /** Of a function of 1 GiB, Lambda gives the heap somewhat less. */
    private static final String HEAP = "-Xmx768m";

    private final LambdaRuntime runtime;
    private final Map<String, String> settings;
    private final Frames frames;
    private final List<String> prefix;
    private final List<String> jvm;
    private final Path folder;
    private int lives;

    /**
     * @param settings of the function
     * @param prefix before each command
     * @param jvm arguments of every {@code java}
     * @param folder for logs, and what is left for later runs
     */
    FunctionStarts(
            LambdaRuntime runtime,
            Map<String, String> settings,
            Frames frames,
            List<String> prefix,
            List<String> jvm,
            Path folder) {
        this.runtime = runtime;
        this.settings = settings;
        this.frames = frames;
        this.prefix = prefix;
        this.jvm = jvm;
        this.folder = folder;
    }

    /** One measured life. */
    Times measure(Jdk jdk, Step step) {
        lives++;
        return measure(runtime.command(jdk, jvm(step.measured(file(jdk, step)))), Map.of(), Frames.POSITION);
    }

    /** The same of one whose first invocation is a call for help, which is published before it is answered. */
    Times measureSos(Jdk jdk, Step step) {
        lives++;
        return measure(runtime.command(jdk, jvm(step.measured(file(jdk, step)))), Map.of(), Frames.SOS);
    }

    /** The same of a process that Lambda puts into a snapshot once it is ready: its times begin when it is restored. */
    Times measureRestored(Jdk jdk, Step step) {
        return measureRestored(jdk, step, Frames.POSITION);
    }

    Times measureRestoredSos(Jdk jdk, Step step) {
        return measureRestored(jdk, step, Frames.SOS);
    }

    private Times measureRestored(Jdk jdk, Step step, String first) {
        lives++;
        return measure(runtime.command(jdk, jvm(step.measured(file(jdk, step)))), SNAPSHOT, first);
    }

    /** The same of one that has had an invocation, of another watch, before the snapshot. */
    Times measurePrimed(Jdk jdk, Step step) {
        lives++;
        String prime = Base64.getEncoder().encodeToString(frames.invocation(Frames.POSITION, lives));
        lives++;
        List<String> arguments = jvm(step.measured(file(jdk, step)));
        arguments.add("-D" + PrimedHandler.PROPERTY + "=" + prime);
        return measure(runtime.primed(jdk, arguments), SNAPSHOT, Frames.POSITION);
    }

    private Times measure(List<String> command, Map<String, String> more, String said) {
        byte[] frame = frames.invocation(said, lives);
        byte[] health = frames.invocation(Frames.HEALTH, lives);
        try (RuntimeApi api = new RuntimeApi()) {
            long start = System.nanoTime();
            Process process = start(command, api, more);
            try {
                if (more.equals(SNAPSHOT)) {
                    api.untilSnapshot();
                    start = System.nanoTime();
                    api.restore();
                }
                long ready = api.untilReady();
                long first = stored(api.invoke(frame));
                long second = stored(api.invoke(health));
                return new Times(ready - start, first - start, second - start);
            } finally {
                process.destroyForcibly().onExit().join();
            }
        }
    }

    /** The life that leaves what a step needs; takes in what a watch says on a usual day, and a call for help. */
    void train(Jdk jdk, Step step) {
        lives++;
        try (RuntimeApi api = new RuntimeApi()) {
            Process process = start(runtime.command(jdk, jvm(step.training(file(jdk, step)))), api, Map.of());
            try {
                for (String sample : List.of(Frames.POSITION, Frames.HEALTH, Frames.HEARTBEAT, Frames.SOS)) {
                    long unused = stored(api.invoke(frames.invocation(sample, lives)));
                }
                process.destroy();
                if (!process.waitFor(END_PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new BenchException("the training run did not end; see " + log());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new BenchException("interrupted", e);
            } finally {
                process.destroyForcibly().onExit().join();
            }
        }
        if (!Files.exists(file(jdk, step))) {
            throw new BenchException("the training run left no " + file(jdk, step) + "; see " + log());
        }
    }

    /** What the training left for that step, in bytes. */
    long trainedBytes(Jdk jdk, Step step) {
        try {
            return Files.size(file(jdk, step));
        } catch (IOException e) {
            throw new BenchException(file(jdk, step) + ": " + e.getMessage(), e);
        }
    }

    /** Deletes it. */
    void forget(Jdk jdk, Step step) {
        try {
            boolean unused = Files.deleteIfExists(file(jdk, step));
        } catch (IOException e) {
            throw new BenchException(file(jdk, step) + ": " + e.getMessage(), e);
        }
    }

    private List<String> jvm(List<String> arguments) {
        List<String> all = new ArrayList<>(List.of(HEAP));
        all.addAll(jvm);
        all.addAll(arguments);
        return all;
    }

    private Process start(List<String> program, RuntimeApi api, Map<String, String> more) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(program);
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("AWS_LAMBDA_RUNTIME_API", api.address());
        environment.put("AWS_LAMBDA_FUNCTION_NAME", "decoder");
        environment.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
        environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024");
        environment.putAll(more);
        try {
            return ChildProcess.builder(command, environment)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
        } catch (IOException e) {
            throw new BenchException("cannot start " + command.get(0) + ": " + e.getMessage(), e);
        }
    }

    private static long stored(RuntimeApi.Answer answer) {
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        if (!text.contains(STORED)) {
            throw new BenchException("the function stored nothing: " + text);
        }
        return answer.nanos();
    }

    private Path file(Jdk jdk, Step step) {
        return folder.resolve("jdk-" + Integer.toHexString(jdk.hashCode()) + "-" + step.name());
    }

    private Path log() {
        return folder.resolve("function.log");
    }
}
