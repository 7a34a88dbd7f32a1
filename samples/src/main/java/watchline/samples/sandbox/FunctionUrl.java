package watchline.samples.sandbox;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Lambda function URL on loopback: turns each HTTP request into the event that a function gets on AWS (payload format 2.0, the one that the HTTP
 * API of a stack sends, too), and its answer into a response. What the handler throws is a 502, as there. May be used from any thread.
 */
final class FunctionUrl implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FunctionUrl.class);

    private static final int THREADS = 4;
    /** Of AWS: six megabytes an invocation. */
    private static final int MAX_BODY_BYTES = 6 * 1024 * 1024;

    private static final int TOO_LARGE = 413;
    private static final int BAD_GATEWAY = 502;
    private static final int NO_BODY = -1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads;
    private final RequestStreamHandler handler;

    private FunctionUrl(HttpServer server, RequestStreamHandler handler) {
        this.server = server;
        this.handler = handler;
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "function-url-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Starts one.
     *
     * @param port on 127.0.0.1; 0 for a free one
     * @param option that chooses the port, for the message
     * @throws IOException if the port is taken
     */
    static FunctionUrl start(int port, String option, RequestStreamHandler handler) throws IOException {
        HttpServer server;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new IOException(
                    "127.0.0.1:" + port + ": " + e.getMessage() + " (choose another with " + option + ")", e);
        }
        FunctionUrl url = new FunctionUrl(server, handler);
        server.setExecutor(url.threads);
        server.createContext("/", url::serve);
        server.start();
        return url;
    }

    /** {@code http://127.0.0.1:<port>}. */
    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
            if (body.length > MAX_BODY_BYTES) {
                exchange.sendResponseHeaders(TOO_LARGE, NO_BODY);
                return;
            }
            JsonNode answer = invoke(event(exchange, body));
            if (answer == null) {
                exchange.sendResponseHeaders(BAD_GATEWAY, NO_BODY);
            } else {
                respond(exchange, answer);
            }
        }
    }

    private @Nullable JsonNode invoke(ObjectNode event) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(JSON.writeValueAsBytes(event)), out, new LocalContext());
            return JSON.readTree(out.toByteArray());
        } catch (IOException | RuntimeException e) {
            LOG.error("function failed", e);
            return null;
        }
    }

    private static ObjectNode event(HttpExchange exchange, byte[] body) {
        String path = exchange.getRequestURI().getRawPath();
        String query = exchange.getRequestURI().getRawQuery();
        ObjectNode event = JSON.createObjectNode();
        event.put("version", "2.0");
        event.put("routeKey", "$default");
        event.put("rawPath", path);
        event.put("rawQueryString", query == null ? "" : query);
        ObjectNode headers = event.putObject("headers");
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        event.putObject("requestContext")
                .putObject("http")
                .put("method", exchange.getRequestMethod())
                .put("path", path)
                .put("protocol", exchange.getProtocol())
                .put("sourceIp", exchange.getRemoteAddress().getAddress().getHostAddress());
        // AWS passes only text as it is, and a form is none to it.
        if (body.length > 0) {
            event.put("body", Base64.getEncoder().encodeToString(body));
        }
        event.put("isBase64Encoded", body.length > 0);
        return event;
    }

    private static void respond(HttpExchange exchange, JsonNode answer) throws IOException {
        answer.path("headers").properties().forEach(header -> exchange.getResponseHeaders()
                .set(header.getKey(), header.getValue().asText()));
        byte[] body = answer.path("body").asText().getBytes(StandardCharsets.UTF_8);
        int status = answer.path("statusCode").asInt();
        exchange.sendResponseHeaders(status, body.length == 0 ? NO_BODY : body.length);
        exchange.getResponseBody().write(body);
    }
}
