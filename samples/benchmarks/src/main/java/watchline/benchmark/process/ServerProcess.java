package watchline.benchmark.process;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A server of the benchmarks' own in a process of its own, which says {@code listening <port>} when it is ready. */
public final class ServerProcess implements AutoCloseable {

    /** What such a server says, and then the number. */
    public static final String LISTENING = "listening ";

    private final ChildProcess child;
    private final int port;

    private ServerProcess(ChildProcess child, int port) {
        this.child = child;
        this.port = port;
    }

    /** Starts a main class of the benchmarks, on the class path of this program. */
    public static ServerProcess start(Path folder, Class<?> main, List<String> arguments) {
        return start(
                folder,
                List.of("-Xmx512m"),
                System.getProperty("java.class.path"),
                main,
                arguments,
                Map.of(),
                line -> {});
    }

    /**
     * Starts a main class of the benchmarks with the function's jar before the class path of this program.
     *
     * @param onLine is told of every line that it says
     */
    static ServerProcess startFunction(
            Path folder, List<String> jvm, Class<?> main, Map<String, String> environment, Consumer<String> onLine) {
        return start(folder, jvm, Built.functionClassPath(), main, List.of(), environment, onLine);
    }

    private static ServerProcess start(
            Path folder,
            List<String> jvm,
            String classPath,
            Class<?> main,
            List<String> arguments,
            Map<String, String> environment,
            Consumer<String> onLine) {
        List<String> all = new ArrayList<>(jvm);
        all.addAll(List.of("-cp", classPath, main.getName()));
        all.addAll(arguments);
        ChildProcess.Started started = ChildProcess.start(
                all,
                environment,
                folder.resolve(main.getSimpleName() + ".log"),
                line -> line.startsWith(LISTENING),
                onLine);
        return new ServerProcess(
                started.child(), Integer.parseInt(started.line().substring(LISTENING.length())));
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** As the variables of the AWS SDKs want it. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public ChildProcess process() {
        return child;
    }

    @Override
    public void close() {
        child.close();
    }
}
