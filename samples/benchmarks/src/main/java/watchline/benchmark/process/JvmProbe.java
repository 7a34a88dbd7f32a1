package watchline.benchmark.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import watchline.benchmark.invoke.ShippedDecoder;

/** What a running JVM holds, asked of itself with {@code jcmd} and of the system in {@code /proc}. Used by one thread. */
public final class JvmProbe {

    /** Has a JVM say what it takes outside of its heap; costs it some bytes an allocation. */
    public static final String NATIVE_MEMORY = "-XX:NativeMemoryTracking=summary";

    private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    private static final long KIB = 1024;
    /** Of the whole heap, or of each of its generations. */
    private static final Pattern HEAP = Pattern.compile("total \\d+K, used (\\d+)K");
    /** Where memory goes that Java code allocates beside the heap: direct buffers, and those of Netty. */
    private static final Pattern OTHER = Pattern.compile("Other \\(reserved=\\d+KB, committed=(\\d+)KB\\)");

    /** Columns of {@code /proc/net/tcp}. */
    private static final int PEER = 2;

    private static final int STATE = 3;
    private static final String ESTABLISHED = "01";

    private final long pid;
    private final Path proc;
    private final Path questions;

    /**
     * What it holds now; sizes in bytes.
     *
     * @param rss memory of the process that is resident
     * @param pss the same, with pages that others share counted in part
     * @param heap in use just after a collection
     * @param direct buffers outside of the heap; 0 unless {@link #NATIVE_MEMORY} is on
     * @param threads all of them, those of the JVM too
     * @param calls of the threads, those that are there for calls of the function
     */
    public record Held(long rss, long pss, long heap, long direct, long threads, long calls, long openFiles) {}

    private JvmProbe(long pid, Path questions) {
        this.pid = pid;
        this.proc = Path.of("/proc", Long.toString(pid));
        this.questions = questions;
    }

    /** @param folder for a small file */
    public static JvmProbe of(ChildProcess process, Path folder) {
        try {
            Path questions = folder.resolve("jcmd");
            Files.write(questions, List.of("GC.run", "GC.heap_info", "VM.native_memory summary"));
            return new JvmProbe(process.pid(), questions);
        } catch (IOException e) {
            throw new BenchException("cannot write below " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Collects garbage first. */
    public Held held() {
        String answer = ask();
        return new Held(
                kib("smaps_rollup", "Rss") * KIB,
                kib("smaps_rollup", "Pss") * KIB,
                sum(HEAP, answer) * KIB,
                sum(OTHER, answer) * KIB,
                kib("status", "Threads"),
                calls(),
                openFiles());
    }

    /** How many of its TCP connections lead to that port. The processes here share a network, so no other may talk to it. */
    public long connectionsTo(int port) {
        String peer = String.format(Locale.ROOT, ":%04X", port);
        return Stream.of("net/tcp", "net/tcp6")
                .flatMap(file -> lines(file).stream())
                .map(line -> line.strip().split(" +"))
                .filter(words -> words[PEER].endsWith(peer) && words[STATE].equals(ESTABLISHED))
                .count();
    }

    private String ask() {
        try {
            Process jcmd = new ProcessBuilder(
                            JCMD.toString(), "-J-Xmx32m", Long.toString(pid), "-f", questions.toString())
                    .redirectErrorStream(true)
                    .start();
            String answer = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (jcmd.waitFor() != 0) {
                throw new BenchException("jcmd does not reach process " + pid + ": " + answer);
            }
            return answer;
        } catch (IOException e) {
            throw new BenchException(JCMD + " does not run (expected: a JDK, not a JRE): " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }

    private static long sum(Pattern pattern, String text) {
        long sum = 0;
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            sum += Long.parseLong(found.group(1));
        }
        return sum;
    }

    /** A number of the system's, mostly of KiB. */
    private long kib(String file, String name) {
        return lines(file).stream()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow(() -> new BenchException(proc.resolve(file) + " has no " + name));
    }

    private List<String> lines(String file) {
        try {
            return Files.readAllLines(proc.resolve(file));
        } catch (IOException e) {
            throw new BenchException(proc.resolve(file) + " cannot be read: " + e.getMessage(), e);
        }
    }

    private long calls() {
        try (Stream<Path> tasks = Files.list(proc.resolve("task"))) {
            return tasks.filter(task -> name(task).startsWith(ShippedDecoder.CALL))
                    .count();
        } catch (IOException e) {
            throw new BenchException(proc + " does not list its threads: " + e.getMessage(), e);
        }
    }

    private static String name(Path task) {
        try {
            return Files.readString(task.resolve("comm"));
        } catch (IOException e) {
            return ""; // it ended meanwhile
        }
    }

    private long openFiles() {
        try (Stream<Path> files = Files.list(proc.resolve("fd"))) {
            return files.count();
        } catch (IOException e) {
            throw new BenchException(proc + " does not list its open files: " + e.getMessage(), e);
        }
    }
}
