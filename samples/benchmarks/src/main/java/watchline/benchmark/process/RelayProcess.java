package watchline.benchmark.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The relay as it is shipped: its jar, with a journal on disk. May be used from any thread. */
public final class RelayProcess implements AutoCloseable {

    private static final String PREFIX = "watchline_relay_";
    private static final String HOST = "127.0.0.1";
    private static final Pattern PORT = Pattern.compile("\"bound-port\" *: *\"?(\\d+)");
    private static final Pattern HTTP_PORT = Pattern.compile("\"bound-http-port\" *: *\"?(\\d+)");
    private static final Duration HTTP_PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(HTTP_PATIENCE).build();
    private final ChildProcess child;
    private final int port;
    private final int httpPort;

    private RelayProcess(ChildProcess child, int port, int httpPort) {
        this.child = child;
        this.port = port;
        this.httpPort = httpPort;
    }

    /**
     * Starts it and returns when watches can connect.
     *
     * @param folder for its journal and its log
     * @param jvm arguments of {@code java}
     * @param flags with their dashes, in place of what a relay does by default
     * @param environment where Lambda and DynamoDB are
     */
    public static RelayProcess start(
            Path folder, List<String> jvm, Map<String, String> flags, Map<String, String> environment) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("--log-format", "json");
        all.put("--bind-address", HOST);
        all.put("--port", "0");
        all.put("--http-port", "0");
        all.put("--relay-name", "bench");
        all.put("--function", "decoder");
        all.put("--journal", folder.resolve("journal").toString());
        all.put("--journal-sync", "group");
        all.putAll(flags);
        List<String> arguments = new ArrayList<>(jvm);
        arguments.add("-jar");
        arguments.add(Built.relayJar().toString());
        all.forEach((flag, value) -> arguments.add(flag + "=" + value));
        ChildProcess.Started started = ChildProcess.start(
                arguments,
                environment,
                folder.resolve("relay.log"),
                line -> line.contains("\"relay started\""),
                line -> {});
        return new RelayProcess(started.child(), number(PORT, started.line()), number(HTTP_PORT, started.line()));
    }

    private static int number(Pattern pattern, String line) {
        Matcher found = pattern.matcher(line);
        if (!found.find()) {
            throw new BenchException("the relay's start line has no " + pattern + ": " + line);
        }
        return Integer.parseInt(found.group(1));
    }

    /** Where watches connect, TCP and UDP. */
    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    public ChildProcess process() {
        return child;
    }

    /**
     * One of its measurements, summed over all its tags.
     *
     * @param suffix of its name as Prometheus shows it, such as {@code frames_total}
     */
    public double metric(String suffix) {
        String name = PREFIX + suffix;
        double sum = 0;
        for (String line : metrics().split("\n")) {
            if (line.startsWith(name + " ") || line.startsWith(name + "{")) {
                sum += Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
            }
        }
        return sum;
    }

    private String metrics() {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + HOST + ":" + httpPort + "/metrics"))
                .timeout(HTTP_PATIENCE)
                .build();
        try {
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new BenchException("the relay does not say its metrics: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }

    @Override
    public void close() {
        child.close();
    }
}
