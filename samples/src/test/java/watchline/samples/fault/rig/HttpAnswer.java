package watchline.samples.fault.rig;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An answer over HTTP. */
record HttpAnswer(int status, Map<String, String> headers, byte[] body) {

    private static final int NO_BODY = -1;

    static HttpAnswer json(int status, String body) {
        return new HttpAnswer(
                status, Map.of("Content-Type", "application/json"), body.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IOException when the other side is no longer there */
    void send(HttpExchange exchange) throws IOException {
        headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(status, body.length == 0 ? NO_BODY : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
            exchange.getResponseBody().close();
        }
    }
}
