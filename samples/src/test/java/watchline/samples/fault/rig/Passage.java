package watchline.samples.fault.rig;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An HTTP server that passes requests on to another, through the hands of somebody who may do otherwise. May be used from any thread. */
final class Passage implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Passage.class);
    /** What belongs to one connection, or is made anew for the next. */
    private static final Set<String> NOT_PASSED = Set.of(
            "connection", "host", "content-length", "transfer-encoding", "expect", "upgrade", "keep-alive", "date");

    private static final int BAD_GATEWAY = 502;

    /** A request on its way. Header names are in lower case. */
    record Passing(String method, URI uri, Map<String, String> headers, byte[] body) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** Where a request goes when nothing is done to it. */
    interface Onward {
        HttpAnswer pass(Passing request) throws IOException, InterruptedException;
    }

    /** Who decides. Absent stands for a connection that breaks in place of the answer. */
    interface Hand {
        Optional<HttpAnswer> handle(Passing request, Onward onward) throws IOException, InterruptedException;
    }

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Supplier<URI> target;
    private final Hand hand;
    private final Door door;

    /** @param target is asked for each request, and may wait until there is one */
    Passage(String name, Supplier<URI> target, Hand hand) {
        this.target = target;
        this.hand = hand;
        this.door = Door.open(name, this::serve);
    }

    Door door() {
        return door;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Optional<HttpAnswer> answer = hand.handle(read(exchange), this::pass);
            if (answer.isPresent()) {
                answer.get().send(exchange);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Passing read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        return new Passing(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                headers,
                exchange.getRequestBody().readAllBytes());
    }

    private HttpAnswer pass(Passing request) throws InterruptedException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(target.get().resolve(request.uri()))
                .method(request.method(), BodyPublishers.ofByteArray(request.body()));
        request.headers().forEach((name, value) -> {
            if (!NOT_PASSED.contains(name)) {
                builder.setHeader(name, value);
            }
        });
        try {
            HttpResponse<byte[]> response = client.send(builder.build(), BodyHandlers.ofByteArray());
            Map<String, String> headers = new HashMap<>();
            response.headers().map().forEach((name, values) -> {
                if (!NOT_PASSED.contains(name.toLowerCase(Locale.ROOT))) {
                    headers.put(name, String.join(",", values));
                }
            });
            return new HttpAnswer(response.statusCode(), headers, response.body());
        } catch (IOException e) {
            LOG.warn("cannot pass a request on to {}", target.get(), e);
            return HttpAnswer.json(BAD_GATEWAY, "{}");
        }
    }

    @Override
    public void close() {
        door.close();
    }
}
