package watchline.benchmark.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One core for what is measured, and the others for this program and what it starts besides. Where the system has no
 * {@code taskset} or one core only, nothing is divided. Until it is closed, this program is held to its share.
 */
final class Cores implements AutoCloseable {

    private static final String TASKSET = "taskset";

    private final List<String> prefix;
    private final String words;
    private final String before;

    private Cores(List<String> prefix, String words, String before) {
        this.prefix = prefix;
        this.words = words;
        this.before = before;
    }

    static Cores divided() {
        String own = own();
        List<Integer> cores = parsed(own);
        if (cores.size() < 2) {
            return new Cores(
                    List.of(), "not held to a core, and beside everything else: there is one core, or no taskset", "");
        }
        int measured = cores.get(0);
        String others = cores.stream().skip(1).map(String::valueOf).collect(Collectors.joining(","));
        hold(others);
        return new Cores(
                List.of(TASKSET, "-c", Integer.toString(measured)),
                "held to core " + measured + ", everything else to " + others,
                own);
    }

    /** What goes before the command that is measured. */
    List<String> prefix() {
        return prefix;
    }

    String words() {
        return words;
    }

    /** The cores that this program may use, such as {@code 0-3,6}; empty when the system does not say. */
    private static String own() {
        String said = taskset("-c", "-p", pid());
        return said.substring(said.lastIndexOf(':') + 1).strip();
    }

    static List<Integer> parsed(String list) {
        List<Integer> cores = new ArrayList<>();
        for (String range : list.split(",", -1)) {
            if (!range.matches("\\d+(-\\d+)?")) {
                return List.of();
            }
            String[] ends = range.split("-", -1);
            IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                    .forEach(cores::add);
        }
        return cores;
    }

    private static void hold(String cores) {
        String unused = taskset("-a", "-c", "-p", cores, pid());
    }

    private static String pid() {
        return Long.toString(ProcessHandle.current().pid());
    }

    private static String taskset(String... arguments) {
        List<String> command = new ArrayList<>(List.of(TASKSET));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? said : "";
        } catch (IOException e) {
            return ""; // another system than Linux
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    @Override
    public void close() {
        if (!before.isEmpty()) {
            hold(before);
        }
    }
}
