package watchline.samples.sns;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server on loopback that an AWS SDK takes for Amazon SNS: topics, subscriptions with filter policies, publishing, with the limits
 * and the errors of the original. It delivers nothing; it remembers who would have got what, and tells who listens.
 *
 * <p>May be used from any thread.
 */
public final class SnsEndpoint implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SnsEndpoint.class);

    private static final int THREADS = 4;
    /** A message of 256 KiB, every byte of it written as three, and what stands beside it. */
    private static final int MAX_REQUEST_BYTES = 1024 * 1024;

    static {
        // Without it each answer on a kept connection waits 40 ms for the client's acknowledgement (Nagle's algorithm).
        // The server reads it once, when its first instance is made.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final SnsApi api;
    private final Supplier<String> ids;

    private SnsEndpoint(HttpServer server, ExecutorService threads, SnsApi api, Supplier<String> ids) {
        this.server = server;
        this.threads = threads;
        this.api = api;
        this.ids = ids;
    }

    /**
     * Starts one.
     *
     * @param port on 127.0.0.1; 0 for a free one
     * @throws UncheckedIOException when the port is taken
     */
    public static SnsEndpoint start(int port) {
        return start(port, Clock.systemUTC(), () -> UUID.randomUUID().toString());
    }

    /** As {@link #start(int)}, with the times and the message ids of the caller. */
    public static SnsEndpoint start(int port, Clock clock, Supplier<String> ids) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            ExecutorService threads = Executors.newFixedThreadPool(THREADS, SnsEndpoint::daemon);
            SnsApi api = new SnsApi(clock, ids, () -> uri(server));
            SnsEndpoint endpoint = new SnsEndpoint(server, threads, api, ids);
            server.setExecutor(threads);
            server.createContext("/", endpoint::serve);
            server.start();
            return endpoint;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on 127.0.0.1:" + port + ": " + e.getMessage(), e);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "sns-endpoint");
        thread.setDaemon(true);
        return thread;
    }

    /** {@code http://127.0.0.1:<port>}: what {@code AWS_ENDPOINT_URL_SNS} has to say. */
    public URI endpoint() {
        return uri(server);
    }

    private static URI uri(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Makes a topic, or finds the one of that name, and answers its ARN. */
    public String createTopic(String name) {
        return api.topic(name).arn();
    }

    /** Everything that was accepted, the oldest first; of more than 100,000 the latest. */
    public List<Published> published() {
        return api.published();
    }

    /** What a subscriber got, the oldest first. A subscriber is known by the ARN of the subscription. */
    public List<Published> delivered(String subscriptionArn) {
        return api.delivered(subscriptionArn);
    }

    /** The subscriptions whose owners have not said yes yet. */
    public List<Confirmation> pending() {
        return api.subscribing().pending();
    }

    /** Tells the listener of each subscription whose owner is asked, from now on, in place of a mail to that owner. */
    public void onConfirmation(Consumer<Confirmation> listener) {
        api.subscribing().addListener(listener);
    }

    /** Tells the listener of each publish from now on, on a thread of the endpoint and before the sender has its answer. */
    public void onPublish(Consumer<Published> listener) {
        api.addListener(listener);
    }

    /** Answers that many publishes with an internal error, counting each try of a client that tries again. */
    public void failNext(int publishes) {
        api.failNext(publishes);
    }

    /** Answers every publish from now on with "unavailable", or takes them again. */
    public void away(boolean away) {
        api.away(away);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        String requestId = ids.get();
        try (exchange) {
            try {
                Query query = Query.parse(parameters(exchange));
                String action = query.require("Action");
                answer(exchange, 200, Xml.answer(action, api.call(action, query), requestId));
            } catch (SnsError e) {
                answer(exchange, e.status(), Xml.error(e, requestId));
            } catch (RuntimeException e) {
                LOG.error("SNS endpoint failed", e);
                answer(exchange, 500, Xml.error(SnsError.internal(), requestId));
            }
        }
    }

    /** A link in a mail is opened with GET. */
    private static byte[] parameters(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        return exchange.getRequestMethod().equals("GET") && query != null
                ? query.getBytes(StandardCharsets.US_ASCII)
                : body(exchange);
    }

    private static byte[] body(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MAX_REQUEST_BYTES + 1);
        if (body.length > MAX_REQUEST_BYTES) {
            throw SnsError.invalidParameter("Message too long");
        }
        return body;
    }

    private static void answer(HttpExchange exchange, int status, String xml) throws IOException {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/xml");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
