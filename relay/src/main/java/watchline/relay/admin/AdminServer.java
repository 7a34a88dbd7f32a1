package watchline.relay.admin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * HTTP for load balancers and metrics: {@code /livez}, {@code /readyz}, {@code /metrics}. Answers with one thread of its own,
 * so that a scrape never waits for sockets of watches, nor they for it.
 */
public final class AdminServer implements AutoCloseable {

    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String EXPOSITION = "text/plain; version=0.0.4; charset=utf-8";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int UNAVAILABLE = 503;

    private final HttpServer server;
    private final ExecutorService executor;

    private record Answer(int status, String type, String body) {}

    private AdminServer(HttpServer server, ExecutorService executor) {
        this.server = server;
        this.executor = executor;
    }

    /**
     * Opens it.
     *
     * @param readiness asked at every call of {@code /readyz}
     * @param metrics the exposition, asked at every call of {@code /metrics}
     * @throws IOException if the port is taken or the address is not this machine's
     */
    public static AdminServer start(InetSocketAddress address, Supplier<Readiness> readiness, Supplier<String> metrics)
            throws IOException {
        HttpServer server;
        try {
            server = HttpServer.create(address, 0);
        } catch (IOException e) {
            throw new IOException(
                    "HTTP " + address.getHostString() + ":" + address.getPort() + ": cannot listen: " + e.getMessage(),
                    e);
        }
        ExecutorService executor = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "relay-http");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(executor);
        server.createContext("/", exchange -> respond(exchange, answer(exchange, readiness, metrics)));
        server.start();
        return new AdminServer(server, executor);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdown();
    }

    private static Answer answer(HttpExchange exchange, Supplier<Readiness> readiness, Supplier<String> metrics) {
        String method = exchange.getRequestMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return new Answer(METHOD_NOT_ALLOWED, TEXT, "GET only\n");
        }
        return switch (exchange.getRequestURI().getPath()) {
            case "/livez" -> new Answer(OK, TEXT, "alive\n");
            case "/readyz" -> ready(readiness.get());
            case "/metrics" -> new Answer(OK, EXPOSITION, metrics.get());
            default -> new Answer(NOT_FOUND, TEXT, "not here; there is /livez, /readyz and /metrics\n");
        };
    }

    private static Answer ready(Readiness now) {
        return new Answer(now.ready() ? OK : UNAVAILABLE, TEXT, now.why() + "\n");
    }

    private static void respond(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        boolean head = exchange.getRequestMethod().equals("HEAD");
        // -1 says "no body" to this server, 0 would say "of unknown length".
        exchange.sendResponseHeaders(answer.status(), head || body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            if (!head) {
                out.write(body);
            }
        }
    }
}
